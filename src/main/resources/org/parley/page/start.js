// The first screen: the question, two hundred talks as dots in three heaps, and the answer in short.

const START_RUNS = 200;

function startScreen(page) {
    const scenario = page.scenario;
    const heaps = h("div", { class: "heaps" });
    const short = h("div", { class: "in-short" });
    const go = h("button", { class: "main-button", onclick: () => play() }, `Play ${START_RUNS} talks`);
    const run = h("input", { type: "number", min: 1, max: START_RUNS, step: 1, value: 1, required: true, id: "talk", class: "number" });
    const whichCount = h("p", { class: "note" });
    const story = h(
        "form",
        { class: "pick", hidden: true, onsubmit: (event) => { event.preventDefault(); tell(Number(run.value)); } },
        h("label", { for: "talk" }, "Every dot is one talk. Touch one, or read the story of talk number "),
        run,
        h("button", { class: "quiet" }, "Open"),
        whichCount,
    );

    const setting = h("div", {}, settingNote(page));
    let turn = 0; // of playing: what was asked before the setting changed is not shown
    let busy = false;
    let of = page.runs.key;
    let told = null;

    /** The button keeps the focus while it plays. */
    function playing(on, name) {
        busy = on;
        go.setAttribute("aria-disabled", String(on));
        go.textContent = name;
    }

    async function play() {
        if (busy) {
            return;
        }
        const now = ++turn;
        playing(true, "Playing …");
        let answer = null;
        while (!answer) {
            await page.runs.made(); // there and back again within a second is the same setting, made anew
            answer = now === turn ? await page.runs.first(START_RUNS) : null;
            if (now !== turn) {
                return; // the setting changed, and is played itself
            }
        }
        show(answer);
        playing(false, "Play them again");
    }

    /** Another setting: nothing of the old one stays, and what was played is played anew. */
    function changed() {
        if (page.runs.key === of) {
            return;
        }
        of = page.runs.key;
        const again = busy || !story.hidden;
        turn++;
        story.hidden = true;
        heaps.replaceChildren();
        short.replaceChildren();
        setting.replaceChildren(settingNote(page));
        if (told) {
            told.close();
        }
        playing(false, `Play ${START_RUNS} talks`);
        if (again) {
            play();
        }
    }

    async function tell(number) {
        told = await openStory(page, number);
    }

    function show(answer) {
        story.hidden = false;
        const groups = answer.groups;
        const groupOf = (ending) => answer.outcomes.find((o) => o.place === ending).group;
        heaps.replaceChildren(
            h("div", { class: "heap-names" }, groups.map((g, i) => h("div", { class: "heap-name" }, h("strong", { class: "group-text" + i }, String(g.count)), " ", g.name, h("small", {}, g.between)))),
            picture({
                name: "talks",
                title: `How ${thousands(answer.n)} talks end`,
                caption: `Each mark is one of ${thousands(answer.n)} talks: a disc ended in an agreement, a ring still goes on or is frozen, a diamond broke off. All rest on the same assumptions and other draws of what nobody knows.`,
                draw: (width) => dotHeaps(width, answer.endings, answer.replications, groupOf, tell),
                rows: [["How the talks end", "talks", "of all", "95 % interval"], ...groups.map((g) => [g.name, g.count, g.text, g.interval])],
            }),
        );
        run.max = Math.max(...answer.replications);
        run.value = answer.replications[0] ?? "";
        whichCount.hidden = answer.replications.length === Number(run.max);
        whichCount.textContent = `Counted are the talks ${answer.replications.slice(0, 4).join(", ")} and so on up to ${run.max}. The draws of the others do not fit what happened before; their stories say so.`;
        short.replaceChildren(...[h("h2", {}, "In short"), answer.record ? h("p", { class: "note" }, answer.record.words + " Only these are counted here.") : null, h("ul", {}, answer.inShort.map((sentence) => h("li", {}, sentence)))].filter(Boolean));
        if (scenario.war) {
            short.append(pressureDoors(page));
        }
        announceAnswer(answer.inShort[0]);
    }

    const doors = [
        ["explore", "Explore", "Turn the dials: what changes, and for whom?"],
        ["why", "Why not?", "Look into talks that fail: what stood in the way?"],
        ["seat", "Take a seat", "Play a party or the mediator against the model."],
        ["lesson", "Lesson", "Scenes for a class, with votes before each answer."],
    ];
    const screen = h(
        "div",
        { class: "start" },
        h("h1", {}, scenario.question || scenario.title),
        h("p", { class: "lead" }, `We do not know the numbers behind this ${scenario.war ? "war" : "dispute"}. Parley draws them ${START_RUNS} times and plays the talks each time. What comes out depends on what you assume.`),
        setting,
        h("p", { class: "center" }, go),
        heaps,
        story,
        short,
        h("div", { class: "doors" }, doors.map(([view, name, says]) => h("a", { class: "door", href: "#" + codeFor(view) }, h("strong", {}, name), h("span", {}, says)))),
        scenario.summary ? h("details", { class: "about" }, h("summary", {}, "About this scenario"), h("p", {}, scenario.summary), h("p", {}, `${scenario.title}${scenario.asOf ? ", as of " + scenario.asOf : ""}. ${scenario.issues.length} issues, ${thousands(scenario.deals)} possible deals.`)) : null,
    );
    const first = page.runs.firsts.get(START_RUNS);
    if (first) {
        show(first);
        go.textContent = "Play them again";
    }
    return { element: screen, leave: () => turn++, changed };
}

/** The way to a comparison: full pressure on either party beside the setting as it stands. */
function pressureDoors(page) {
    const free = page.scenario.parties.filter((party) => Number(given(`pressure.${party.id}`)) !== 1);
    const door = (party) => h("a", { class: "quiet", href: "#" + codeWith({ view: "explore", words: withSet(state.words, `pressure.${party.id}`, 1), kept: [...state.words] }) }, `Press ${party.shortName}`);
    const nobody = page.runs.pressed.length ? "" : "The mediator presses nobody here. ";
    return free.length ? h("div", { class: "ask-next" }, h("h2", {}, "What does pressure change, and for whom?"), h("p", {}, nobody + "Look at the same talks with full pressure on one side, beside these:"), h("p", { class: "tools" }, free.map(door))) : "";
}
