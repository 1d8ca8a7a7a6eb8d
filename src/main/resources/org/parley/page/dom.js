// Building elements: h("button", {class: "plain", onclick: f}, "text"), and the same for pictures with s(...).

function text(id) {
    return document.getElementById(id).textContent;
}

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (name.startsWith("on")) {
            element.addEventListener(name.slice(2), value);
        } else {
            element.setAttribute(name, value === true ? "" : value);
        }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

function h(tag, attributes, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

function s(tag, attributes, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/** Tells what happened to somebody who does not see the screen. */
function announce(words) {
    document.getElementById("said").textContent = words;
}

let answered = ""; // what was told last of an answer

/** Tells the first sentence of an answer. */
function announceAnswer(words) {
    answered = words;
    announce(words);
}

/** The answer that was told last holds no longer. */
function hush() {
    if (answered && document.getElementById("said").textContent === answered) {
        announce("");
    }
}

function download(name, type, content) {
    const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    const link = h("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
}

async function copy(words, button) {
    try {
        await navigator.clipboard.writeText(words);
        flash(button, "Copied");
    } catch (refused) {
        showText("Copy this text", words); // pages opened from disk may not use the clipboard
    }
}

function flash(button, words) {
    const before = button.textContent;
    button.textContent = words;
    announce(words);
    setTimeout(() => (button.textContent = before), 1500);
}

function showText(title, words) {
    const area = h("textarea", { readonly: true, rows: 5, "aria-label": title });
    area.value = words;
    openDialog(title, [area]);
    area.select();
}

/** A number of talks as it is read: 2,000. */
function thousands(count) {
    return count.toLocaleString("en");
}

/** Windows belong to what stood under them: none outlives it. */
function closeDialogs() {
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
}

/** A window over the page; Escape or its button closes it. */
function openDialog(title, content) {
    const dialog = h("dialog", { class: "window", "aria-labelledby": "window-title" });
    const close = h("button", { class: "quiet close", onclick: () => dialog.close() }, "Close");
    dialog.append(h("div", { class: "window-head" }, h("h2", { id: "window-title" }, title), close), ...content);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}
