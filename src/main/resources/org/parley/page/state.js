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
};

const WORDS = { preset: "--preset", off: "--off", on: "--on", set: "--set" };

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

/** The state of a code, or a sentence that says what is wrong with it. */
function codeToState(code) {
    const said = new URLSearchParams(code);
    const words = [];
    for (const [name, value] of said) {
        if (WORDS[name]) {
            words.push(WORDS[name], value);
        } else if (!["view", "scenario", "kept", "draws", "lesson", "sheet", "seat", "talk", "moves"].includes(name)) {
            return { problem: `“${name}” means nothing here` };
        }
    }
    const view = said.get("view") || "start";
    if (!VIEWS.includes(view)) {
        return { problem: `there is no view “${view}”; there are ${VIEWS.join(", ")}` };
    }
    const kept = said.get("kept");
    const talk = said.get("talk") || "1";
    if (!/^[1-9][0-9]{0,6}$/.test(talk)) {
        return { problem: `“${talk}” is no number of a talk; allowed 1 … 9999999` };
    }
    const game = view === "seat" ? { seat: said.get("seat") || "", talk: Number(talk), moves: said.get("moves") || "" } : {};
    return {
        ...game,
        view,
        scenario: said.get("scenario") || "",
        words,
        draws: said.get("draws") === "all" ? "all" : "fit",
        lesson: said.get("lesson") || "",
        sheet: said.get("sheet") || "",
        kept: kept === null ? null : kept === "" ? [] : kept.split("~"),
    };
}

/** The value that the words give a key, or null: then it stands as in the file. */
function given(key, words = state.words) {
    for (const [option, value] of pairs(words)) {
        if (option === "--set" && value.startsWith(key + "=")) {
            return value.slice(key.length + 1);
        }
    }
    return null;
}

function isOff(key, words = state.words) {
    return pairs(words).some(([option, value]) => option === "--off" && value === key);
}

function hasPreset(id, words = state.words) {
    return pairs(words).some(([option, value]) => option === "--preset" && value === id);
}

/** The same words with a key given another value, or none (null). */
function withSet(words, key, value) {
    const rest = pairs(words).filter(([option, said]) => !(option === "--set" && said.startsWith(key + "=")));
    if (value !== null) {
        rest.push(["--set", `${key}=${value}`]);
    }
    return rest.flat();
}

function withOption(words, option, value, there) {
    const rest = pairs(words).filter(([o, v]) => !(o === option && v === value));
    if (there) {
        rest.push([option, value]);
    }
    return rest.flat();
}

/** The command that gives the same bytes. */
function commandLine(words, runs) {
    const quoted = words.map((word) => (/^[A-Za-z0-9_./=+-]+$/.test(word) ? word : `'${word}'`));
    return ["./parley", "run", state.scenario, ...quoted, "--runs", runs].join(" ");
}
