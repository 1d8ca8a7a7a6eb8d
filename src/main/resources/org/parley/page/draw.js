// Pictures: each is drawn anew for the width it has, so that its letters keep their size; colours come from the style sheet.

// Pictures are drawn one after the other in the time that a frame leaves, so that the page never stands still.
const FRAME = 10; // milliseconds of a frame that drawing may take
const toDraw = [];

function drawLater(task) {
    toDraw.push(task);
    if (toDraw.length === 1) {
        requestAnimationFrame(drawSome);
    }
}

function drawSome() {
    const from = performance.now();
    try {
        while (toDraw.length && performance.now() - from < FRAME) {
            toDraw[0]();
            toDraw.shift();
        }
    } catch (wrong) {
        toDraw.shift(); // one picture that cannot be drawn does not keep the others back
        throw wrong;
    } finally {
        if (toDraw.length) {
            requestAnimationFrame(drawSome);
        }
    }
}

/** Draws into a place now and whenever its width changes; draw(width) gives the svg. */
function drawInto(place, draw, words) {
    const redraw = () => {
        const width = Math.floor(place.clientWidth);
        if (width > 0 && width !== place.drawn) {
            place.drawn = width;
            const svg = draw(width);
            svg.setAttribute("role", "img");
            svg.setAttribute("aria-label", words);
            place.replaceChildren(svg);
        }
    };
    new ResizeObserver(() => drawLater(redraw)).observe(place);
}

/** Every picture: a figure with caption, table and downloads. draw(width) gives the svg; rows[0] is the head of the table. */
function picture({ name, title, caption, draw, rows }) {
    const place = h("div", { class: "picture" });
    const numbers = h("details", { class: "numbers" }, h("summary", {}, "The numbers, and downloads"));
    const fillNumbers = () => {
        if (numbers.childElementCount > 1) {
            return;
        }
        const table = h(
            "table",
            {},
            h("caption", { class: "aside" }, title),
            h("thead", {}, h("tr", {}, rows[0].map((cell) => h("th", { scope: "col" }, cell)))),
            h("tbody", {}, rows.slice(1).map((row) => h("tr", {}, row.map((cell, c) => h(c ? "td" : "th", c ? {} : { scope: "row" }, String(cell)))))),
        );
        const take = h(
            "div",
            { class: "takes" },
            h("button", { class: "link", onclick: () => download(name + ".svg", "image/svg+xml", svgText(place.querySelector("svg"))) }, "SVG"),
            h("button", { class: "link", onclick: () => savePng(name, place.querySelector("svg")) }, "PNG"),
            h("button", { class: "link", onclick: () => download(name + ".csv", "text/csv", csv(rows)) }, "CSV"),
        );
        numbers.append(h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Numbers: " + title }, table), take);
    };
    numbers.addEventListener("toggle", fillNumbers);
    drawInto(place, draw, title + ". " + caption);
    return h("figure", {}, place, h("figcaption", {}, caption), numbers);
}

function csv(rows) {
    const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
    return rows.map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

/** The picture as a file of its own: what the style sheet says is written into it. */
function svgText(svg) {
    const clone = svg.cloneNode(true);
    const from = [svg, ...svg.querySelectorAll("*")];
    const to = [clone, ...clone.querySelectorAll("*")];
    from.forEach((element, i) => {
        const style = getComputedStyle(element);
        for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-weight", "font-family", "text-anchor"]) {
            to[i].setAttribute(name, style.getPropertyValue(name));
        }
    });
    clone.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const ground = s("rect", { width: "100%", height: "100%", fill: getComputedStyle(document.body).backgroundColor });
    clone.prepend(ground);
    return new XMLSerializer().serializeToString(clone);
}

function savePng(name, svg) {
    const box = svg.getBoundingClientRect();
    const image = new Image();
    const url = URL.createObjectURL(new Blob([svgText(svg)], { type: "image/svg+xml" }));
    image.onload = () => {
        const canvas = h("canvas", { width: Math.round(box.width * 2), height: Math.round(box.height * 2) });
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) => download(name + ".png", "image/png", blob));
        URL.revokeObjectURL(url);
    };
    image.src = url;
}

function svg(width, height, ...children) {
    return s("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, children);
}

function label(x, y, words, attributes = {}) {
    return s("text", { x, y, ...attributes }, words);
}

/** Numbers that stay on one line. */
function unbroken(numbers) {
    return numbers.replaceAll(" ", "\u00a0");
}

/** Lines of at most so many letters. */
function wrapped(words, letters) {
    const lines = [""];
    for (const word of words.split(" ")) {
        const line = lines[lines.length - 1];
        if (line && (line + " " + word).length > letters) {
            lines.push(word);
        } else {
            lines[lines.length - 1] = line ? line + " " + word : word;
        }
    }
    return lines;
}

/**
 * Bars of shares, one row each: {name, share, low, high, text, before, group}. The bar is the share, the whisker its interval, the hollow bar what was kept.
 */
function shareBars(width, rows) {
    const narrow = width < 520;
    const names = narrow ? 0 : Math.min(260, width * 0.36);
    const span = width - names - 62;
    const letters = Math.floor((narrow ? width : names - 14) / 8.2);
    const parts = [];
    let y = 4;
    for (const row of rows) {
        const lines = wrapped(row.name, letters);
        const height = narrow ? 18 * lines.length + 26 : Math.max(34, 17 * lines.length + 12);
        const middle = narrow ? y + 18 * lines.length + 10 : y + height / 2;
        const x = (share) => names + share * span;
        lines.forEach((line, l) => {
            const at = narrow ? y + 14 + 18 * l : middle - ((lines.length - 1) * 17) / 2 + 17 * l + 4.5;
            parts.push(label(narrow ? 0 : names - 10, at, line, { class: "name", "text-anchor": narrow ? "start" : "end" }));
        });
        parts.push(s("line", { x1: names, x2: names, y1: middle - 11, y2: middle + 11, class: "axis" }));
        if (row.n !== 0) {
            parts.push(s("rect", { x: names, y: middle - 8, width: Math.max(0, row.share * span), height: 16, class: "bar group" + (row.group ?? 1) }));
            if (row.before !== undefined && row.before !== null) {
                parts.push(s("rect", { x: names, y: middle - 11, width: Math.max(1, row.before * span), height: 22, class: "ghost" }));
            }
            parts.push(s("path", { d: `M${x(row.low)} ${middle}H${x(row.high)}M${x(row.low)} ${middle - 5}v10M${x(row.high)} ${middle - 5}v10`, class: "whisker" }));
        }
        const marks = (row.elsewhere || []).map((other) => x(other.value));
        for (const at of marks) {
            parts.push(s("path", { d: `M${at - 5} ${middle + 16}h10l-5 -7z`, class: "elsewhere" }));
        }
        parts.push(label(Math.min(width, Math.max(x(row.high || 0), x(row.before || 0), ...marks.map((at) => at - 2)) + 8), middle + 5, row.text, { class: "value" }));
        y += height;
    }
    return svg(width, y + 4, parts);
}

/** Every run a dot, in three heaps, at most so tall if a height is given. touched(number) is told which dot was touched. */
function dotHeaps(width, endings, replications, groupOf, touched, tallest = 0) {
    const heaps = [[], [], []];
    endings.forEach((ending, i) => heaps[groupOf(ending)].push(i));
    const column = width / 3;
    const most = Math.max(...heaps.map((heap) => heap.length));
    let size = Math.max(5, Math.min(15, Math.floor((column - 24) / 11)));
    let across = Math.max(6, Math.min(14, Math.floor((column - 24) / size)));
    if (tallest) {
        size = Math.min(Math.max(26, Math.floor(tallest / 9)), Math.floor(Math.sqrt((tallest * (column - 30)) / Math.max(most, 1)))); // as large as the height allows
        across = Math.max(1, Math.floor((column - 24) / size));
    }
    const height = Math.ceil(most / across) * size + 10;
    const parts = [];
    heaps.forEach((heap, g) => {
        const left = column * g + (column - across * size) / 2 + size / 2;
        heap.forEach((run, i) => {
            const x = left + (i % across) * size;
            const y = height - 6 - size / 2 - Math.floor(i / across) * size;
            const shape = dotShape(g, x, y, size * 0.42);
            shape.setAttribute("data-run", replications[run]);
            shape.classList.add("dot", "group" + g);
            shape.style.setProperty("--fall", `${-y - 20}px`);
            shape.style.animationDelay = `${Math.min(250, (run % 200) * 1.2)}ms`;
            parts.push(shape);
        });
        parts.push(s("line", { x1: column * g + 8, x2: column * (g + 1) - 8, y1: height - 3, y2: height - 3, class: "axis" }));
    });
    const whole = svg(width, height, parts);
    whole.classList.add("dots");
    whole.addEventListener("click", (event) => {
        const run = event.target.getAttribute("data-run");
        if (run) {
            touched(Number(run));
        }
    });
    return whole;
}

/** A disc, a ring or a diamond: heaps differ by shape too. */
function dotShape(group, x, y, r) {
    if (group === 0) {
        return s("circle", { cx: x, cy: y, r });
    }
    if (group === 1) {
        return s("circle", { cx: x, cy: y, r: r - 1 });
    }
    const d = r * 1.15;
    return s("path", { d: `M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}L${x - d} ${y}Z` });
}

/** Terms of one issue: a strip from one party's wish to the other's, as wide as the share of each option; above it what was kept. */
function termStrip(width, issue, about, ghosts) {
    const large = document.body.classList.contains("projector"); // letters are larger there
    const top = ghosts ? 14 : 0;
    const tall = large ? Math.round(sceneLetters() * 1.28) : 26;
    const parts = [];
    let x = 0;
    const order = [...about.order, -1];
    order.forEach((option, place) => {
        const said = issue.options.find((o) => o.option === option);
        const wide = (said.share || 0) * width;
        const tone = option < 0 ? "open" : "tone" + (about.order.length < 2 ? 0 : Math.round((place * 3) / (about.order.length - 1)));
        if (wide > 0) {
            parts.push(s("rect", { x, y: top, width: wide, height: tall, class: "strip " + tone }));
            if (wide > (large ? said.text.length * sceneLetters() * 0.66 : 40)) {
                parts.push(label(x + wide / 2, top + (large ? tall * 0.77 : 18), said.text, { class: "on-strip " + tone, "text-anchor": "middle" }));
            }
        }
        x += wide;
    });
    if (ghosts) {
        let at = 0;
        order.forEach((option) => {
            at += (issue.options.find((o) => o.option === option).before || 0) * width;
            parts.push(s("line", { x1: at, x2: at, y1: 2, y2: top + 30, class: "ghost" }));
        });
    }
    return svg(width, top + tall + 6, parts);
}

/** Which line is which, in rows above a picture, where nothing is drawn over the names: {parts, height}. */
function legend(width, left, series) {
    const parts = [];
    let x = left;
    let y = 0;
    for (const one of series.filter((line) => line.name)) {
        const wide = 50 + one.name.length * 7.6;
        if (x > left && x + wide > width) {
            x = left;
            y += 20;
        }
        parts.push(s("path", { d: `M${x} ${y + 11}h24`, class: "line " + one.class }), label(x + 30, y + 16, one.name, { class: "name" }));
        x += wide;
    }
    return { parts, height: parts.length ? y + 22 : 0 };
}

/** Lines over years or weeks: series of {points: [[x, y, low, high]], class, name}. */
function lines(width, { height = 240, xMax, yMin = 0, yMax = 1, xTicks, yTicks, xName, yText, series, marks = [] }) {
    const left = 44;
    const bottom = 34;
    const names = legend(width, left, series);
    const top = 12 + names.height;
    const x = (v) => left + (v / xMax) * (width - left - 14);
    const y = (v) => height - bottom - ((v - yMin) / (yMax - yMin)) * (height - bottom - top);
    const parts = [...names.parts];
    for (const tick of yTicks) {
        parts.push(s("line", { x1: left, x2: width - 14, y1: y(tick), y2: y(tick), class: "grid" }), label(left - 6, y(tick) + 4, yText(tick), { class: "tick", "text-anchor": "end" }));
    }
    for (const tick of xTicks) {
        parts.push(label(x(tick), height - bottom + 18, String(tick), { class: "tick", "text-anchor": "middle" }));
    }
    parts.push(label(width - 14, height - 2, xName, { class: "tick", "text-anchor": "end" }));
    for (const one of series) {
        const there = one.points.filter((p) => p[1] !== null && p[1] !== undefined);
        if (there.length && there[0].length > 2) {
            const up = there.map((p) => `${x(p[0])} ${y(p[3] ?? p[1])}`).join("L");
            const down = [...there].reverse().map((p) => `${x(p[0])} ${y(p[2] ?? p[1])}`).join("L");
            parts.push(s("path", { d: `M${up}L${down}Z`, class: "band " + one.class }));
        }
        if (there.length) {
            parts.push(s("path", { d: "M" + there.map((p) => `${x(p[0])} ${y(p[1])}`).join("L"), class: "line " + one.class }));
        }
        if (one.marks) {
            there.forEach((p) => parts.push(s("circle", { cx: x(p[0]), cy: y(p[1]), r: 3.5, class: "mark " + one.class })));
        }
    }
    for (const mark of marks) {
        const at = x(mark.x);
        parts.push(s("path", { d: `M${at} ${y(mark.low)}V${y(mark.high)}`, class: "elsewhere-line" }), s("path", { d: `M${at - 5} ${y(mark.y)}l5 -5l5 5l-5 5z`, class: "elsewhere" }));
    }
    return svg(width, height, parts);
}
