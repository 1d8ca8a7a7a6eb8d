// Lesson: scenes for a class, from a lesson file, and sheets to print. In projector mode (key P) one card fills the screen; arrow keys go on, the space bar shows what is hidden.

const MARKS = 200; // talks that are shown one by one
const SMALLEST = 3; // changes that fit on a card

/** Runs of a lesson: each setting is played once, however many scenes ask for it. */
class LessonRuns {
    constructor(page) {
        this.page = page;
        this.settings = new Map();
    }

    /** The number of a setting in the engine, of which so many talks that count have been played. */
    setting(words, runs) {
        const key = words.join("~") + "#" + runs;
        if (!this.settings.has(key)) {
            this.settings.set(key, this.play(words, runs));
        }
        return this.settings.get(key);
    }

    async play(words, runs) {
        const made = await this.page.engine.document("setting", state.scenario, words.join("\n"));
        if (made.problems) {
            throw new Error(made.problems.map((p) => p.text).join(" "));
        }
        const most = mostDraws(runs);
        for (let done = 0, played = 0; done < runs && played < most; ) {
            const more = Math.min(20, runs - done, most - played);
            done = counted(await this.page.engine.ask("play", made.setting, more), (played += more));
        }
        return made.setting;
    }

    async answer(words, runs, beside) {
        const other = beside ? await this.setting([], runs) : 0;
        return this.page.engine.document("answer", await this.setting(words, runs), other, state.draws !== "all");
    }

    forget() {
        for (const setting of this.settings.values()) {
            setting.then((number) => this.page.engine.ask("forget", number)).catch(() => {});
        }
        this.settings.clear();
    }
}

function lessonScreen(page) {
    const stage = h("div", { class: "stage" });
    const offered = h("div", { class: "lessons" });
    if (state.sheet) {
        stage.append(sheetOf(state.sheet));
    }
    const heading = stage.querySelector("h1") ? null : h("h1", { class: "aside" }, "Lesson"); // a sheet has its own
    const screen = h("div", { class: "lesson" }, heading, stage, offered);
    let playing = null;
    let gone = false;

    async function fill() {
        await page.readLessons();
        if (gone) {
            return;
        }
        offered.replaceChildren(...lessonChooser(page));
        if (state.sheet) {
            return;
        }
        const chosen = page.lesson();
        if (chosen && state.lesson && chosen.id !== state.lesson) {
            const other = page.lessons.find((lesson) => lesson.id === state.lesson);
            const why = other
                ? `The lesson “${other.id}” is about the scenario ${other.scenario}, not about ${state.scenario}.`
                : `There is no lesson “${state.lesson}” in it; there are ${page.lessons.map((lesson) => lesson.id).join(", ")}.`;
            page.tell(`This link does not fit this page: ${fewOf([why])[0]} Shown is “${chosen.title}”.`);
        }
        if (!chosen) {
            stage.replaceChildren(h("p", { class: "problem" }, "There is no lesson for this scenario in this page. Open a lesson file, or choose another scenario."));
            return;
        }
        const lesson = await page.engine.document("lesson", chosen.name, chosen.text, state.scenario);
        if (gone) {
            return;
        }
        if (lesson.problems) {
            stage.replaceChildren(problemList(`The lesson ${chosen.name} does not fit this scenario`, lesson.problems));
            return;
        }
        playing = lessonPlayer(page, lesson);
        stage.replaceChildren(playing.element, planOf(lesson));
    }

    fill().catch((wrong) => wrong instanceof EngineGone || stage.replaceChildren(h("p", { class: "problem" }, wrong.message)));
    return {
        element: screen,
        leave() {
            gone = true;
            if (playing) {
                playing.leave();
            }
            document.body.classList.remove("projector");
        },
        changed: () => playing && playing.fromAddress(),
    };
}

/** Which lesson, one of one's own, and sheets to print. */
function lessonChooser(page) {
    const chosen = page.lesson();
    const lessons = page.lessons.map((lesson) =>
        h(
            "a",
            { class: "choice", href: "#" + codeWith({ lesson: lesson.id, sheet: "", scenario: lesson.scenario || state.scenario, words: [], kept: null, card: 1, votes: "" }), "aria-current": !state.sheet && chosen && lesson.id === chosen.id ? "true" : null },
            h("strong", {}, lesson.title),
            h("span", {}, `${lesson.minutes} minutes${lesson.summary ? ": " + lesson.summary : ""}`),
        ),
    );
    const file = h("input", { type: "file", accept: ".yaml,.yml,text/plain", id: "own-lesson", class: "aside", tabindex: "-1", onchange: () => readChosen(page, file) });
    const sheets = [...document.querySelectorAll("template[id^=sheet-]")].map((sheet) => {
        const name = sheet.id.slice(6);
        return h("a", { class: "sheet-link", href: "#" + codeWith({ sheet: name }), "aria-current": state.sheet === name ? "true" : null }, sheet.dataset.title);
    });
    return [
        h("h2", { class: "small" }, "Lessons"),
        h("div", { class: "choices" }, lessons),
        h("p", {}, h("button", { class: "quiet", onclick: () => file.click() }, "Open a lesson file"), h("label", { for: "own-lesson", class: "aside" }, "Lesson file"), file, " ", h("button", { class: "quiet", onclick: () => window.print() }, state.sheet ? "Print this sheet" : "Print this lesson’s scenes")),
        h("h2", { class: "small" }, "Sheets to read and print"),
        h("div", { class: "sheet-links" }, sheets),
    ];
}

function sheetOf(name) {
    const template = document.getElementById("sheet-" + name);
    if (!template) {
        return h("p", { class: "problem" }, fewOf([`There is no sheet “${name}” in this page.`])[0]);
    }
    const back = h("p", { class: "tools" }, h("a", { class: "quiet", href: "#" + codeWith({ sheet: "" }) }, "To the lesson"), h("button", { class: "quiet", onclick: () => window.print() }, "Print this sheet"));
    const sheet = h("article", { class: "sheet sheet-" + name }, template.content.cloneNode(true));
    sheet.querySelectorAll("table").forEach((table) => {
        const wide = h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Table" });
        table.replaceWith(wide);
        wide.append(table);
    });
    return h("div", { class: "sheet-view" }, back, sheet);
}

/** All scenes for paper: what is said, asked and voted, with the notes for the teacher. */
function planOf(lesson) {
    return h(
        "section",
        { class: "plan", "aria-hidden": "true" },
        h("h2", {}, lesson.title),
        h("p", {}, `${lesson.minutes} minutes. P: projector; arrow keys: next and back; space: the answer. Votes as 5/25.`),
        lesson.scenes.map((scene, s) =>
            h(
                "div",
                { class: "plan-scene" },
                h("h3", {}, `${s + 1}. ${scene.title}${scene.minutes ? ` (${scene.minutes} min)` : ""}`),
                scene.text.map((line) => h("p", {}, line)),
                scene.question ? h("p", {}, h("strong", {}, scene.question), scene.vote ? ` “${scene.vote}”: ____ of ____` : "") : null,
                scene.note ? h("p", { class: "note" }, scene.note) : null,
            ),
        ),
    );
}

/** The cards of a lesson: a scene is one or more of them, of which the first asks. */
function cardsOf(page, lesson) {
    return lesson.scenes.flatMap((scene, s) => {
        const parts = PARTS[scene.show](page, scene);
        return parts.map((part, p) => ({ scene, s, p, parts: parts.length, ...part }));
    });
}

function lessonPlayer(page, lesson) {
    const runs = new LessonRuns(page);
    const cards = cardsOf(page, lesson);
    const votes = new Map();
    const opened = new Set();
    let at = 0;
    let taken = ""; // votes of the address that are shown
    takeState();
    const body = h("div", { class: "scene" });
    const back = h("button", { class: "quiet", onclick: () => turn(at - 1) }, "Back");
    const reveal = h("button", { class: "main-button", onclick: () => open() }, "Show the answer (space)");
    const next = h("button", { class: "quiet", onclick: () => turn(at + 1) }, "Next");
    const projector = h("button", { class: "quiet", "aria-pressed": "false", onclick: () => setProjector(!document.body.classList.contains("projector")) }, "Projector (P)");
    const note = h("details", { class: "teacher" });
    const element = h("div", { class: "player" }, h("p", { class: "lesson-name" }, lesson.title), body, h("div", { class: "scene-bar" }, back, reveal, next, projector), note);

    /** Card and votes as the address has them. */
    function takeState() {
        at = Math.min(state.card, cards.length) - 1;
        if (state.card > cards.length) {
            page.tell(`This link does not fit this page: The lesson “${lesson.title}” has no card ${state.card}. Shown is its last one, ${cards.length}.`);
        }
        taken = state.votes;
        votes.clear();
        const without = [];
        for (const one of state.votes.split("_").filter(Boolean)) {
            const [scene, vote] = one.split("-");
            const asks = lesson.scenes[Number(scene) - 1];
            if (asks && asks.vote) {
                votes.set(Number(scene) - 1, vote);
            } else {
                without.push(asks ? `Nobody votes in scene ${scene} of the lesson “${lesson.title}”.` : `The lesson “${lesson.title}” has no scene ${scene} to vote in.`);
            }
        }
        if (without.length) {
            page.tell(["This link does not fit this page:", ...fewOf(without), "The other votes hold."].join(" "));
        }
    }

    function votesCode() {
        return [...votes].filter(([, vote]) => voted(vote)).sort(([one], [other]) => one - other).map(([s, vote]) => `${s + 1}-${vote.replace(/\s/g, "")}`).join("_");
    }

    /** The address holds card and votes, without a step back for each. */
    function keepState() {
        state.card = at + 1;
        state.votes = taken = votesCode();
        history.replaceState(null, "", "#" + stateToCode());
        navigation();
    }

    function setProjector(on) {
        document.body.classList.toggle("projector", on);
        projector.setAttribute("aria-pressed", String(on));
        draw();
    }

    function turn(to) {
        if (to >= 0 && to < cards.length) {
            at = to;
            keepState();
            draw();
            body.querySelector("h2").focus();
        }
    }

    /** The votes of a scene; those of the scene before where it asked for the same. */
    function voteOf(s) {
        const before = s > 0 && lesson.scenes[s - 1].vote === lesson.scenes[s].vote ? voteOf(s - 1) : "";
        return votes.get(s) ?? before;
    }

    function draw() {
        const card = cards[at];
        const scene = card.scene;
        const hides = scene.hidden !== "nothing" && scene.show !== "nothing";
        const isOpen = opened.has(at) || !hides;
        const asksVote = scene.vote && !card.p && (!isOpen || scene.show === "nothing");
        const vote = h("input", { type: "text", inputmode: "numeric", id: "vote", class: "number", placeholder: "5/25", autocomplete: "off", value: voteOf(card.s), "aria-describedby": "vote-says", oninput: () => { votes.set(card.s, vote.value); voteSays.textContent = ""; keepState(); }, onchange: () => (voteSays.textContent = voteProblem(vote.value)) });
        const voteSays = h("span", { id: "vote-says", class: "small-print", role: "status" }, voteProblem(voteOf(card.s)));
        const answer = h("div", { class: "reveal", tabindex: "-1" });
        back.disabled = at === 0;
        next.disabled = at === cards.length - 1;
        reveal.hidden = isOpen || !hides;
        reveal.disabled = false;
        reveal.textContent = "Show the answer (space)";
        const said = voted(voteOf(card.s));
        body.className = "scene show-" + scene.show + (isOpen ? " opened" : "") + (card.p ? " later" : "");
        body.replaceChildren(
            h("p", { class: "where" }, `Scene ${card.s + 1} of ${lesson.scenes.length}` + (card.parts > 1 ? `, card ${card.p + 1} of ${card.parts}` : "")),
            h("h2", { tabindex: "-1" }, scene.title),
            h("div", { class: "scene-text" }, scene.text.map((line) => h("p", {}, line))),
            ...(scene.question ? [h("p", { class: "asked" }, scene.question)] : []),
            ...(asksVote ? [h("p", { class: "vote" }, h("label", { for: "vote" }, `Votes for “${scene.vote}”: `), vote, " ", voteSays)] : []),
            ...(scene.vote && isOpen && said && scene.show !== "nothing" ? [h("p", { class: "said" }, said)] : []),
            answer,
        );
        note.hidden = !scene.note;
        note.replaceChildren(h("summary", {}, "For the teacher"), h("p", {}, scene.note));
        if (isOpen || scene.hidden === "numbers") {
            fillAnswer(card, answer, isOpen);
        }
    }

    async function fillAnswer(card, answer, isOpen) {
        answer.replaceChildren(h("p", { class: "note" }, "Playing …"));
        try {
            const content = await card.make(runs, lesson.runs, isOpen);
            if (answer.isConnected) {
                answer.replaceChildren(...content);
                if (isOpen && opened.has(cards.indexOf(card))) {
                    announce("The answer is shown.");
                }
            }
        } catch (wrong) {
            if (!(wrong instanceof EngineGone)) {
                answer.replaceChildren(h("p", { class: "problem" }, wrong.message));
            }
        }
    }

    function open() {
        const scene = cards[at].scene;
        if (scene.hidden !== "nothing" && scene.show !== "nothing" && !opened.has(at)) {
            const held = document.activeElement === reveal;
            opened.add(at);
            draw();
            if (held) {
                body.querySelector(".reveal").focus(); // the button is gone
            }
        }
    }

    const keys = (event) => {
        const on = event.target instanceof Element ? event.target : document.body;
        if (on.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog")) {
            return;
        }
        if (event.key === "p" || event.key === "P") {
            setProjector(!document.body.classList.contains("projector"));
        } else if (event.key === "Escape" && document.body.classList.contains("projector")) {
            setProjector(false);
        } else if (event.key === "ArrowRight" || event.key === "PageDown") {
            turn(at + 1);
        } else if (event.key === "ArrowLeft" || event.key === "PageUp") {
            turn(at - 1);
        } else if (event.key === " " && !on.matches("button, summary, a")) {
            event.preventDefault();
            open();
        }
    };
    document.addEventListener("keydown", keys);
    draw();
    return {
        element,
        fromAddress() {
            if (state.card !== at + 1 || state.votes !== taken) {
                takeState();
                draw();
            }
        },
        leave() {
            document.removeEventListener("keydown", keys);
            runs.forget();
        },
    };
}

/** "5 of 25 in the room voted so." */
function voted(text) {
    const match = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text || "");
    return match && Number(match[2]) > 0 && Number(match[1]) <= Number(match[2]) ? `${match[1]} of ${match[2]} in the room voted for it.` : "";
}

/** What is wrong with a vote that was typed in; nothing if it is one, or none. */
function voteProblem(text) {
    return !text || !text.trim() || voted(text) ? "" : "Type in how many of how many, such as 5/25.";
}

function wordsOf(page, setting) {
    if (!setting) {
        return [];
    }
    return setting.middle ? [...everythingAtItsMiddle(page.scenario), ...setting.words] : setting.words;
}

function pieces(list, size) {
    const found = [];
    for (let i = 0; i < list.length; i += size) {
        found.push(list.slice(i, i + size));
    }
    return found;
}

/** What a scene shows, as one or more cards: make(runs, number of talks, whether the numbers are shown) gives the content. */
const PARTS = {
    nothing: () => [{ make: async () => [] }],

    inShort: (page, scene) =>
        [0, 1].map((half) => ({
            make: async (runs, many) => {
                const answer = await runs.answer(wordsOf(page, scene.settings[0]), many, false);
                const sentences = answer.inShort.slice(half * 2, half ? undefined : 2);
                return [h("ul", { class: "sentences" }, sentences.map((sentence) => h("li", {}, sentence)))];
            },
        })),

    talks: (page, scene) => [
        {
            make: async (runs, many, open) => {
                const answer = await runs.answer(wordsOf(page, scene.settings[0]), MARKS, false);
                return talksCard(answer, open);
            },
        },
    ],

    endings: (page, scene) => [
        {
            make: async (runs, many) => {
                const answer = await runs.answer(wordsOf(page, scene.settings[0]), many, false);
                const rows = answer.outcomes.map((o) => ({ ...o, text: o.between.replace(" of 100", "") }));
                return [sceneBars("endings", "How the talks end, of a hundred", rows, 0), h("p", { class: "small-print" }, `Of 100 talks; n = ${thousands(answer.n)}; the line across the end of a bar is its 95 % interval.`)];
            },
        },
    ],

    terms: (page, scene) =>
        pieces(page.scenario.issues, 2).map((issues) => ({
            make: async (runs, many) => {
                const answer = await runs.answer(wordsOf(page, scene.settings[0]), many, false);
                const n = answer.terms.length ? answer.terms[0].n : 0;
                if (n < 30) {
                    return [h("p", {}, `Too few agreements to say (n = ${n}).`)];
                }
                return [...issues.map((issue) => sceneStrip(issue, answer.terms[page.scenario.issues.indexOf(issue)])), h("p", { class: "small-print" }, `n = ${thousands(n)} agreements; below a strip its shares and their 95 % intervals; left what ${page.scenario.parties[0].shortName} wishes, right what ${page.scenario.parties[1].shortName} wishes.`)];
            },
        })),

    lasting: (page, scene) =>
        ["stands", "gave"].map((what) => ({
            make: async (runs, many) => {
                const answer = await runs.answer(wordsOf(page, scene.settings[0]), many, false);
                if (what === "stands") {
                    const series = answer.lasting ? answer.lasting.series : [];
                    return [h("ul", { class: "sentences" }, [...series.map((one) => one.words), answer.gave.weeks].map((sentence) => h("li", {}, sentence)))];
                }
                const rows = answer.gave.baselines.flatMap((baseline) => baseline.rows.map((row) => ({ ...row, group: 1, text: row.between })));
                const n = answer.gave.baselines[0].n;
                return n < 30 ? [h("p", {}, `Too few agreements to say (n = ${n}).`)] : [sceneBars("gave", "Who gave more, from both baselines", rows, n)];
            },
        })),

    why: (page, scene) =>
        ["zone", "opens"].map((group) => ({
            make: async (runs, many) => {
                const answer = await runs.answer(wordsOf(page, scene.settings[0]), many, false);
                const rows = answer.why.rows.filter((row) => row.group === group).map((row) => ({ ...row, group: 2, text: row.between, name: row.name.replace(/^… /, "") }));
                const n = rows.length ? rows[0].n : 0;
                const head = group === "opens" ? h("p", { class: "asked" }, "There would have been a deal …") : null;
                return n < 30 ? [h("p", {}, `Too few talks of this kind to say (n = ${n}).`)] : [head, sceneBars("why", "What stands in the way", rows, 0), h("p", { class: "small-print" }, group === "opens" ? `n = ${thousands(n)} talks in which there never was one; the rows overlap.` : `n = ${thousands(n)} talks without a deal; the line across the end of a bar is its 95 % interval.`)].filter(Boolean);
            },
        })),

    compare: (page, scene) =>
        scene.settings.flatMap((setting) =>
            ["ends", "whom"].map((what) => ({
                make: async (runs, many) => {
                    const before = await runs.answer([], many, false);
                    const after = await runs.answer(wordsOf(page, setting), many, true);
                    return what === "ends" ? splitCard(setting, before, after) : forWhomCard(setting, before, after);
                },
            })),
        ),

    smallestChange: (page, scene) => [
        {
            make: async (runs, many) => {
                const setting = await runs.setting(wordsOf(page, scene.settings[0]), many);
                const answer = await page.engine.document("answer", setting, 0, state.draws !== "all");
                const failed = answer.why.talks.flatMap((reason) => reason.runs);
                const talk = scene.talk || Math.min(...failed);
                if (!Number.isFinite(talk)) {
                    return [h("p", {}, "No talk ended without a deal.")];
                }
                const story = await page.engine.document("story", setting, talk);
                const head = [h("p", { class: "asked" }, `Talk ${talk}. ${story.end}`), leftOut(story)];
                if (story.agreement) {
                    return [...head, h("p", {}, "This talk ended in an agreement, so nothing had to be otherwise for one.")].filter(Boolean);
                }
                const found = await nearestChanges(page, setting, talk);
                return [
                    ...head,
                    h("ol", { class: "sentences" }, found.slice(0, SMALLEST).map((one) => h("li", {}, h("strong", {}, one.name), `: ${one.needed} in place of ${one.was}.` + (one.lever ? "" : " (Nobody chooses this one.)")))),
                    found.length ? null : h("p", {}, "No single dial would have been enough."),
                ].filter(Boolean);
            },
        },
    ],
};

function talksCard(answer, open) {
    const groupOf = (ending) => answer.outcomes.find((o) => o.place === ending).group;
    return [
        h("div", { class: "heap-names" }, answer.groups.map((g, i) => h("div", { class: "heap-name" }, h("strong", { class: "group-text" + i }, open ? String(g.count) : "?"), " ", g.name, open ? h("small", {}, g.between) : null))),
        drawn("talks", `How ${answer.n} talks end`, (width) => dotHeaps(width, answer.endings, answer.replications, groupOf, () => {}, document.body.classList.contains("projector") ? Math.round(sceneLetters() * (open ? 6.1 : 2.9)) : 0)),
        h("p", { class: "small-print" }, `n = ${thousands(answer.n)} talks; disc: agreement, ring: still talking or frozen, diamond: broken off.`),
    ];
}

/** Before and after, side by side. */
function splitCard(setting, before, after) {
    const side = (when, name, answer) => h("div", {}, h("h3", {}, h("small", {}, when), " ", name), sceneBars("side", name, answer.groups.map((g, group) => ({ ...g, group, text: g.between })), 0, true));
    return [
        h("div", { class: "split" }, side("before", "As in the file", before), side("after", setting.name, after)),
        h("p", { class: "said" }, `Agreements: ${after.compared ? after.compared.agreement : "too few runs to say"}.`),
        h("p", { class: "small-print" }, `Bars: n = ${thousands(before.n)} and ${thousands(after.n)} talks. ${after.compared ? comparedSays(after) : ""}`),
    ];
}

/** For whom something changes, and how long it stands: in numbers of a hundred agreements. */
function forWhomCard(setting, before, after) {
    const short = (words) => (words || "too few").replace(" of 100", "").replace(/^between (.+) and (.+)$/, "$1 to $2").replace("too few runs to say", "too few"); // three columns of large letters
    const rows = before.gave.baselines.flatMap((baseline, b) =>
        baseline.rows.slice(0, 2).map((row, r) => [row.name, short(row.between), short(after.gave.baselines[b].rows[r].between)]),
    );
    const lasting = (answer, key) => short(((answer.lasting ? answer.lasting.series : []).find((one) => one.key === key) || {}).between);
    const lasts = before.lasting && before.lasting.series.length;
    if (lasts) {
        rows.push(["Settlement stands", lasting(before, "COMPREHENSIVE"), lasting(after, "COMPREHENSIVE")]);
        rows.push(["Framework stands", lasting(before, "FRAMEWORK"), lasting(after, "FRAMEWORK")]);
    }
    const standing = (answer, key) => ((answer.lasting ? answer.lasting.series : []).find((one) => one.key === key) || { n: 0 }).n;
    const moved = before.gave.baselines.map((baseline, b) => [baseline.n, after.gave.baselines[b].n]);
    const counts = [
        ...(moved[0].join() === moved[1].join() ? [["agreements", ...moved[0]]] : [["moved further", ...moved[0]], ["loses more", ...moved[1]]]),
        ...(lasts ? [["settlements", standing(before, "COMPREHENSIVE"), standing(after, "COMPREHENSIVE")], ["frameworks", standing(before, "FRAMEWORK"), standing(after, "FRAMEWORK")]] : []),
    ];
    return [
        h(
            "div",
            { class: "wide", tabindex: "0", role: "region", "aria-label": "For whom" },
            h(
                "table",
                { class: "whom" },
                h("caption", { class: "aside" }, "For whom something changes, of a hundred agreements"),
                h("thead", {}, h("tr", {}, ["Of 100 agreements", "As in the file", setting.name].map((cell) => h("th", { scope: "col" }, cell)))),
                h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell, c) => h(c ? "td" : "th", c ? {} : { scope: "row" }, cell))))),
            ),
        ),
        h("p", { class: "small-print" }, `n = ${counts.map(([what, first, second]) => `${thousands(first)} and ${thousands(second)} (${what})`).join(", ")}; ${unbroken("95 %")} intervals. Moved further: from opening demands; loses more: against today; stands: five years on.`),
    ];
}

/** A picture without downloads, drawn for the width it gets. */
function drawn(name, title, draw) {
    const place = h("div", { class: "picture" });
    drawInto(place, draw, title);
    return h("div", { class: "scene-picture of-" + name }, place);
}

/** The size of letters in a scene, in pixels: on a projector as the style sheet has it, 28 points at 1280×720. */
function sceneLetters() {
    if (!document.body.classList.contains("projector")) {
        return 18;
    }
    return window.innerWidth < 900 ? 20 : Math.max(28 * (96 / 72), Math.min(0.0518 * window.innerHeight, 0.0291 * window.innerWidth));
}

/** Words in letters of a size; the style sheet has the last word only where there is none. */
function letters(x, y, words, size, anchor = "start") {
    const text = label(x, y, words, { "text-anchor": anchor });
    text.style.fontSize = size + "px";
    return text;
}

/** Bars whose letters are as large as the text of the scene: {name, share, low, high, text, group}. plain: the words stand below the bar. */
function sceneBars(name, title, rows, n, plain) {
    const picture = drawn(name, title + ": " + rows.map((row) => `${row.name}, ${row.text}`).join("; "), (width) => {
        const size = sceneLetters();
        const line = size * 1.16;
        const letter = size * 0.56;
        const longest = Math.max(...rows.map((row) => row.name.length)) * letter + 14;
        const value = Math.max(...rows.map((row) => row.text.length)) * letter;
        const above = plain || longest + value > width - 110;
        const left = above ? 0 : longest;
        const span = plain ? width - 6 : Math.max(60, width - left - value - 16);
        const bar = Math.max(13, size * (plain ? 0.42 : 0.6));
        const whole = plain ? 1 : Math.max(0.05, ...rows.map((row) => row.high)); // the longest whisker ends where the picture does
        const parts = [];
        let y = 2;
        for (const row of rows) {
            const names = above ? wrapped(row.name, Math.floor(width / letter)) : [row.name];
            names.forEach((words, l) => parts.push(letters(above ? 0 : left - 12, y + line * l + size * 0.9, words, size, above ? "start" : "end")));
            const top = above ? y + line * names.length : y + (line - bar) / 2 + 2;
            const x = (share) => left + (share / whole) * span;
            const middle = top + bar / 2;
            parts.push(s("line", { x1: left, x2: left, y1: top - 2, y2: top + bar + 2, class: "axis" }));
            parts.push(s("rect", { x: left, y: top, width: x(row.share) - left, height: bar, class: "bar group" + (row.group ?? 1) }));
            parts.push(s("path", { d: `M${x(row.low)} ${middle}H${x(row.high)}M${x(row.low)} ${top}v${bar}M${x(row.high)} ${top}v${bar}`, class: "whisker" }));
            if (plain) {
                const told = wrapped(row.text, Math.floor(width / letter));
                told.forEach((words, l) => parts.push(letters(0, top + bar + line * l + size * 0.95, words, size)));
                y = top + bar + line * told.length + size * 0.12;
            } else {
                parts.push(letters(x(row.high) + 12, middle + size * 0.34, row.text, size));
                y = above ? top + bar + size * 0.3 : y + line + size * 0.12;
            }
        }
        return svg(width, y + 4, parts);
    });
    return h("div", {}, picture, n ? h("p", { class: "small-print" }, `n = ${thousands(n)}; the line across the end of a bar is its 95 % interval.`) : null);
}

/** The terms of one issue in large letters: shares and their intervals below the strip. */
function sceneStrip(about, issue) {
    const order = [...about.order, -1].map((option) => issue.options.find((o) => o.option === option)).filter((o) => o.count > 0);
    const names = order.map((o) => `${o.option < 0 ? "left open" : about.options[o.option].shortName}: ${unbroken(`${o.text} (${o.interval})`)}`).join(" · ");
    return h("div", { class: "issue" }, h("h3", {}, about.name), drawn("strip", `Terms on ${about.name}: ${names}`, (width) => termStrip(width, issue, about, false)), h("p", {}, names));
}
