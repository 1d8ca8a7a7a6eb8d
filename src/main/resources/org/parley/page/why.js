// Why not?: talks that ended without a deal, by what became of it; and one talk as a film.

const WHY_RUNS = 500;
function whyScreen(page) {
    const list = h("div", {}, h("p", { class: "status" }, `Playing ${WHY_RUNS} talks …`));
    const unanswered = h("section", { class: "card terms-off", "aria-label": "What these numbers cannot say", hidden: true });
    const film = h("section", { class: "card film", "aria-label": "One talk", hidden: true });
    const setting = h("div", {}, settingNote(page));
    let of = page.runs.key;
    let watched = 0; // the talk of the film
    const screen = h(
        "div",
        { class: "why" },
        h("h1", {}, "Why not?"),
        h("p", { class: "lead" }, "Talks that ended without a deal, by what became of a deal that both capitals would have signed. Pick one and watch it."),
        setting,
        list,
        unanswered,
        film,
    );
    const show = (answer) => {
        const why = answer.why;
        list.replaceChildren(
            h("p", { class: "note" }, `${thousands(why.n)} of ${thousands(answer.n)} talks ended without a deal after at least one round.`),
            h(
                "div",
                { class: "reasons" },
                why.talks.map((reason) =>
                    h(
                        "section",
                        { class: "card reason" },
                        h("h2", {}, reason.words),
                        h("p", { class: "note" }, `${thousands(reason.count)} of ${thousands(why.n)} talks: ${unbroken(`${reason.text} (${reason.interval})`)}. Watch one:`),
                        h("div", { class: "chips" }, reason.runs.map((run) => h("button", { class: "chip", "data-talk": run, "aria-pressed": String(run === watched), onclick: () => watch(run) }, "talk " + run))),
                    ),
                ),
            ),
        );
        termsOff(page, unanswered);
    };
    async function watch(run) {
        const now = (watched = run);
        list.querySelectorAll("[data-talk]").forEach((chip) => chip.setAttribute("aria-pressed", String(Number(chip.dataset.talk) === run)));
        const story = await storyOf(page, run);
        if (!story || now !== watched) {
            return;
        }
        film.hidden = false;
        film.replaceChildren(h("h2", { tabindex: "-1" }, talkTitle(run)), story);
        film.scrollIntoView({ block: "start" });
        film.querySelector("h2").focus({ preventScroll: true });
    }
    /** Another setting: the list, the film and what was asked below it are of the old one. */
    function changed() {
        if (page.runs.key === of) {
            return;
        }
        of = page.runs.key;
        watched = 0;
        film.hidden = true;
        film.replaceChildren();
        unanswered.hidden = true;
        setting.replaceChildren(settingNote(page));
        if (!page.runs.answer) {
            list.replaceChildren(h("p", { class: "status" }, `Playing ${WHY_RUNS} talks …`));
        }
    }
    page.runs.follow({ show: (answer, rough) => rough || show(answer), steps: [WHY_RUNS] });
    return { element: screen, leave: () => page.runs.follow(null), changed };
}

function talkTitle(run) {
    return `Talk ${run}: one of many, not the result`;
}

/** Numbers that cannot answer since a term is off; a button plays some talks again for the figures with it on. */
async function termsOff(page, place) {
    const setting = page.runs.setting;
    const off = await page.engine.document("termsOff", setting);
    if (page.runs.setting !== setting) {
        return;
    }
    const sentences = h("ul", {}, off.said.map((one) => h("li", {}, one)));
    const button = h("button", { class: "quiet with-it-on", onclick: () => termsOn(page, setting, off.runs, sentences, button) }, off.said.length > 1 ? "What would it be with each of them on?" : "What would it be with it on?");
    place.replaceChildren(h("h2", {}, "What these numbers cannot say"), sentences, ...(off.left ? [button] : []));
    place.hidden = !off.said.length;
}

/** Plays in small pieces, so that a change never waits long; what was asked of another setting meanwhile ends it. */
async function termsOn(page, setting, runs, sentences, button) {
    if (button.getAttribute("aria-disabled") === "true") {
        return;
    }
    button.setAttribute("aria-disabled", "true"); // and the focus stays
    let piece = 1;
    for (let left = runs; left && button.isConnected && page.runs.setting === setting; ) {
        button.textContent = `Playing talk ${runs - left + 1} of ${runs} again …`;
        const from = performance.now();
        const on = await page.engine.document("termsOn", setting, piece);
        piece = Math.max(1, Math.min(50, Math.round((piece * 60) / Math.max(1, performance.now() - from))));
        left = on.left;
        if (!left && button.isConnected) {
            sentences.replaceChildren(...on.said.map((one) => h("li", {}, one)));
            if (document.activeElement === button) {
                sentences.tabIndex = -1;
                sentences.focus();
            }
            button.remove();
            announce("The figures stand beside the sentences.");
        }
    }
}

/** The window with a talk; null if setting or screen changed before it stood there. */
async function openStory(page, run) {
    const { screen } = page;
    const story = await storyOf(page, run);
    return story && page.screen === screen ? openDialog(talkTitle(run), [story]) : null;
}

/** One talk: where it ended, two pictures over its rounds, and every round in words. Null if the setting changed meanwhile. */
async function storyOf(page, run) {
    const setting = page.runs.setting;
    const story = await page.engine.document("story", setting, run).catch((wrong) => {
        if (page.runs.setting === setting) {
            throw wrong;
        }
    });
    if (page.runs.setting !== setting) {
        return null;
    }
    const parties = page.scenario.parties;
    const weeks = story.frames.map((f) => f.week);
    const xMax = Math.max(10, ...weeks);
    const values = story.frames.flatMap((f) => [...f.fightingOn, ...f.bestOffer]).filter((v) => v !== null);
    const yMax = Math.max(0.4, Math.ceil(Math.max(0, ...values) * 5) / 5);
    const frame = h("div", { class: "frame", "aria-live": "polite" });
    const slider = h("input", { type: "range", min: 0, max: Math.max(0, story.frames.length - 1), value: 0, id: "film-" + run, oninput: () => tell(Number(slider.value)) });
    let timer = 0;
    const play = h("button", { class: "quiet", onclick: () => (timer ? stop() : start()) }, "Play");
    function start() {
        play.textContent = "Stop";
        const pause = Math.min(4000, 55000 / Math.max(1, story.frames.length)); // a film of at most a minute
        if (Number(slider.value) >= story.frames.length - 1) {
            tell(0);
        }
        timer = setInterval(() => (Number(slider.value) >= story.frames.length - 1 || !slider.isConnected ? stop() : tell(Number(slider.value) + 1)), pause);
    }
    function stop() {
        clearInterval(timer);
        timer = 0;
        play.textContent = "Play";
    }
    function tell(at) {
        slider.value = at;
        const shown = story.frames[at];
        if (!shown) {
            frame.replaceChildren(h("p", {}, "This talk ended before its first round."));
            return;
        }
        frame.replaceChildren(h("h3", {}, `Week ${shown.week}, round ${at + 1} of ${story.frames.length}`), h("ul", {}, shown.told.map((sentence) => h("li", {}, sentence))));
        if (at === story.frames.length - 1) {
            frame.append(h("p", { class: "end" }, story.end));
        }
    }
    tell(0);
    const lowest = Math.min(0, Math.floor(Math.min(0, ...values) * 5) / 5);
    const pictures = parties.map((party, i) =>
        h("div", {}, h("h3", {}, party.shortName), picture({
            name: `talk-${run}-${party.id}`,
            title: `What the table offers ${party.shortName}, beside ${page.scenario.alternative}`,
            caption: `Thick line: what ${page.scenario.alternative} is worth to ${party.shortName}; marks: the best offer of the other side in each round. 0 is its worst, 1 its best settlement. Where the marks lie above the line it would rather sign.`,
            draw: (width) =>
                lines(width, {
                    height: 180,
                    xMax,
                    yMax,
                    xTicks: [0, Math.round(xMax / 2), xMax],
                    yMin: lowest,
                    yTicks: [...(lowest < 0 ? [lowest] : []), 0, yMax / 2, yMax],
                    xName: "week",
                    yText: (v) => v.toFixed(1),
                    series: [
                        { class: "thick", points: story.frames.map((f) => [f.week, f.fightingOn[i]]) },
                        { class: "group0", marks: true, points: story.frames.map((f) => [f.week, f.bestOffer[i]]) },
                    ],
                }),
            rows: [["Week", page.scenario.alternative, "best offer"], ...story.frames.map((f) => [f.week, f.fightingOn[i], f.bestOffer[i] ?? ""])],
        })),
    );
    const change = h("div", { class: "change" });
    const ask = h("button", { class: "quiet", onclick: () => nearest(page, setting, run, change, ask) }, "What is the smallest change that would have brought an agreement?");
    if (page.scenario.war && !story.agreement) {
        change.append(ask);
    }
    return h(
        "div",
        { class: "story" },
        h("p", { class: "end" }, story.end),
        leftOut(story),
        story.why ? h("p", {}, story.why) : null,
        h("details", {}, h("summary", {}, "What each wants most in this talk"), h("ul", {}, story.wishes.map((wish) => h("li", {}, wish)))),
        h("div", { class: "two" }, pictures),
        change,
        h("div", { class: "film-bar" }, play, h("label", { for: slider.id }, "Round "), slider),
        frame,
    );
}

/** That a talk is not among those that count; null where it is. */
function leftOut(story) {
    return story.fits || state.draws === "all" ? null : h("p", { class: "note left-out" }, "The draw of this talk does not fit what happened before, so the talk is not counted.");
}

/** Tries dial after dial on the same random numbers; those that were found, nearest first. tell(done, of) is told how far it is. */
async function nearestChanges(page, setting, run, tell = () => true) {
    const many = await page.engine.ask("changes", setting, run);
    const found = [];
    for (let dial = 0; dial < many && tell(dial + 1, many); dial++) {
        const said = await page.engine.document("change", dial);
        if (said.found) {
            found.push(said);
        }
    }
    return found.sort((one, other) => one.share - other.share);
}

/** The nearest changes that would have brought this talk an agreement. */
async function nearest(page, setting, run, place, button) {
    if (button.getAttribute("aria-disabled") === "true") {
        return;
    }
    button.setAttribute("aria-disabled", "true"); // and the focus stays
    let tried = 0;
    const found = await nearestChanges(page, setting, run, (dial, many) => {
        tried = many;
        button.textContent = `Trying ${dial} of ${many} dials …`;
        return place.isConnected && page.runs.setting === setting;
    });
    if (!place.isConnected || page.runs.setting !== setting) {
        return;
    }
    const focus = document.activeElement === button;
    place.replaceChildren(
        h("h3", { tabindex: "-1" }, found.length ? "The smallest changes, one dial at a time" : "No single dial would have been enough"),
        h("ol", {}, found.slice(0, 4).map((one) => h("li", {}, h("strong", {}, one.name), `: ${one.direction} was needed, ${one.needed} in place of ${one.was}.` + (one.lever ? "" : " (Nobody chooses this one.)")))),
        h("p", { class: "note" }, `Each of the ${tried} dials that stand open was moved by itself, as far as its slider goes; the talk was played again on the same random numbers until it ended in an agreement. Nearest first, as a share of each dial’s range.`),
    );
    if (focus) {
        place.querySelector("h3").focus();
    }
}
