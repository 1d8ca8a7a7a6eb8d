// The page's side: asks the engine in its worker, one question after the other, and notices when it is gone.

const SILENCE = 60000; // milliseconds after which an engine that owes an answer counts as gone

class EngineGone extends Error {}

class Engine {
    constructor(onGone) {
        this.onGone = onGone;
        this.waiting = new Map();
        this.next = 1;
        this.gone = false;
        this.silence = SILENCE;
        const source = [text("loader"), text("runtime"), text("worker")].join("\n");
        this.url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
        this.worker = new Worker(this.url);
        this.worker.onmessage = (message) => this.answered(message.data);
        this.worker.onerror = () => this.lost();
    }

    load() {
        return this.ask("load", text("engine"));
    }

    ask(verb, ...args) {
        if (this.gone) {
            return Promise.reject(new EngineGone());
        }
        return new Promise((resolve, reject) => {
            const id = this.next++;
            const timer = setTimeout(() => this.lost(), this.silence);
            this.waiting.set(id, { resolve, reject, timer });
            this.worker.postMessage({ id, verb, args });
        });
    }

    /** An answer in JSON. */
    async document(verb, ...args) {
        return JSON.parse(await this.ask(verb, ...args));
    }

    answered({ id, value, error }) {
        const asked = this.waiting.get(id);
        if (!asked) {
            return;
        }
        this.waiting.delete(id);
        clearTimeout(asked.timer);
        if (error === undefined) {
            asked.resolve(value);
        } else {
            asked.reject(new Error(error));
        }
    }

    lost() {
        if (this.gone) {
            return;
        }
        this.gone = true;
        this.worker.terminate();
        URL.revokeObjectURL(this.url);
        for (const asked of this.waiting.values()) {
            clearTimeout(asked.timer);
            asked.reject(new EngineGone());
        }
        this.waiting.clear();
        this.onGone();
    }
}

/** Whether this browser can run the engine: WebAssembly with garbage collection, and unpacking. */
function browserCan() {
    const structOfBytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]);
    return (
        typeof WebAssembly === "object" &&
        WebAssembly.validate(structOfBytes) &&
        typeof DecompressionStream === "function" &&
        typeof Worker === "function"
    );
}
