// The engine's side of the talk: every message is {id, verb, args}; the answer is {id, value} or {id, error}.
"use strict";
let engine = null;

async function unpacked(base64) {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function load(base64) {
    const teavm = await TeaVM.wasmGC.load(await unpacked(base64));
    engine = teavm.exports;
    return "ready";
}

self.onmessage = async (message) => {
    const { id, verb, args } = message.data;
    try {
        const value = verb === "load" ? await load(args[0]) : engine[verb](...args);
        self.postMessage({ id, value });
    } catch (wrong) {
        self.postMessage({ id, error: String(wrong && wrong.message ? wrong.message : wrong) });
    }
};
