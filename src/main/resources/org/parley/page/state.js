// What the page shows, as it stands in the address: scenario, view, the words laid over the scenario, and the words that were kept.

const VIEWS = ["start", "explore", "why", "seat", "lesson"];

const state = {
    view: "start",
    scenario: "",
    words: [], // ["--set", "warCost.ukraine=.1", …], as on the command line
    draws: "fit", // which talks count: "fit", those whose draw fits what happened, or "all"
    lesson: "", // id of the lesson that is shown; empty: the first that fits
    sheet: "", // name of the sheet that is shown in place of a lesson, or empty
    kept: null, // the same of the setting that was kept, or null
    seat: "", // the chair that a person has taken: a party's id, "mediator", or none
    talk: 1, // number of the talk that is played there
    moves: "", // the moves so far
    card: 1, // of the lesson that is shown
    votes: "", // of the lesson, "1-5/25_3-7/25": scene, votes of people
};

const WORDS = { preset: "--preset", off: "--off", on: "--on", set: "--set" };
const OPTIONS = ["--preset", "--strategy", "--mediator", "--on", "--off", "--set"];
const NAMED = ["view", "scenario", "kept", "draws", "lesson", "sheet", "seat", "talk", "moves", "card", "votes"];

function pairs(words) {
    const found = [];
    for (let w = 0; w < words.length; w += 2) {
        found.push([words[w], words[w + 1]]);
    }
    return found;
}

function stateToCode() {
    const code = new URLSearchParams();
    code.append("view", state.view);
    code.append("scenario", state.scenario);
    for (const [option, value] of pairs(state.words)) {
        code.append(option.slice(2), value);
    }
    if (state.draws === "all") {
        code.append("draws", "all");
    }
    for (const name of ["lesson", "sheet"]) {
        if (state[name] && state.view === "lesson") {
            code.append(name, state[name]);
        }
    }
    if (state.view === "lesson") {
        if (state.card > 1) {
            code.append("card", state.card);
        }
        if (state.votes) {
            code.append("votes", state.votes);
        }
    }
    if (state.kept) {
        code.append("kept", state.kept.join("~"));
    }
    if (state.view === "seat" && state.seat) {
        code.append("seat", state.seat);
        code.append("talk", state.talk);
        code.append("moves", state.moves);
    }
    return code.toString();
}

/** The state of a code, or a sentence that says what is wrong with it (problem). What it says that means nothing is left out, a sentence each (damaged). */
function codeToState(code) {
    const said = new URLSearchParams(code);
    let words = [];
    const damaged = [];
    for (const [name, value] of said) {
        if (WORDS[name] && value) {
            words = [...withoutPair(words, WORDS[name], value), WORDS[name], value]; // of the same word the last holds
        } else if (WORDS[name]) {
            damaged.push(`“${name}” has no value`);
        } else if (!NAMED.includes(name)) {
            damaged.push(`“${name}” means nothing here`);
        }
    }
    const once = (name, fallback, allowed, says) => {
        const all = said.getAll(name);
        if (all.length > 1) {
            damaged.push(`“${name}” stands there ${all.length} times; the first is taken`);
        }
        if (!all.length || !all[0] || allowed(all[0])) {
            return all[0] || fallback;
        }
        damaged.push(`“${all[0]}” is no ${says}`);
        return fallback;
    };
    if (![...said.keys()].some((name) => WORDS[name] || NAMED.includes(name))) {
        return { problem: `“${code}” is no code of this page` };
    }
    const any = () => true;
    const view = once("view", "start", any);
    if (!VIEWS.includes(view)) {
        return { problem: `there is no view “${view}”; there are ${VIEWS.join(", ")}` };
    }
    const talk = said.get("talk") || "1";
    if (!/^[1-9][0-9]{0,6}$/.test(talk)) {
        return { problem: `“${talk}” is no number of a talk; allowed 1 … 9,999,999` };
    }
    const game = view === "seat" ? { seat: once("seat", "", any), talk: Number(talk), moves: once("moves", "", any) } : {};
    const kept = said.get("kept");
    const keptWords = kept ? kept.split("~") : [];
    const keptFits = keptWords.length % 2 === 0 && pairs(keptWords).every(([option, value]) => OPTIONS.includes(option) && value);
    if (!keptFits) {
        damaged.push(`what was kept, “${kept}”, is no setting`);
    }
    return {
        ...game,
        view,
        scenario: once("scenario", "", any),
        words,
        draws: once("draws", "fit", (value) => ["fit", "all"].includes(value), "kind of draws; there are fit, all"),
        lesson: once("lesson", "", any),
        sheet: once("sheet", "", any),
        card: Number(once("card", "1", (value) => /^[1-9][0-9]{0,2}$/.test(value), "number of a card; allowed 1 … 999")),
        votes: once("votes", "", (value) => value.split("_").every((one) => /^[1-9][0-9]*-/.test(one) && voted(one.slice(one.indexOf("-") + 1))), "list of votes; 1-5/25_3-7/25 says 5 of 25 in scene 1 and 7 of 25 in scene 3"),
        kept: kept === null || !keptFits ? null : keptWords,
        damaged,
    };
}

/** The keys that give a dial of a party its value: warCost for both, warCost.ukraine, warCost.A. */
function spellings(key) {
    const [base, party] = key.split(".");
    const one = parley.scenario.parties.find((p) => p.id === party);
    return party ? [base, key, ...(one ? [`${base}.${one.side}`] : [])] : [key];
}

/** The value that the words give a key, or null: then it stands as in the file. Of several the last holds. */
function given(key, words = state.words) {
    let found = null;
    for (const [option, value] of pairs(words)) {
        const at = value.indexOf("=");
        if (option === "--set" && spellings(key).includes(value.slice(0, at))) {
            found = value.slice(at + 1);
        }
    }
    return found;
}

function isOff(key, words = state.words) {
    return pairs(words).some(([option, value]) => option === "--off" && value === key);
}

function hasPreset(id, words = state.words) {
    return pairs(words).some(([option, value]) => option === "--preset" && value === id);
}

/** The same words with a key given another value, or none (null). A value that was given for both parties stays with the other one. */
function withSet(words, key, value) {
    const [base, party] = key.split(".");
    const rest = [];
    for (const [option, said] of pairs(words)) {
        const [name, amount] = option === "--set" ? said.split("=") : [];
        if (party && name === base) {
            const others = parley.scenario.parties.filter((one) => one.id !== party);
            rest.push(...others.flatMap((one) => ["--set", `${base}.${one.id}=${amount}`]));
        } else if (option !== "--set" || !spellings(key).includes(name)) {
            rest.push(option, said);
        }
    }
    return value === null ? rest : [...rest, "--set", `${key}=${value}`];
}

function withOption(words, option, value, there) {
    const rest = withoutPair(words, option, value);
    return there ? [...rest, option, value] : rest;
}

function withoutPair(words, option, value) {
    return pairs(words).filter(([o, v]) => !(o === option && v === value)).flat();
}

/** The command that gives the same bytes; a scenario of one's own is called by its file. */
function commandLine(words, runs) {
    const own = parley.own.get(state.scenario);
    const quoted = [own ? own.name : state.scenario, ...words].map((word) => (/^[A-Za-z0-9_./=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
    return ["./parley", "run", ...quoted, "--runs", runs].join(" ");
}
