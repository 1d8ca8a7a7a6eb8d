// Six scenes for a class. In projector mode (key P) one scene fills the screen; arrow keys go on, the space bar shows the answer.

const LESSON_RUNS = 500;

function scenes(scenario) {
    const [a, b] = scenario.parties;
    return [
        {
            title: "What do you expect?",
            text: [scenario.question || scenario.title, "Nobody knows the numbers. Before we play: of 100 such talks, how many end in an agreement?"],
            words: [],
            reveal: ["groups"],
        },
        { title: "Five hundred talks", text: ["The same assumptions, other draws of what nobody knows. How do they end?"], words: [], reveal: ["outcomes"] },
        scenario.war && {
            title: "Press one, press the other",
            text: [`The mediator presses ${a.shortName} with full force, then ${b.shortName} instead. Do more talks end in an agreement?`],
            words: ["--set", `pressure.${a.id}=1`],
            against: [],
            also: [{ name: `Pressure on ${b.shortName}`, words: ["--set", `pressure.${b.id}=1`] }],
            name: `Pressure on ${a.shortName}`,
            reveal: ["difference"],
        },
        scenario.war && {
            title: "The guarantee first, or last",
            text: ["A guarantee that works on the day of signing; and one that works only half a year later. What changes?"],
            words: ["--set", "guaranteeWindow=0"],
            against: [],
            also: [{ name: "Half a year later", words: ["--set", "guaranteeWindow=26"] }],
            name: "On the day of signing",
            reveal: ["difference"],
        },
        { title: "Why not?", text: ["Talks fail. Was there no deal that both would have signed, or was there one that they missed?"], words: [], reveal: ["why"] },
        {
            title: "What do we know at all?",
            text: ["Now everything stands at its middle: nothing about the parties' hopes and costs is drawn any more. Is the answer more certain, or only narrower?"],
            words: everythingAtItsMiddle(scenario),
            against: [],
            name: "Everything at its middle",
            reveal: ["difference"],
        },
    ].filter(Boolean);
}

function lessonScreen(page) {
    const all = scenes(page.scenario);
    let at = 0;
    let shown = false;
    const votes = new Map();
    const body = h("div", { class: "scene" });
    const back = h("button", { class: "quiet", onclick: () => go(at - 1) }, "Back");
    const next = h("button", { class: "quiet", onclick: () => go(at + 1) }, "Next");
    const projector = h("button", { class: "quiet", onclick: () => setProjector(!document.body.classList.contains("projector")) }, "Projector (P)");
    const screen = h("div", { class: "lesson" }, h("h1", { class: "aside" }, "Lesson"), body, h("div", { class: "scene-bar" }, back, next, projector));

    function setProjector(on) {
        document.body.classList.toggle("projector", on);
        projector.setAttribute("aria-pressed", String(on));
        draw();
    }

    function go(to) {
        if (to >= 0 && to < all.length) {
            at = to;
            shown = false;
            draw();
            body.querySelector("h2").focus();
        }
    }

    function draw() {
        const scene = all[at];
        const vote = h("input", { type: "text", inputmode: "numeric", id: "vote", class: "number", placeholder: "5/25", value: votes.get(at) || "", oninput: () => votes.set(at, vote.value) });
        const answer = h("div", { class: "reveal" });
        const reveal = h("button", { class: "main-button", onclick: () => showAnswer() }, "Show the answer (space)");
        back.disabled = at === 0;
        next.disabled = at === all.length - 1;
        body.replaceChildren(
            h("p", { class: "note" }, `Scene ${at + 1} of ${all.length}`),
            h("h2", { tabindex: "-1" }, scene.title),
            ...scene.text.map((line) => h("p", { class: "lead" }, line)),
            h("p", { class: "vote" }, h("label", { for: "vote" }, "Predict first. Votes for yes, or for more than half: "), vote),
            h("p", {}, reveal),
            answer,
        );
        async function showAnswer() {
            shown = true;
            reveal.disabled = true;
            reveal.textContent = "Playing …";
            const content = await revealed(page, scene);
            reveal.hidden = true;
            const said = voted(votes.get(at));
            answer.replaceChildren(...(said ? [h("p", { class: "note" }, said)] : []), ...content);
            announce("The answer is shown.");
        }
        screen.showAnswer = showAnswer;
        if (shown) {
            showAnswer();
        }
    }

    const keys = (event) => {
        const on = event.target instanceof Element ? event.target : document.body;
        if (on.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === "p" || event.key === "P") {
            setProjector(!document.body.classList.contains("projector"));
        } else if (event.key === "ArrowRight" || event.key === "PageDown") {
            go(at + 1);
        } else if (event.key === "ArrowLeft" || event.key === "PageUp") {
            go(at - 1);
        } else if (event.key === " " && !on.matches("button, summary, a")) {
            event.preventDefault();
            screen.showAnswer();
        }
    };
    document.addEventListener("keydown", keys);
    draw();
    return {
        element: screen,
        leave() {
            document.removeEventListener("keydown", keys);
            document.body.classList.remove("projector");
        },
        changed() {},
    };
}

/** "5 of 25 voted so." */
function voted(text) {
    const match = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text || "");
    return match ? `${match[1]} of ${match[2]} in the room voted for it.` : "";
}

async function revealed(page, scene) {
    const plain = await page.once([], LESSON_RUNS, null);
    if (scene.reveal[0] === "groups") {
        return [h("p", { class: "big" }, `${plain.groups[0].name}: ${plain.groups[0].between}.`), ...plain.groups.slice(1).map((g) => h("p", { class: "lead" }, `${g.name}: ${g.between}.`)), h("p", { class: "note" }, `n = ${plain.n}; under the assumptions of the file, most of them placeholders.`)];
    }
    if (scene.reveal[0] === "outcomes") {
        return [endsCard(plain, false, false)];
    }
    if (scene.reveal[0] === "why") {
        return [whyCard(plain)];
    }
    const settings = [{ name: scene.name, words: scene.words }, ...(scene.also || [])];
    const content = [];
    for (const setting of settings) {
        const answer = await page.once(setting.words, LESSON_RUNS, []);
        content.push(h("h3", {}, setting.name), h("p", { class: "big" }, `Agreements: ${answer.compared.agreement}.`), h("p", { class: "note" }, `${answer.compared.changed}; n = ${answer.compared.n}.`));
    }
    content.push(h("p", { class: "note" }, `Before, as in the file: ${plain.groups[0].between} talks end in an agreement.`));
    return content;
}
