// Words that need a sentence. Where one stands for the first time on a screen it is a button that shows its meaning; below the screen all that stand on it are explained, which is what is printed, too.

const WORD_PLACES = "p, li, dd, figcaption, caption, th, td";
const NO_WORDS = "button, a, summary, label, select, textarea, output, pre, code, svg, dialog, h1, h2, h3, .sheet, [aria-live], [role=status], [role=alert]";

/** Marks the words of a part of the page, and those that come into it later, once it has been still for a moment. */
class Words {
    constructor(entries, root, list) {
        this.entries = entries.map((entry) => ({ ...entry, forms: new RegExp(`(?<![\\p{L}-])(?:${entry.forms})(?![\\p{L}-])`, "iu") }));
        this.root = root;
        this.list = list;
        this.timer = 0;
        const soon = () => {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.mark(), 300);
        };
        new MutationObserver(soon).observe(root, { childList: true, subtree: true, characterData: true });
        new MutationObserver(soon).observe(document.body, { attributeFilter: ["class"] });
        soon();
    }

    /** A class looks at one card: keys go on there, and a button would take the space bar. */
    get projector() {
        return document.body.classList.contains("projector");
    }

    mark() {
        if (this.projector) {
            this.root.querySelectorAll("button.word").forEach((word) => {
                const around = word.parentNode;
                word.replaceWith(word.textContent);
                around.normalize();
            });
        } else {
            const used = new Set(this.marked());
            const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode()) {
                const around = walker.currentNode.parentElement;
                if (around.closest(WORD_PLACES) && !around.closest(NO_WORDS)) {
                    texts.push(walker.currentNode);
                }
            }
            texts.forEach((text) => this.inText(text, used));
        }
        this.explain();
    }

    /** The words of a text that are new on the screen become buttons, from left to right, of two at one place the longer. */
    inText(text, used) {
        let first = null;
        for (const entry of this.entries) {
            const found = used.has(entry.word) ? null : entry.forms.exec(text.data);
            if (found && (!first || found.index < first.found.index || (found.index === first.found.index && found[0].length > first.found[0].length))) {
                first = { entry, found };
            }
        }
        if (first) {
            const { entry, found } = first;
            used.add(entry.word);
            const at = text.splitText(found.index);
            const rest = at.splitText(found[0].length);
            at.replaceWith(h("button", { class: "word", type: "button", "aria-haspopup": "dialog", "data-word": entry.word, onclick: () => openDialog(entry.word, [h("p", {}, entry.means + ".")]) }, found[0]));
            this.inText(rest, used);
        }
    }

    marked() {
        return [...this.root.querySelectorAll("button.word")].map((word) => word.dataset.word);
    }

    explain() {
        const here = new Set(this.marked());
        this.list.hidden = here.size === 0;
        this.list.replaceChildren(
            h("h2", {}, "Words"),
            h("dl", {}, this.entries.filter((entry) => here.has(entry.word)).map((entry) => [h("dt", {}, entry.word), h("dd", {}, entry.means + ".")])),
        );
    }
}
