// Take a seat: a person plays a party or the mediator. The address holds chair, talk and moves; each move plays the talk anew up to the next question.

const SEAT_TALKS = 200;
const SECOND_CLICK = 350; // milliseconds after a question appears in which a click still belongs to the one before
const LEVELS = [[0, "not at all"], [0.25, "lightly"], [0.5, "firmly"], [0.75, "hard"], [1, "with all it has"]];

function seatScreen(page) {
    const screen = h("div", { class: "seat" });
    const game = { page, screen, shown: null, draft: null, told: 0, busy: false, since: 0, turn: 0, asked: 0 };
    game.draw = async () => {
        const turn = ++game.turn;
        if (!state.seat) {
            Object.assign(game, { shown: null, draft: null, told: 0 });
            seatBusy(game, false);
            seatPut(game, seatChoice(game, null), false);
            screen.dataset.code = location.hash.slice(1);
            return;
        }
        const shown = await page.engine.document("seat", page.runs.setting, state.seat, state.talk, state.moves);
        if (turn !== game.turn) {
            return;
        }
        seatBusy(game, false);
        if (shown.problems) {
            seatPut(game, seatChoice(game, fewOf(shown.problems.map(saidOf)).join(" ")), false);
            screen.dataset.code = location.hash.slice(1);
            return;
        }
        const before = game.shown;
        const goesOn = before && before.chair === shown.chair && before.talk === shown.talk && shown.chronicle.length >= before.chronicle.length;
        const lastWeek = shown.chronicle.length ? shown.chronicle[shown.chronicle.length - 1].week : 0;
        game.told = goesOn ? before.chronicle.length : shown.chronicle.findIndex((entry) => entry.week >= lastWeek - 2);
        game.shown = shown;
        game.opened = !goesOn;
        if (!goesOn || !game.draft) {
            game.draft = shown.mine || shown.wish;
        }
        game.draft = game.draft.map((option, issue) => (shown.can[issue][option] ? option : shown.wish[issue]));
        if (!shown.problem && shown.moves !== state.moves) {
            state.moves = shown.moves; // words after the end of the talk are not part of it
            history.replaceState(null, "", "#" + stateToCode());
        }
        seatPut(game, shown.debrief ? seatDebrief(game) : seatRound(game), goesOn);
        screen.dataset.code = location.hash.slice(1); // what is shown, for whoever waits for it
        game.since = performance.now();
        if (shown.problem) {
            screen.prepend(h("p", { class: "problem", role: "alert" }, `This link does not fit this page: ${shown.problem}. The game stands where the moves before it lead.`));
        }
        if (goesOn) {
            announce([...shown.chronicle.slice(game.told).map((entry) => entry.words), shown.debrief ? shown.debrief.label : shown.question.title].join(" "));
        }
    };
    game.draw();
    return { element: screen, leave() { game.turn++; }, changed: game.draw };
}

/** Shows these elements. Whoever had pressed something that is gone, or asks for the focus, stands at the heading. */
function seatPut(game, elements, focus) {
    const held = focus || game.screen.contains(document.activeElement) || document.activeElement === document.getElementById("content");
    game.screen.replaceChildren(...elements);
    if (held) {
        game.screen.querySelector("h1").focus();
        window.scrollTo(0, 0);
    }
}

/** Whether a click is none: the one before is still being played, it is the second of a double click, or the address has gone to another game. */
function seatTooFast(game) {
    return game.busy || performance.now() - game.since < SECOND_CLICK || seatMoved(game, game.turn);
}

/** Whether something else is shown, or about to be, than in this turn of drawing: what was asked then is no move of it. */
function seatMoved(game, turn) {
    return turn !== game.turn || game.screen.dataset.code !== location.hash.slice(1);
}

/** While a move is being played the screen is paler, should it take long. */
function seatBusy(game, busy) {
    game.busy = busy;
    game.screen.setAttribute("aria-busy", String(busy));
}

/** Makes moves, once. */
function seatMoves(game, ...words) {
    if (!seatTooFast(game)) {
        seatBusy(game, true);
        go({ moves: [game.shown.moves, ...words].filter(Boolean).join("_") });
    }
}

/** Makes moves, and then lets the game go on by itself. */
async function seatGoOn(game, how, ...words) {
    if (seatTooFast(game)) {
        return;
    }
    seatBusy(game, true);
    const { page, shown, turn } = game;
    const moves = await page.engine.ask("seatOn", page.runs.setting, shown.chair, shown.talk, [shown.moves, ...words].filter(Boolean).join("_"), how);
    if (seatMoved(game, turn)) {
        return;
    }
    if (moves === shown.moves) {
        seatBusy(game, false);
        announce("Nothing passes by itself here: this question needs your answer.");
        return;
    }
    go({ moves });
}

/** What the composed package is worth; the number of the package too. */
function seatWorth(game, options) {
    const { page, shown } = game;
    return page.engine.document("seatWorth", page.runs.setting, shown.chair, shown.talk, shown.moves, options.join(","));
}

async function seatTable(game, then) {
    if (seatTooFast(game)) {
        return;
    }
    game.busy = true;
    const { turn } = game;
    const worth = await seatWorth(game, game.draft);
    if (seatMoved(game, turn)) {
        return;
    }
    game.busy = false;
    then("t" + worth.deal);
}

/* choosing a chair */

function seatChoice(game, problem) {
    const { page } = game;
    const scenario = page.scenario;
    const number = h("input", { type: "number", class: "number", id: "seat-talk", min: 1, max: 9999999, step: 1, placeholder: "any" });
    const zone = h("input", { type: "checkbox", id: "seat-zone", checked: true });
    const said = h("p", { class: "note", role: "status" });
    const chairs = scenario.parties.map((party) => ({ word: party.id, name: party.name, says: "You table packages, answer theirs, and sign or walk out." }));
    if (scenario.mediator) {
        chairs.push({ word: "mediator", name: "The mediator", says: `${scenario.mediator}: you table texts and press. Only the parties can sign.` });
    }
    async function take(chair) {
        if (game.busy) {
            return;
        }
        if (!number.checkValidity()) {
            said.textContent = "The number of a talk is a whole number from 1 to 9,999,999; any talk is taken where none stands.";
            number.focus();
            return;
        }
        game.busy = true;
        const { turn } = game;
        const given = Number(number.value);
        const exact = given > 0;
        said.textContent = "Looking for a talk …";
        const talk = exact ? given : await page.engine.ask("seatTalk", page.runs.setting, 1 + Math.floor(Math.random() * 9000), zone.checked);
        if (seatMoved(game, turn)) {
            return;
        }
        game.busy = false;
        if (!talk) {
            said.textContent = "Hardly any talk of this setting is so. Untick the box, or type in a number.";
            return;
        }
        go({ view: "seat", seat: chair, talk, moves: "" });
    }
    return [
        problem ? h("p", { class: "problem", role: "alert" }, `This link does not fit this page: ${problem}`) : null,
        h("h1", { tabindex: "-1" }, "Take a seat"),
        h("p", { class: "lead" }, "You play one talk against the model. Each round you hear the news, table a package and answer theirs. You know what you want; what they want you must find out. At the end you see what was possible. There is no score."),
        h(
            "div",
            { class: "seat-chairs" },
            chairs.map((chair) =>
                h("section", { class: "card" }, h("h2", {}, chair.name), h("p", {}, chair.says), h("button", { class: "main-button", onclick: () => take(chair.word), "aria-label": `Take this seat: ${chair.name}` }, "Take this seat")),
            ),
        ),
        said,
        h(
            "div",
            { class: "seat-which" },
            h("p", {}, zone, " ", h("label", { for: "seat-zone" }, "Begin where both capitals would sign some package. Without the tick there may be nothing to agree on, as in many talks of this scenario.")),
            h("p", {}, h("label", { for: "seat-talk" }, "Number of the talk (who types in the same one plays the same talk): "), number),
            h("p", {}, "To go on with a talk from a code: ", h("button", { class: "quiet", onclick: () => askCode() }, "Enter code")),
            state.words.length ? h("p", { class: "note" }, "Your settings from Explore hold in this game.") : null,
            h("p", { class: "note" }, "The numbers behind a game are one draw of many, most of them placeholders: what you learn is how such talks work, not what these parties want."),
        ),
    ].filter(Boolean);
}

/* a round */

function seatRound(game) {
    const { shown } = game;
    const question = shown.question;
    const news = shown.chronicle.slice(Math.max(0, game.told));
    const body = SEAT_QUESTIONS[question.kind](game, question);
    return [
        h("p", { class: "seat-clock" }, `${shown.name} · talk ${shown.talk} · ${shown.clock}${question.exchange ? ` · exchange ${question.exchange} of ${question.exchanges}` : ""}`),
        h("h1", { tabindex: "-1" }, question.title),
        h(
            "div",
            { class: "seat-table" },
            h(
                "div",
                { class: "seat-play" },
                news.length ? h("section", { class: "card seat-news", "aria-label": "News" }, h("h2", {}, "News"), seatEntries(game, news)) : null,
                h("section", { class: "card", "aria-label": "Your move" }, h("p", {}, question.says), body, seatMore(game, question)),
            ),
            h(
                "div",
                { class: "seat-side" },
                h("details", { class: "card seat-card", open: window.innerWidth >= 900 }, h("summary", {}, "Your role card"), seatCard(game)),
                h("details", { class: "card", open: false }, h("summary", {}, "All that happened so far"), seatChronicle(game)),
                seatShare(game),
            ),
        ),
    ];
}

const SEAT_QUESTIONS = {
    OFFER: (game) => [
        game.shown.tabled[1 - game.shown.side] ? [h("h2", {}, "Their last package"), seatPackage(game, game.shown.tabled[1 - game.shown.side], game.draft)] : null,
        h("h2", {}, "Your package"),
        seatComposer(game),
        h(
            "div",
            { class: "seat-buttons" },
            h("button", { class: "main-button", onclick: () => seatTable(game, (deal) => seatMoves(game, deal)) }, "Table this package"),
            seatWalk(game),
        ),
    ],
    ANSWER: (game, question) => [
        h("h2", {}, "Their package"),
        seatPackage(game, question.package, game.shown.mine),
        seatBars(question.worth),
        h(
            "div",
            { class: "seat-buttons" },
            h("button", { class: "main-button", onclick: () => seatMoves(game, "y") }, "Accept their package"),
            h("button", { class: "main-button", onclick: () => (question.last ? seatMoves(game, "n") : seatGoOn(game, "ROUND", "n")) }, question.last ? "Refuse: the round ends" : "Refuse and stand by yours in this round"),
            question.last ? seatWalk(game) : null,
        ),
        question.last
            ? null
            : [
                  h("h2", {}, "Or counter"),
                  seatComposer(game),
                  h("div", { class: "seat-buttons" }, h("button", { class: "main-button", onclick: () => seatTable(game, (deal) => seatMoves(game, "n", deal)) }, "Refuse, and table this next"), seatWalk(game)),
              ],
    ],
    TEXT_ANSWER: (game, question) => [
        h("h2", {}, "The mediator's text"),
        seatPackage(game, question.package, game.shown.mine),
        seatBars(question.worth),
        seatYesNo(game, "Accept the text", "Refuse the text"),
    ],
    FRAMEWORK: (game, question) => [h("h2", {}, "What would be signed"), seatPackage(game, question.package, null), seatYesNo(game, "Sign", "Do not sign")],
    FREEZE: (game) => seatYesNo(game, "Agree to freeze", "Do not agree"),
    PRESS: (game, question) => {
        const chosen = question.pressure.map((side) => side.level);
        return [
            question.pressure.map((side, i) =>
                h(
                    "fieldset",
                    { class: "seat-issue" },
                    h("legend", {}, `Press ${side.name}`),
                    h("p", { class: "says" }, side.says),
                    h(
                        "div",
                        { class: "seat-options" },
                        [...LEVELS, ...(LEVELS.some(([level]) => level === side.level) ? [] : [[side.level, "as now"]])].map(([level, words]) =>
                            seatOption(`press-${i}`, words, level === side.level, true, [], () => (chosen[i] = level)),
                        ),
                    ),
                ),
            ),
            h("div", { class: "seat-buttons" }, h("button", { class: "main-button", onclick: () => seatMoves(game, `p${chosen[0]}x${chosen[1]}`) }, "Press so, and hear the round"), seatWalk(game)),
        ];
    },
    TEXT: (game) => [
        [0, 1].map((side) => (game.shown.tabled[side] ? [h("h2", {}, `Last package of ${game.page.scenario.parties[side].shortName}`), seatPackage(game, game.shown.tabled[side], game.shown.tabled[1 - side])] : null)),
        h("h2", {}, "Your text"),
        seatComposer(game),
        h(
            "div",
            { class: "seat-buttons" },
            h("button", { class: "main-button", onclick: () => seatTable(game, (deal) => seatMoves(game, deal)) }, "Table this text"),
            h("button", { class: "main-button", onclick: () => seatMoves(game, "t-") }, "Table nothing in this round"),
            seatWalk(game),
        ),
    ],
};

function seatYesNo(game, yes, no) {
    return h("div", { class: "seat-buttons" }, h("button", { class: "main-button", onclick: () => seatMoves(game, "y") }, yes), h("button", { class: "main-button", onclick: () => seatMoves(game, "n") }, no), seatWalk(game));
}

/** Leaving asks once more: it cannot be taken back at the table. */
function seatWalk(game) {
    const of = game.shown;
    const mediator = of.chair === "mediator";
    const walk = () => {
        if (game.shown === of) {
            seatMoves(game, "w");
        }
    };
    return h(
        "button",
        {
            class: "quiet",
            onclick: () => {
                const dialog = openDialog(mediator ? "Leave the talks?" : "Walk out?", [
                    h("p", {}, mediator ? "The talks end at once." : "The talks end at once, without an agreement."),
                    h("p", { class: "seat-buttons" }, h("button", { class: "main-button", onclick: () => { dialog.close(); walk(); } }, mediator ? "Leave" : "Walk out"), h("button", { class: "quiet", onclick: () => dialog.close() }, "Stay")),
                ]);
            },
        },
        mediator ? "Leave the talks" : "Walk out",
    );
}

/** How time passes without a decision each time. */
function seatMore(game, question) {
    const mediator = game.shown.chair === "mediator";
    const stand = mediator
        ? question.kind === "PRESS" ? "Leave the pressure as it is and table nothing, for up to five rounds" : "Table nothing and leave the pressure as it is, for up to five rounds"
        : question.kind === "ANSWER" || question.kind === "OFFER" ? "Stand by this package until something happens, for up to five rounds" : null;
    const first = question.kind === "PRESS" ? question.pressure.map((side) => side.level) : null;
    const standBy = () => {
        if (question.kind === "PRESS") {
            seatGoOn(game, "ON", `p${first[0]}x${first[1]}`);
        } else if (question.kind === "OFFER") {
            seatTable(game, (deal) => seatGoOn(game, "ON", deal));
        } else {
            seatGoOn(game, "ON", question.kind === "TEXT" ? "t-" : "n");
        }
    };
    return h(
        "details",
        { class: "seat-more" },
        h("summary", {}, "Let time pass, or take a move back"),
        h(
            "div",
            { class: "tools" },
            stand ? h("button", { class: "quiet", onclick: standBy }, stand) : null,
            h("button", { class: "quiet", onclick: () => seatGoOn(game, "MODEL_ROUND") }, "Let the model decide for you until the next round"),
            h("button", { class: "quiet", onclick: () => seatGoOn(game, "MODEL") }, "Let the model decide for you to the end"),
            seatBack(game),
        ),
    );
}

/** Takes the last move back, where there is one. */
function seatBack(game) {
    return game.shown.moves ? h("button", { class: "quiet", onclick: () => go({ moves: withoutLast(game.shown.moves) }) }, "Take the last move back") : null;
}

/** The moves without the last one; *n repeats a move. */
function withoutLast(moves) {
    const words = moves.split("_");
    const [word, times] = words.pop().split("*");
    const left = Number(times || 1) - 1;
    return [...words, ...(left > 1 ? [`${word}*${left}`] : left === 1 ? [word] : [])].join("_");
}

/* packages */

/** A package as chips; those that another package has too carry a tick. */
function seatPackage(game, options, beside, only = options.map((_, k) => k)) {
    const issues = game.page.scenario.issues;
    return h(
        "ul",
        { class: "seat-package" },
        only.map((k) => {
            const option = options[k];
            const same = beside && option >= 0 && beside[k] === option;
            return h("li", { class: same ? "same" : null }, h("span", {}, issues[k].shortName + ": "), h("strong", {}, option < 0 ? "left open" : issues[k].options[option].shortName), same ? h("span", { class: "aside" }, game.shown.side < 0 ? ", the same in both" : ", as in yours") : null);
        }),
    );
}

function seatOption(name, words, checked, can, tags, chosen) {
    const id = `${name}-${words}`.replace(/[^A-Za-z0-9-]/g, "_");
    return h(
        "span",
        { class: "seat-option" },
        h("input", { type: "radio", name, id, checked, disabled: !can, onchange: chosen }),
        h("label", { for: id }, h("span", {}, words), tags.map((tag) => h("small", {}, tag))),
    );
}

/** Chips for every issue, best first for a party, and what the package so composed is worth. */
function seatComposer(game) {
    const { shown, page } = game;
    const scenario = page.scenario;
    const mediator = shown.side < 0;
    const card = shown.card.parties[0];
    const order = mediator ? scenario.issues.map((issue, k) => ({ issue: k, order: issue.order })) : card.issues;
    const theirs = mediator ? null : shown.tabled[1 - shown.side];
    const names = scenario.parties.map((party) => party.shortName);
    const bars = h("div", { class: "seat-bars", "aria-live": "polite" });
    const ask = async () => {
        const asked = ++game.asked;
        const worth = await seatWorth(game, game.draft);
        if (asked === game.asked) {
            bars.replaceChildren(seatBars(worth));
        }
    };
    const tags = (k, o) => {
        const said = [];
        if (mediator) {
            names.forEach((name, side) => shown.tabled[side] && shown.tabled[side][k] === o && said.push(name));
        } else if (theirs && theirs[k] === o) {
            said.push("theirs");
        }
        for (const name of scenario.issues[k].options[o].redLineOf) {
            said.push(!mediator && name === names[shown.side] ? "your red line" : `red line of ${name}`);
        }
        return said;
    };
    const issues = h("div", { class: "seat-issues" });
    const drawIssues = () =>
        issues.replaceChildren(
            ...order.map(({ issue: k, order: options }) =>
                h(
                    "fieldset",
                    { class: "seat-issue" },
                    h("legend", {}, scenario.issues[k].name),
                    h(
                        "div",
                        { class: "seat-options" },
                        options.map((o) =>
                            seatOption(`issue-${k}`, scenario.issues[k].options[o].shortName, game.draft[k] === o, shown.can[k][o], tags(k, o), () => {
                                game.draft = game.draft.map((option, at) => (at === k ? o : option));
                                ask();
                            }),
                        ),
                    ),
                ),
            ),
        );
    const start = (options) => {
        game.draft = options.map((option, k) => (shown.can[k][option] ? option : game.draft[k]));
        drawIssues();
        ask();
    };
    drawIssues();
    ask();
    const from = mediator
        ? names.map((name, side) => (shown.tabled[side] ? [`Begin from ${name}'s`, shown.tabled[side]] : null)).filter(Boolean)
        : [["Begin from what you want most", shown.wish], ...(theirs ? [["Begin from theirs", theirs]] : []), ...(shown.mine ? [["Begin from your last", shown.mine]] : [])];
    return h(
        "div",
        { class: "seat-composer" },
        mediator ? null : h("p", { class: "note" }, "Issues stand from what matters most to you to what matters least, options from best to worst."),
        h("div", { class: "tools" }, from.map(([words, options]) => h("button", { class: "quiet", onclick: () => start(options) }, words))),
        issues,
        bars,
    );
}

/** A bar for each side that is known: the package beside fighting on, and the chance at home. */
function seatBars(worth) {
    if (!worth || !worth.sides.length) {
        return h("div", {});
    }
    return h(
        "div",
        {},
        worth.sides.map((side) => {
            const low = Math.min(0, side.value, side.fightingOn);
            const high = Math.max(1, side.value, side.fightingOn);
            const at = (value) => `${(100 * (value - low)) / (high - low)}%`;
            const place = (element, value) => {
                element.style.left = at(value);
                return element;
            };
            const fill = h("span", { class: "seat-fill" + (side.above ? "" : " below") });
            fill.style.width = at(side.value);
            const needed = side.needed !== null && side.needed - side.fightingOn > 0.004;
            const words = `${worth.sides.length > 1 ? side.name + ": this" : "This"} package ${side.text}, without an agreement ${side.fightingOnText}.`;
            return h(
                "div",
                { class: "seat-worth" },
                h("div", { class: "seat-bar", role: "img", "aria-label": words }, fill, place(h("span", { class: "seat-mark" }), side.fightingOn), needed ? place(h("span", { class: "seat-mark needed" }), side.needed) : null),
                h("p", { class: "seat-bar-words" }, h("strong", {}, side.words), " ", words, " ", side.brittle, needed ? " The dotted line is what the capital needs with the vote at home in mind." : "", side.chance ? h("span", {}, ` At home: ${side.chance}.`) : null, side.crossed ? h("span", {}, ` It crosses ${side.crossed} red ${side.crossed === 1 ? "line" : "lines"}.`) : null),
            );
        }),
    );
}

/* card and chronicle */

function seatCard(game) {
    const { shown, page } = game;
    const card = shown.card;
    const issues = page.scenario.issues;
    return h(
        "div",
        {},
        h("p", {}, h("strong", {}, card.title + ". "), card.task),
        card.parties.map((party) => [
            card.parties.length > 1 ? h("h2", {}, `${party.shortName}, as you read it`) : null,
            party.fightingOn ? h("p", {}, party.fightingOn) : null,
            h("h3", {}, party.reading ? "What seems to matter to it" : "What matters to you, and how much"),
            h(
                "ol",
                { class: "seat-ranks" },
                party.issues.map((one) =>
                    h("li", {}, h("strong", {}, issues[one.issue].shortName), ` ${one.text}`, h("small", {}, one.order.map((o) => issues[one.issue].options[o].shortName).join(" › "))),
                ),
            ),
            party.lines.length ? [h("h3", {}, "Red lines"), h("ul", {}, party.lines.map((line) => h("li", {}, line)))] : null,
            h("h3", {}, "What the public accepts"),
            h("ul", {}, party.home.map((line) => h("li", {}, line))),
        ]),
        card.others && card.others.lines.length ? [h("h3", {}, `What ${card.others.name} says it will never accept`), h("ul", {}, card.others.lines.map((line) => h("li", {}, line)))] : null,
        h("p", { class: "note" }, card.clock),
        h("p", { class: "note" }, "These numbers are one draw for this talk; most are placeholders."),
    );
}

function seatEntries(game, entries) {
    return h(
        "ul",
        { class: "seat-entries" },
        entries.map((entry, e) => {
            const week = e === 0 || entries[e - 1].week !== entry.week ? h("span", { class: "seat-week" }, `Week ${entry.week}. `) : null;
            return h("li", { class: "voice-" + entry.voice.toLowerCase() }, week, entry.words, entry.package ? seatChange(game, entry) : null, entry.after ? h("span", {}, " ", entry.after) : null);
        }),
    );
}

/** A package of the chronicle beside the one that the same side tabled before: only what changed, where that is little. */
function seatChange(game, entry) {
    const earlier = game.shown.chronicle.slice(0, game.shown.chronicle.indexOf(entry)).filter((one) => one.voice === entry.voice && one.package).pop();
    if (entry.voice === "NEWS" || !earlier) {
        return seatPackage(game, entry.package, null);
    }
    const changed = entry.package.map((option, k) => (option !== earlier.package[k] ? k : -1)).filter((k) => k >= 0);
    if (changed.length === 0) {
        return " the same package as before.";
    }
    return changed.length > entry.package.length / 2 ? seatPackage(game, entry.package, null) : [" as before, but", seatPackage(game, entry.package, null, changed)];
}

function seatChronicle(game) {
    return game.shown.chronicle.length ? seatEntries(game, game.shown.chronicle) : h("p", {}, "Nothing yet.");
}

function seatShare(game) {
    return h(
        "p",
        { class: "tools" },
        h("button", { class: "quiet", onclick: (event) => copy(location.href, event.target) }, game.shown.debrief ? "Copy a link to this talk" : "Copy a link to go on from here"),
        h("button", { class: "quiet", onclick: (event) => copy(stateToCode(), event.target) }, "Copy code"),
        h("button", { class: "quiet", onclick: () => askCode() }, "Enter code"),
        game.shown.debrief ? seatBack(game) : null,
        game.shown.moves ? h("button", { class: "quiet", onclick: () => go({ moves: "" }) }, "Play this talk anew") : null,
        h("button", { class: "quiet", onclick: () => go({ seat: "", moves: "" }) }, "Take another seat"),
    );
}

/* debrief */

function seatDebrief(game) {
    const { shown, page } = game;
    const debrief = shown.debrief;
    const parties = page.scenario.parties;
    const film = h("section", { class: "card wide-card" }, h("h2", {}, game.opened ? "The talk, week by week" : "The talk once more"), seatFilm(game));
    const again = h("div", { class: "seat-again" }, h("p", { class: "note" }, "Playing …"));
    const content = [
        h("p", { class: "seat-clock" }, `${shown.name} · talk ${shown.talk} · the talks are over`),
        h("h1", { tabindex: "-1" }, debrief.label),
        h("p", { class: "lead" }, debrief.words),
        h(
            "div",
            { class: "seat-cards" },
            game.opened ? film : null, // whoever opens a link wants to see the talk first
            debrief.terms ? h("section", { class: "card wide-card" }, h("h2", {}, "Terms"), seatPackage(game, debrief.terms, null), h("ul", {}, debrief.worth.map((line) => h("li", {}, line)))) : null,
            h(
                "div",
                { class: "seat-play" },
                debrief.lasts.length
                    ? h("section", { class: "card" }, h("h2", {}, "How long it lasts"), h("p", {}, "Of 100 such agreements, so many still stand under this draw:"), h("ul", {}, debrief.lasts.map((row) => h("li", {}, `after ${row.years} ${row.years === 1 ? "year" : "years"}: ${row.text}`))))
                    : null,
                h(
                    "section",
                    { class: "card" },
                    h("h2", {}, "What each side would have signed"),
                    h("p", {}, debrief.zone),
                    debrief.hidden.length ? h("ul", {}, debrief.hidden.map((line) => h("li", {}, line))) : null,
                    debrief.rounds.length ? seatRoundsTable(debrief, parties, shown) : null,
                ),
                h("section", { class: "card" }, h("h2", {}, "The same draw without you"), h("p", {}, debrief.model), again),
            ),
            debrief.picture ? h("section", { class: "card" }, h("h2", {}, "All packages, as they stood in the last round"), seatPicture(game, debrief.picture)) : null,
            h("section", { class: "card wide-card" }, h("h2", {}, "What you walked past"), seatWalkedPast(game, debrief)),
            game.opened ? null : film,
        ),
        seatShare(game),
        h("p", { class: "note" }, "One talk of many, under one draw of numbers that are mostly placeholders: no score, and no forecast."),
    ];
    seatAgain(game, again);
    return content;
}

function seatRoundsTable(debrief, parties, shown) {
    const others = shown.side < 0 ? "both would have taken" : "they would have taken";
    const head = ["round", "week", `${parties[0].shortName} would sign`, `${parties[1].shortName} would sign`, "both would sign", others, "on the table, refused"];
    return h(
        "details",
        { class: "numbers" },
        h("summary", {}, "Round by round"),
        h(
            "div",
            { class: "wide", tabindex: "0", role: "region", "aria-label": "What each side would have signed, round by round" },
            h("table", {}, h("caption", { class: "aside" }, "Numbers of packages, round by round"), h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, cell)))), h("tbody", {}, debrief.rounds.map((row) => h("tr", {}, row.map((cell, c) => h(c ? "td" : "th", c ? {} : { scope: "row" }, String(cell))))))),
        ),
        h("p", { class: "note" }, "“Would sign”: worth more to that capital than going on, with the vote at home in mind. “Would have taken”: of these, packages that ask no more of the others than they were ready for at the end of that round."),
    );
}

function seatWalkedPast(game, debrief) {
    const some = (list, build) => [
        h("ul", { class: "seat-entries" }, list.slice(0, 3).map(build)),
        list.length > 3 ? h("details", { class: "numbers" }, h("summary", {}, `${list.length - 3} more`), h("ul", { class: "seat-entries" }, list.slice(3).map(build))) : null,
    ];
    if (!debrief.missed.length && !debrief.taken.length) {
        return h("p", {}, "Nothing that both capitals would have signed was refused, and the others were at no time ready to take such a package at once.");
    }
    return h(
        "div",
        { class: "two" },
        debrief.missed.length
            ? h("div", {}, h("h3", {}, "On the table: both capitals would have signed it, and it was refused"), some(debrief.missed, (one) => h("li", {}, h("span", { class: "seat-week" }, one.rounds), " ", one.words, seatPackage(game, one.package, null))))
            : null,
        debrief.taken.length
            ? h(
                  "div",
                  {},
                  h("h3", {}, game.shown.side < 0 ? "A text that both would have taken" : "They would have taken it, and your capital would have signed"),
                  some(debrief.taken, (one) => h("li", {}, h("span", { class: "seat-week" }, one.rounds), seatPackage(game, one.package, null))),
                  h("p", { class: "note" }, game.shown.side < 0 ? "Of several in a round, the one whose smaller gain is largest." : "Of several in a round, the one that is worth most to you."),
              )
            : null,
    );
}

/** Two hundred talks of the model with this draw, a few at a time. */
async function seatAgain(game, place) {
    const { page, shown } = game;
    const turn = game.turn;
    let answer = { n: 0 };
    try {
        answer = await page.engine.document("seatAgain", page.runs.setting, shown.talk, 0); // some were played when this talk was looked at before
        for (let piece = 2; answer.n < SEAT_TALKS && turn === game.turn; ) {
            const from = performance.now();
            answer = await page.engine.document("seatAgain", page.runs.setting, shown.talk, Math.min(piece, SEAT_TALKS - answer.n));
            piece = Math.max(1, Math.min(20, Math.round((piece * 60) / Math.max(1, performance.now() - from))));
        }
    } catch (wrong) {
        if (wrong instanceof EngineGone) {
            return; // the page says so
        }
        throw wrong;
    }
    if (turn !== game.turn) {
        return;
    }
    place.replaceChildren(
        picture({
            name: "same-draw",
            title: `How ${answer.n} talks of the model with this draw end`,
            caption: `n = ${answer.n} talks. The draw of your talk stands: what the parties want, hope and fear. The course of events is another one each time: the front, walk-outs, votes. Thin lines are 95 % intervals.`,
            draw: (width) => shareBars(width, answer.outcomes),
            rows: [["How the talks end", "talks", "share", "95 % interval"], ...answer.outcomes.map((o) => [o.name, `${o.count} of ${o.n}`, o.text, o.interval])],
        }),
    );
}

/** All deals in the plane of both worths. */
function seatPicture(game, about) {
    const parties = game.page.scenario.parties;
    const mediator = game.shown.side < 0;
    const named = (side) => (mediator ? parties[side].shortName : side === game.shown.side ? "yours" : "theirs");
    const without = game.page.scenario.alternative;
    return picture({
        name: "all-packages",
        title: "All packages by what they are worth to both",
        caption: `To the right: worth more to ${parties[0].shortName}; upwards: worth more to ${parties[1].shortName}. Grey: all packages, the darker the more; filled: where some would be signed by both capitals. Dotted lines: what ${without} is worth to each. Line: beside these no package is better for one without being worse for the other. Discs: packages that ${parties[0].shortName} tabled, squares: ${parties[1].shortName}, diamonds: texts, star: what was signed.`,
        draw: (width) => dealPlane(width, about, parties),
        rows: [
            ["What", `worth to ${parties[0].shortName}`, `worth to ${parties[1].shortName}`],
            [without, ...about.fightingOn.map(twoDigits)],
            ...about.offersA.map((p) => [`tabled, ${named(0)}`, ...p.map(twoDigits)]),
            ...about.offersB.map((p) => [`tabled, ${named(1)}`, ...p.map(twoDigits)]),
            ...about.texts.map((p) => ["text", ...p.map(twoDigits)]),
            ...(about.terms ? [["signed", ...about.terms.map(twoDigits)]] : []),
        ],
    });
}

function twoDigits(value) {
    return value.toFixed(2);
}

function dealPlane(width, about, parties) {
    const side = Math.min(width - 60, 560);
    const left = 46;
    const top = 12;
    const x = (a) => left + ((a - about.low[0]) / (about.high[0] - about.low[0] || 1)) * side;
    const y = (b) => top + side - ((b - about.low[1]) / (about.high[1] - about.low[1] || 1)) * side;
    const cell = side / about.size;
    const parts = [s("rect", { x: left, y: top, width: side, height: side, class: "plane" })];
    for (const [i, j, count, both] of about.cells) {
        const tone = count > 50 ? 3 : count > 10 ? 2 : 1;
        parts.push(s("rect", { x: left + i * cell, y: top + side - (j + 1) * cell, width: cell, height: cell, class: both ? "cell both" : "cell tone" + tone }));
    }
    const inside = (value, axis) => value >= about.low[axis] && value <= about.high[axis];
    if (inside(about.fightingOn[0], 0)) {
        parts.push(s("line", { x1: x(about.fightingOn[0]), x2: x(about.fightingOn[0]), y1: top, y2: top + side, class: "without" }));
    }
    if (inside(about.fightingOn[1], 1)) {
        parts.push(s("line", { x1: left, x2: left + side, y1: y(about.fightingOn[1]), y2: y(about.fightingOn[1]), class: "without" }));
    }
    if (about.frontier.length) {
        parts.push(s("path", { d: "M" + about.frontier.map((p) => `${x(p[0])} ${y(p[1])}`).join("L"), class: "frontier" }));
    }
    about.offersA.forEach((p) => parts.push(s("circle", { cx: x(p[0]), cy: y(p[1]), r: 6, class: "offer" })));
    about.offersB.forEach((p) => parts.push(s("rect", { x: x(p[0]) - 5, y: y(p[1]) - 5, width: 10, height: 10, class: "offer" })));
    about.texts.forEach((p) => parts.push(s("path", { d: `M${x(p[0])} ${y(p[1]) - 8}l8 8l-8 8l-8 -8Z`, class: "offer" })));
    if (about.terms) {
        parts.push(s("path", { d: star(x(about.terms[0]), y(about.terms[1]), 13), class: "signed" }));
    }
    const bottom = top + side;
    parts.push(
        label(left, bottom + 18, twoDigits(about.low[0]), { class: "tick" }),
        label(left + side, bottom + 18, twoDigits(about.high[0]), { class: "tick", "text-anchor": "end" }),
        label(left + side / 2, bottom + 18, `worth to ${parties[0].shortName} →`, { class: "tick", "text-anchor": "middle" }),
        label(left - 6, bottom, twoDigits(about.low[1]), { class: "tick", "text-anchor": "end" }),
        label(left - 6, top + 10, twoDigits(about.high[1]), { class: "tick", "text-anchor": "end" }),
        s("text", { x: 0, y: 0, class: "tick", "text-anchor": "middle", transform: `translate(14 ${top + side / 2}) rotate(-90)` }, `worth to ${parties[1].shortName} →`),
    );
    return svg(width, side + 40, parts);
}

function star(cx, cy, r) {
    return "M" + Array.from({ length: 10 }, (_, i) => {
        const angle = (Math.PI * i) / 5 - Math.PI / 2;
        const radius = i % 2 ? r * 0.42 : r;
        return `${cx + radius * Math.cos(angle)} ${cy + radius * Math.sin(angle)}`;
    }).join("L") + "Z";
}

/** The talk week by week. */
function seatFilm(game) {
    const weeks = [...new Set(game.shown.chronicle.map((entry) => entry.week))];
    if (!weeks.length) {
        return h("p", {}, "The talks ended in the first round, before anybody had tabled a package.");
    }
    const frame = h("div", { class: "frame", "aria-live": "polite" });
    const slider = h("input", { type: "range", min: 0, max: weeks.length - 1, value: 0, id: "seat-film", oninput: () => tell(Number(slider.value)) });
    const back = h("button", { class: "quiet", onclick: () => tell(Number(slider.value) - 1) }, "Back");
    const next = h("button", { class: "quiet", onclick: () => tell(Number(slider.value) + 1) }, "Next");
    function tell(at) {
        slider.value = at;
        back.disabled = at <= 0;
        next.disabled = at >= weeks.length - 1;
        frame.replaceChildren(seatEntries(game, game.shown.chronicle.filter((entry) => entry.week === weeks[at])), at === weeks.length - 1 ? h("p", { class: "end" }, `${game.shown.debrief.label}. ${game.shown.debrief.words}`) : "");
    }
    tell(0);
    const onPaper = h("div", { class: "on-paper" }, seatEntries(game, game.shown.chronicle)); // paper has no slider
    return [h("div", { class: "film-bar" }, back, next, h("label", { for: "seat-film" }, "Week "), slider), frame, onPaper];
}
