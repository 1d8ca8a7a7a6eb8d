// Puts the page together: engine, scenario, views, address.

const SCREENS = { start: startScreen, explore: exploreScreen, why: whyScreen, seat: seatScreen, lesson: lessonScreen };
const FEW = 5; // sentences about a link that are shown
const NAMES = { start: "Start", explore: "Explore", why: "Why not?", seat: "Take a seat", lesson: "Lesson" };

/** The runs of the setting that is shown, beside the kept one; they grow while nobody changes anything. */
class Runs {
    constructor(page) {
        this.page = page;
        this.setting = 0;
        this.kept = 0;
        this.key = ""; // which setting was asked for last
        this.asked = 0;
        this.making = null;
        this.pressed = []; // sides that the mediator presses
        this.moved = {}; // dials that presets put elsewhere than the file does, by key
        this.reset();
        this.turn = 0;
        this.follower = null;
    }

    /** count: talks that count; played: all talks, those whose draw does not fit what happened among them; rough: the answer is a first one, of few talks. */
    reset() {
        Object.assign(this, { count: 0, played: 0, keptCount: 0, keptPlayed: 0, answer: null, rough: false, firsts: new Map() });
    }

    /** Plays what the address says from now on: the sentences about what cannot be used and was left out, or null if another setting was asked for meanwhile. Of many that come fast only the last is made. */
    async use() {
        const asked = ++this.asked;
        this.turn++;
        this.key = settingKey();
        this.answer = null; // it is of the setting before
        await this.making;
        if (asked !== this.asked) {
            return null;
        }
        this.making = this.make(asked);
        return this.making;
    }

    async make(asked) {
        const engine = this.page.engine;
        const now = await this.usable(state.words);
        const before = state.kept && asked === this.asked ? await this.usable(state.kept) : null;
        const keptFits = before && !before.left.length;
        const unused = asked === this.asked ? [this.setting, this.kept, before && !keptFits ? before.setting : 0] : [now.setting, before ? before.setting : 0];
        unused.filter(Boolean).forEach((old) => engine.ask("forget", old));
        if (asked !== this.asked) {
            return null;
        }
        this.reset();
        Object.assign(this, { setting: now.setting, kept: keptFits ? before.setting : 0, pressed: now.pressed, moved: now.moved });
        Object.assign(state, { words: now.words, kept: keptFits ? state.kept : null });
        this.key = settingKey();
        this.turn++;
        this.grow();
        return [...now.left, ...(before && !keptFits ? [`nothing is kept, since ${before.left.join(" ")}`] : [])];
    }

    /** The setting of these words, without those that cannot be used: {setting, pressed, moved, words, left}, the last a sentence each. */
    async usable(words) {
        const engine = this.page.engine;
        const lay = (some) => engine.document("setting", state.scenario, some.join("\n"));
        const whole = await lay(words);
        if (!whole.problems) {
            return { ...whole, words, left: [] };
        }
        const sound = [];
        const left = [];
        for (const pair of pairs(words)) {
            const tried = await lay([...sound, ...pair]);
            if (tried.problems) {
                left.push(...tried.problems.map(saidOf));
            } else {
                sound.push(...pair);
                engine.ask("forget", tried.setting);
            }
        }
        return { ...(await lay(sound)), words: sound, left };
    }

    /** Waits until the setting that was asked for last is there. */
    async made() {
        for (let now = null; now !== this.making; ) {
            now = this.making;
            await now;
        }
    }

    follow(follower) {
        this.follower = follower;
        this.turn++;
        if (follower) {
            if (this.answer) {
                follower.show(this.answer, this.rough);
            }
            this.grow();
        }
    }

    async grow() {
        if (!this.follower || !this.setting) {
            return;
        }
        const turn = this.turn;
        const first = this.follower.rough && !this.answer ? [ROUGH] : [];
        for (const step of [...first, ...this.follower.steps]) {
            if (this.count >= step && this.answer && this.answer.n >= step) {
                continue;
            }
            const answer = await this.upTo(step, turn);
            if (!answer || turn !== this.turn || !this.follower) {
                return;
            }
            this.follower.show(answer, this.rough);
        }
    }

    /** The answer of exactly so many talks that count, the first ones: the same for everybody, however many have been played here. Null if something else was asked meanwhile. */
    async first(runs) {
        if (!this.firsts.has(runs) && (this.count > runs || this.played > mostDraws(runs))) {
            const { asked } = this;
            const answer = await this.page.once(state.words, runs, () => asked === this.asked);
            if (!answer) {
                return null;
            }
            this.firsts.set(runs, answer);
        }
        return this.firsts.get(runs) || this.upTo(runs, null);
    }

    /** Plays until there are so many, in small pieces, so that a change never waits long. Null if something else was asked meanwhile. */
    async upTo(runs, turn) {
        const engine = this.page.engine;
        const { setting, asked } = this;
        const most = mostDraws(runs);
        let piece = 5;
        while ((this.count < runs && this.played < most) || (this.kept && this.keptCount < runs && this.keptPlayed < most)) {
            const from = performance.now();
            if (this.count < runs && this.played < most) {
                const more = Math.min(piece, runs - this.count, most - this.played);
                this.count = counted(await engine.ask("play", setting, more), (this.played += more));
            }
            if (this.kept && this.keptCount < runs && this.keptPlayed < most) {
                const more = Math.min(piece, runs - this.keptCount, most - this.keptPlayed);
                this.keptCount = counted(await engine.ask("play", this.kept, more), (this.keptPlayed += more));
            }
            if (setting !== this.setting || (turn !== null && turn !== this.turn)) {
                return null;
            }
            piece = Math.max(1, Math.min(50, Math.round((piece * 60) / Math.max(1, performance.now() - from))));
        }
        const answer = await engine.document("answer", setting, this.kept, state.draws !== "all");
        if (setting !== this.setting || asked !== this.asked) {
            return null;
        }
        if (this.count <= runs && this.played <= most) {
            this.firsts.set(runs, answer);
        }
        this.answer = answer;
        this.rough = runs <= ROUGH;
        return answer;
    }
}

/** So many draws at most for so many talks that count: where hardly any fits what happened, more would take too long. */
function mostDraws(runs) {
    return Math.max(2000, 8 * runs);
}

function counted(fitting, played) {
    return state.draws === "all" ? played : fitting;
}

/** The setting that the page shows: the same text, the same runs. */
function settingKey() {
    return JSON.stringify([state.scenario, state.words, state.kept, state.draws]);
}

class Page {
    constructor(data) {
        this.data = data;
        this.scenario = null;
        this.presets = [];
        this.scenarios = new Map();
        this.lessons = null; // read when somebody looks at them
        this.ownLessons = [];
        this.own = new Map(); // scenarios of one's own: the file's name by the scenario's id
        this.missing = ""; // a scenario that the address names and the page does not hold
        this.redraw = false; // the screen is to be drawn anew
        this.renewed = false; // a file of one's own was read that nobody has seen yet
        this.later = []; // what is to be said once the screen stands there
        this.screen = null;
        this.shown = null; // what the address said when the screen was drawn
        this.roughTurn = 0;
        this.roughBusy = false;
        this.roughNext = null;
    }

    async start() {
        this.engine = new Engine(() => this.lost());
        await this.engine.load();
        for (const preset of this.data.presets) {
            const said = await this.engine.document("preset", preset.name, preset.text);
            if (!said.problems) {
                this.presets.push(said);
            }
        }
        const wanted = codeToState(location.hash.slice(1));
        const files = this.data.scenarios;
        const first = files.find((file) => !wanted.problem && file.name.startsWith(wanted.scenario + ".")) || files[0];
        await this.read(first.name, first.text);
        this.runs = new Runs(this);
        this.words = new Words(this.data.words, document.getElementById("content"), document.getElementById("words"));
        this.chooser();
        window.addEventListener("hashchange", () => this.fromAddress());
        await this.fromAddress();
        for (const file of files) {
            if (file !== first && !this.own.has(file.name.replace(/\.ya?ml$/, ""))) {
                await this.read(file.name, file.text);
                this.chooser();
            }
        }
    }

    async read(name, words) {
        const said = await this.engine.document("scenario", name, words);
        if (!said.problems) {
            this.scenarios.set(said.id, said);
        }
        return said;
    }

    /** What the lessons of the page are called, and which scenario each is about. */
    async readLessons() {
        if (this.lessons) {
            return;
        }
        const lessons = [];
        for (const file of this.data.lessons) {
            const said = await this.engine.document("lesson", file.name, file.text, "");
            if (!said.problems) {
                lessons.push({ ...said, ...file });
            }
        }
        lessons.sort((one, other) => one.minutes - other.minutes);
        this.lessons = [...this.ownLessons, ...lessons];
    }

    /** The lesson that is asked for, or the first that is about this scenario, or the first that fits any. */
    lesson() {
        const fitting = this.lessons.filter((lesson) => !lesson.scenario || lesson.scenario === state.scenario);
        return fitting.find((lesson) => lesson.id === state.lesson) || fitting.find((lesson) => lesson.scenario) || fitting[0];
    }

    /** A lesson of one's own: shown, or everything that is wrong with it. */
    async openLesson(name, words) {
        await this.readLessons();
        const head = await this.engine.document("lesson", name, words, "");
        const about = head.scenario || state.scenario;
        let problems = head.problems;
        if (!problems && !this.scenarios.has(about)) {
            problems = [{ text: `${name}  the lesson is about the scenario “${about}”, which is not in this page; there are ${[...this.scenarios.keys()].join(", ")}.` }];
        }
        if (!problems) {
            problems = (await this.engine.document("lesson", name, words, about)).problems;
        }
        if (problems) {
            openDialog(`${name} cannot be used`, [problemList("", problems)]);
            return;
        }
        const own = { ...head, name, text: words };
        if (this.ownLessons.some((lesson) => lesson.id === own.id)) {
            this.later.push(["note", `${name} was read anew.`]);
        } else if (this.lessons.some((lesson) => lesson.id === own.id)) {
            this.later.push(["note", `Your file ${name} has the id “${own.id}”, which is that of a lesson of this page. Your file stands in its place until the page is loaded anew. Give it an id of its own to have both.`]);
        }
        this.ownLessons = [own, ...this.ownLessons.filter((lesson) => lesson.id !== own.id)];
        this.lessons = [own, ...this.lessons.filter((lesson) => lesson.id !== own.id)];
        const shown = { view: "lesson", lesson: own.id, sheet: "", scenario: about, words: [], kept: null, card: 1, votes: "" };
        this.redraw = true; // perhaps the same lesson, changed
        if (codeWith(shown) === location.hash.slice(1)) {
            await this.fromAddress();
        } else {
            go(shown);
        }
    }

    /** The list of scenarios. It stays, so that whoever goes through it by arrow keys goes on. */
    chooser() {
        const place = document.getElementById("choose");
        if (!place.childElementCount) {
            const made = h("select", { id: "scenario", onchange: () => go({ scenario: made.value, words: [], kept: null, seat: "", moves: "", card: 1, votes: "" }) });
            place.append(h("label", { for: "scenario", class: "aside" }, "Scenario"), made);
        }
        const list = document.getElementById("scenario");
        const options = [...this.scenarios.values()].map((one) => h("option", { value: one.id }, one.title + (this.own.has(one.id) ? " (your file)" : "")));
        if (list.textContent !== options.map((option) => option.textContent).join("")) {
            list.replaceChildren(...options);
        }
        list.value = state.scenario;
    }

    async fromAddress() {
        closeDialogs();
        const code = location.hash.slice(1);
        const { problem: wrong, damaged = [], ...wanted } = codeToState(code && code !== "content" ? code : "view=start");
        let problem = wrong;
        this.missing = "";
        if (!problem && wanted.scenario && !this.scenarios.has(wanted.scenario)) {
            const file = this.data.scenarios.find((one) => one.name.startsWith(wanted.scenario + "."));
            if (file) {
                await this.read(file.name, file.text);
            } else {
                this.missing = wanted.scenario;
                problem = `there is no scenario “${wanted.scenario}” in this page. Maybe it is a file of somebody’s own: open that file here, and the link holds`;
            }
        }
        const before = { ...state };
        if (problem) {
            Object.assign(state, { view: "start", scenario: [...this.scenarios.keys()][0], words: [], kept: null });
        } else {
            Object.assign(state, wanted, { scenario: wanted.scenario || state.scenario || [...this.scenarios.keys()][0] });
        }
        this.scenario = this.scenarios.get(state.scenario);
        const renewed = this.renewed;
        const sameSetting = !renewed && before.scenario === state.scenario && before.words.join("~") === state.words.join("~");
        if (!sameSetting && !wanted.seat && before.seat) {
            const back = renewed ? "" : h("a", { href: "#" + codeWith({ ...before, view: "seat" }) }, "Go back to the game and its setting");
            this.later.push(["note", `Your game, talk ${before.talk}, belongs to the setting before this change; it was left where it stood. `, back]);
            Object.assign(state, { seat: "", moves: "" }); // a game belongs to its scenario and setting
        }
        if (renewed || settingKey() !== this.runs.key) {
            this.wait();
            const left = await this.runs.use();
            if (!left) {
                return; // another address came meanwhile, which shows itself
            }
            damaged.push(...left);
        } else {
            await this.runs.made();
        }
        const anew = renewed || this.redraw || !this.screen;
        this.renewed = false;
        this.redraw = false;
        this.show(anew || ["view", "scenario", "lesson", "sheet"].some((name) => this.shown[name] !== state[name]));
        if (problem || damaged.length) {
            this.tell(["This link does not fit this page:", ...fewOf([problem, ...damaged].filter(Boolean).map(sentence)), problem ? "Shown is the plain scenario." : "Shown is the rest of it."].join(" "));
        }
        this.later.splice(0).forEach((one) => this.line(...one));
    }

    /** Old numbers stand there until new ones come: says so at once. */
    wait() {
        hush();
        if (this.screen && this.screen.waiting) {
            this.screen.waiting();
        }
    }

    show(anew) {
        this.shown = { ...state };
        document.querySelectorAll("#content > .problem.told").forEach((line) => line.remove());
        banner(this.scenario);
        navigation();
        if (!anew && this.screen) {
            this.screen.changed();
            return;
        }
        hush();
        const first = !this.screen;
        if (this.screen) {
            this.screen.leave();
        }
        document.body.dataset.view = state.view;
        document.body.dataset.sheet = state.view === "lesson" ? state.sheet : "";
        document.title = `${NAMES[state.view]} · ${this.scenario.title} · Parley`;
        const content = document.getElementById("content");
        this.screen = SCREENS[state.view](this);
        content.replaceChildren(this.screen.element);
        this.chooser();
        const held = document.activeElement || document.body;
        if (held === document.body || held.closest("#views")) {
            if (!first) {
                this.toHeading();
            }
            window.scrollTo(0, 0);
        }
    }

    /** Whoever came by a key stands at the heading of the new screen, and hears it. */
    toHeading() {
        const content = document.getElementById("content");
        const heading = content.querySelector("h1") || content; // a seat has its heading a moment later
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
    }

    /** Other words are laid over the scenario: the address follows, and the address makes the change. */
    change(words) {
        this.roughNext = null;
        this.roughTurn++;
        if (codeWith({ words }) === location.hash.slice(1)) {
            this.screen.changed(); // a dial came back to where it was
            return;
        }
        this.wait();
        go({ words });
    }

    /** While a dial is moved: forty talks at once, without interval. A key moves it once, which is a change by itself. */
    async rough(words) {
        this.roughNext = words;
        if (this.roughBusy) {
            return;
        }
        this.wait();
        this.roughBusy = true;
        await new Promise((moved) => setTimeout(moved, 0));
        try {
            while (this.roughNext) {
                const now = this.roughNext;
                this.roughNext = null;
                const turn = this.roughTurn;
                const answer = await this.once(now, ROUGH, () => turn === this.roughTurn);
                if (turn === this.roughTurn && this.runs.follower && answer) {
                    this.runs.follower.show(answer, true);
                }
            }
        } finally {
            this.roughBusy = false;
        }
    }

    /** The answer of some words in so many talks that count, played for this question only; null once it is not to go on. */
    async once(words, runs, goesOn) {
        const { setting } = await this.engine.document("setting", state.scenario, words.join("\n"));
        if (!setting) {
            return null;
        }
        const most = mostDraws(runs);
        for (let done = 0, played = 0; done < runs && played < most && goesOn(); ) {
            const more = Math.min(20, runs - done, most - played);
            done = counted(await this.engine.ask("play", setting, more), (played += more));
        }
        const answer = goesOn() ? await this.engine.document("answer", setting, 0, state.draws !== "all") : null;
        this.engine.ask("forget", setting);
        return answer;
    }

    keep() {
        go({ kept: [...state.words] });
        announce("Kept.");
    }

    release() {
        go({ kept: null });
    }

    /** A scenario of one's own: shown, or everything that is wrong with it. */
    async open(name, words) {
        const said = await this.read(name, words);
        if (said.problems) {
            openDialog(`${name} cannot be used`, [problemList("", said.problems)]);
            return;
        }
        const instead = !this.own.has(said.id) && this.data.scenarios.some((file) => file.name.startsWith(said.id + "."));
        if (instead) {
            this.later.push(["note", `Your file ${name} has the id “${said.id}”, which is that of a scenario of this page. Your file stands in its place until the page is loaded anew. Give it an id of its own to have both.`]);
        } else if (this.own.has(said.id)) {
            this.later.push(["note", `${name} was read anew. All that is shown comes from it.`]);
        }
        this.own.set(said.id, { name });
        this.renewed = true;
        const shown = { scenario: said.id, view: state.view === "start" ? "start" : "explore", words: [], kept: null };
        if (this.missing === said.id || codeWith(shown) === location.hash.slice(1)) {
            await this.fromAddress();
        } else {
            go(shown);
        }
    }

    tell(words) {
        this.line("problem", words);
    }

    line(kind, ...words) {
        const line = h("p", { class: kind + " told", role: "alert" }, ...words, " ", h("button", { class: "quiet", onclick: () => line.remove() }, "Good"));
        document.getElementById("content").prepend(line);
    }

    lost() {
        const again = h("button", { class: "main-button", onclick: () => location.reload() }, "Start it again");
        document.getElementById("content").prepend(h("p", { class: "problem", role: "alert" }, "The engine has stopped, perhaps because the browser ended it to save memory. Your settings stand in the address and stay. ", again));
    }
}

/** A problem that the engine names, in one line. */
function saidOf(problem) {
    return problem.text.replace("  ", ": ");
}

/** The same sentence once, none of them endless, and not more than a reader takes in. */
function fewOf(sentences) {
    const short = sentences.map((words) => (words.length > 400 ? words.slice(0, 100) + " … " + words.slice(-200) : words));
    const different = [...new Set(short)];
    const rest = different.length - FEW;
    return rest > 0 ? [...different.slice(0, FEW), `And ${thousands(rest)} more.`] : different;
}

/** The words as a sentence, with capital letter and stop, and without units of the model. */
function sentence(words) {
    const begun = /^[a-z]+ /.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words; // but warCost
    const plain = begun.replace(/ stk\b/g, " of what is at stake");
    return /[.?!]$/.test(plain) ? plain : plain + ".";
}

/** Everything that is wrong with a file, in the words of the terminal. */
function problemList(title, problems) {
    return h(
        "div",
        {},
        title ? h("p", { class: "problem", role: "alert" }, title + ".") : null,
        h("p", {}, problems.length === 1 ? "One problem:" : `${problems.length} problems:`),
        h("ul", { class: "problems" }, problems.map((p) => h("li", {}, p.text))),
        h("p", { class: "note" }, (problems.some((p) => p.line) ? "The numbers behind the name are line and column. " : "") + "Nothing was changed on the page."),
    );
}

function go(changed) {
    const code = codeWith(changed);
    if (location.hash.slice(1) !== code) {
        location.hash = code;
    }
}

/** The code of the page as it is, but for what is changed. */
function codeWith(changed) {
    const before = { ...state };
    Object.assign(state, changed);
    const code = stateToCode();
    Object.assign(state, before);
    return code;
}

function codeFor(view) {
    return codeWith({ view });
}

/** The links to the views stay, so that whoever stands on one does so afterwards. */
function navigation() {
    const place = document.getElementById("views");
    if (!place.childElementCount) {
        place.append(...Object.keys(NAMES).map((view) => h("a", { "data-view": view }, NAMES[view])));
    }
    for (const link of place.children) {
        link.href = "#" + codeFor(link.dataset.view);
        if (link.dataset.view === state.view) {
            link.setAttribute("aria-current", "page");
        } else {
            link.removeAttribute("aria-current");
        }
    }
}

function banner(scenario) {
    const sentences = scenario.banner.trim().split(/(?<=[.!?])\s+/);
    document.getElementById("banner-short").textContent = sentences[0] + " It does not forecast. (Read all of it.)";
    document.getElementById("banner").textContent = scenario.banner;
}

async function boot() {
    const content = document.getElementById("content");
    const data = JSON.parse(text("data"));
    document.querySelector(".skip").addEventListener("click", (event) => {
        event.preventDefault(); // the address holds the settings
        content.focus();
        content.scrollIntoView();
    });
    document.getElementById("foot").textContent = `Parley ${data.version} · Apache-2.0 · the engine runs in this page; nothing leaves it.`;
    if (!browserCan()) {
        content.replaceChildren(h("p", { class: "problem", role: "alert" }, "This browser is too old for the engine of this page: it needs Chrome or Edge 119, Firefox 120, Safari 18.2, or a newer one."));
        return;
    }
    const page = new Page(data);
    window.parley = page;
    for (const kind of ["dragover", "drop"]) {
        document.addEventListener(kind, (event) => {
            event.preventDefault();
            if (kind === "drop" && event.dataTransfer.files[0]) {
                readOwn(page, event.dataTransfer.files[0]);
            }
        });
    }
    try {
        await page.start();
    } catch (wrong) {
        if (!(wrong instanceof EngineGone)) {
            content.replaceChildren(h("p", { class: "problem", role: "alert" }, "The engine could not be started: " + wrong.message + ". Maybe the file was cut short when it was copied?"));
        }
    }
}

boot();
