// Explore: dials on one side, four cards of answers on the other.

const ROUGH = 40;
const STEPS = [200, 500, 1000, 2000];
const BRITTLE = "pressureHazard";

function exploreScreen(page) {
    const scenario = page.scenario;
    const answers = h("div", { class: "answers", "aria-label": "Answers", role: "region" });
    const status = h("p", { class: "status" }, "Playing …");
    const setting = h("div", {}, settingLine(page));
    let of = page.runs.key;
    let stale = false; // what stands there is not the answer to the setting
    const fits = h("p", { class: "note" });
    const draws = [["fit", "Draws that fit what happened"], ["all", "All draws"]].map(([key, name]) => h("button", { class: "chip", "data-draws": key, onclick: () => go({ draws: key }) }, name));
    const which = h("div", { class: "which", hidden: true }, fits, h("div", { class: "chips" }, draws));
    const effect = h("p", { class: "effect", "aria-hidden": "true" }, "Playing …"); // on a small screen the answers stand far below the dials
    let told = ""; // the setting whose answer was told
    const dials = dialPanel(page);
    const drawer = h("details", { class: "drawer", open: window.innerWidth >= 900 ? true : null }, h("summary", {}, "The dials"), dials.element, effect);

    const keep = h("button", { class: "quiet", onclick: () => page.keep() }, "Keep this");
    const release = h("button", { class: "quiet", hidden: true, onclick: () => { page.release(); keep.focus(); } }, "Forget what was kept");
    const tools = h(
        "div",
        { class: "tools" },
        keep,
        release,
        h("button", { class: "quiet", onclick: (e) => copy(location.href, e.target) }, "Copy link"),
        h(
            "details",
            { class: "more-tools" },
            h("summary", {}, "Codes, files, command line"),
            h(
                "div",
                { class: "tools" },
                h("button", { class: "quiet", onclick: (e) => copy(stateToCode(), e.target) }, "Copy code"),
                h("button", { class: "quiet", onclick: () => askCode() }, "Enter code"),
                h("button", { class: "quiet", onclick: (e) => copy(commandLine(state.words, Math.max(200, page.runs.played)), e.target) }, "Copy as command line"),
                h("button", { class: "quiet", onclick: (e) => saveRuns(page, e.target) }, "Download runs.csv"),
                ownScenario(page),
            ),
        ),
    );

    function waiting() {
        stale = true;
        status.textContent = "Playing …";
        effect.textContent = "Playing …";
        answers.setAttribute("aria-busy", "true");
    }

    function show(answer, rough) {
        stale = rough;
        answers.setAttribute("aria-busy", "false");
        release.hidden = !state.kept;
        status.textContent = rough
            ? `Rough: ${thousands(answer.n)} talks`
            : `${thousands(answer.n)} talks · seed ${answer.seed} · intervals are 95 %` + (answer.compared ? ` · hollow: what you kept; differences run by run, n = ${thousands(answer.compared.n)}` : "");
        effect.textContent = `${answer.groups[0].name}: ${answer.groups[0].between} · ${rough ? "rough, " : ""}n = ${thousands(answer.n)}`;
        which.hidden = !answer.record;
        if (answer.record) {
            fits.textContent = answer.record.possible ? answer.record.words : "Hardly any draw fits what happened under these assumptions; look at all of them.";
            draws.forEach((chip) => chip.setAttribute("aria-pressed", String(state.draws === chip.dataset.draws)));
        }
        if (!rough && told !== page.runs.key) {
            told = page.runs.key;
            announceAnswer(!answer.enough ? "Too few runs to say." : answer.inShort[0] + (answer.compared ? ` Against what you kept: ${answer.compared.agreement}.` : ""));
        }
        answers.replaceChildren(...cards(scenario, answer, rough));
    }

    const file = page.own.get(scenario.id);
    const own = file ? h("p", { class: "note own-file" }, `This scenario is your file ${file.name}. A link, a code or a command holds the settings, not the file: send it along. Whoever has the file opens it here, and then the link holds; so do you after the page was loaded anew.`) : null;
    const screen = h(
        "div",
        { class: "explore" },
        h("h1", { class: "aside" }, "Explore: " + scenario.title),
        drawer,
        h("section", { class: "results", "aria-label": "Results" }, tools, own, setting, status, which, answers),
    );
    page.runs.follow({ show, steps: STEPS, rough: true });
    return {
        element: screen,
        leave: () => page.runs.follow(null),
        waiting,
        changed() {
            dials.refresh();
            if (page.runs.key !== of) {
                of = page.runs.key;
                setting.replaceChildren(settingLine(page));
            }
            if (stale && page.runs.answer) {
                show(page.runs.answer, page.runs.rough);
            }
        },
    };
}

/** The four cards in their order, below what they come to in short. */
function cards(scenario, answer, rough) {
    if (!answer.enough) {
        return [h("p", { class: "card" }, "Too few runs to say.")];
    }
    const compared = Boolean(answer.compared);
    const short = h(
        "section",
        { class: "card wide-card in-short" },
        h("h2", {}, "In short"),
        h("ul", {}, answer.inShort.map((sentence) => h("li", {}, sentence))),
    );
    const changed = compared
        ? h(
              "section",
              { class: "card wide-card in-short" },
              h("h2", {}, "What changed, and for whom"),
              settings(scenario, ["Now", state.words], ["Before", state.kept || []]),
              h("ul", {}, [`Agreements: ${answer.compared.agreement}, n = ${thousands(answer.compared.n)} pairs.`, ...answer.compared.forWhom].map((sentence) => h("li", {}, sentence))),
              h("p", { class: "note" }, `“Before” is what you kept; ${answer.compared.changed}. ${comparedSays(answer)}`),
          )
        : null;
    return [changed, short, endsCard(answer, compared, rough), termsCard(scenario, answer, compared, rough), lastingCard(scenario, answer, compared), whyCard(answer)].filter(Boolean);
}

/** Which talks a difference is of: not all of those beside it, where another setting has other draws that fit. */
function comparedSays(answer) {
    const { n: pairs, kept } = answer.compared;
    const n = thousands(pairs);
    return answer.record && pairs < Math.max(answer.n, kept)
        ? `The difference is of the ${n} talks whose draw fits what happened under both settings, each against itself on the same random numbers; shares count all that fit under their own, ${thousands(kept)} before and ${thousands(answer.n)} now.`
        : `The difference is of ${n} talks, each against itself on the same random numbers.`;
}

/** How other conflicts ended, or how long agreements stood elsewhere: grey marks, never fitted. */
function elsewhere(about, outcome) {
    return parley.scenario.war ? parley.data.elsewhere.rows.filter((row) => row.about === about && (!outcome || row.outcome === outcome)) : [];
}

function elsewhereNote(rows) {
    const all = [...new Set(rows.map((row) => `n = ${row.n}, grade ${row.grade}`))].join("; ").replaceAll("n = –", "no n given");
    return rows.length ? ` Grey marks: other conflicts (${all}), ${parley.data.elsewhere.caution}.` : "";
}

function elsewhereList(rows) {
    return rows.length ? h("details", { class: "numbers" }, h("summary", {}, "Other conflicts, for comparison"), h("ul", {}, rows.map((row) => h("li", {}, `${row.words}: ${row.text} (${row.interval}, n = ${row.n}, grade ${row.grade}). ${row.source}`)))) : null;
}

/** Words of the command line in the words of the dials. */
async function settingWords(scenario, words) {
    const parts = [];
    for (const [option, value] of pairs(words)) {
        const [key, party] = value.split("=")[0].split(".");
        const dial = scenario.dials.find((d) => d.key === key);
        const preset = parley.presets.find((one) => one.id === value);
        const off = scenario.switches.find((w) => w.key === value);
        if (option === "--set" && dial) {
            const who = party ? ", " + (scenario.parties.find((p) => p.id === party || p.side === party) || { shortName: party }).shortName : "";
            parts.push(`${dial.name}${who}: ${await parley.engine.ask("amount", key, Number(value.split("=")[1]))}`);
        } else {
            parts.push(option === "--preset" && preset ? preset.title : option === "--off" && off && off.tile ? off.tile : `${option.slice(2)} ${value}`);
        }
    }
    return parts.length ? parts.join("; ") : "as in the file";
}

/** A line of settings, each with its heading: told(["Now", words], …). It fills when the engine has answered. */
function settings(scenario, ...named) {
    const line = h("p", { class: "setting-line" });
    Promise.all(named.map(([, words]) => settingWords(scenario, words)))
        .then((said) => line.append(...named.flatMap(([name], i) => [h("strong", {}, name + ": "), said[i] + ". "])))
        .catch((wrong) => {
            if (!(wrong instanceof EngineGone)) {
                throw wrong; // that the engine is gone is told by the page
            }
        });
    return line;
}

/** On which setting all numbers of the screen rest, on paper too. */
function settingLine(page) {
    const draws = page.scenario.war && state.draws === "all" ? h("p", { class: "setting-line" }, "All draws count, those that do not fit what happened, too.") : "";
    return h("div", {}, settings(page.scenario, ["Setting", state.words], ...(state.kept ? [["Kept", state.kept]] : [])), draws);
}

/** The same where no dials stand: only if something is laid over the file, with the way back. */
function settingNote(page) {
    return state.words.length || state.draws === "all" ? h("div", { class: "setting-note note" }, h("p", {}, "Your settings from Explore hold here."), settingLine(page), h("p", { class: "tools" }, h("button", { class: "quiet", onclick: () => go({ words: [], draws: "fit", kept: null }) }, "As in the file"))) : "";
}

function endsCard(answer, compared, rough) {
    const others = elsewhere("share");
    const rows = answer.outcomes.filter((o) => o.count > 0 || (o.before ?? 0) > 0).map((o) => ({ ...o, elsewhere: rough ? [] : elsewhere("share", o.key) }));
    const head = ["How it ends", "talks", "of all", "95 % interval", ...(compared ? ["kept", "difference"] : [])];
    return h(
        "section",
        { class: "card wide-card" },
        h("h2", {}, "How it ends"),
        picture({
            name: "outcomes",
            title: "How the talks end",
            caption: `Bar: share of ${thousands(answer.n)} talks${rough ? ", rough" : "; line across its end: 95 % interval"}.${compared ? ` Hollow bar: the setting that was kept, n = ${thousands(answer.compared.kept)}.` : ""} Outcomes are not ranked.${rough ? "" : elsewhereNote(others)}`,
            draw: (width) => shareBars(width, rough ? rows.map((r) => ({ ...r, low: r.share, high: r.share })) : rows),
            rows: [head, ...answer.outcomes.map((o) => [o.name, o.count, o.text, o.interval, ...(compared ? [o.beforeText, o.difference] : [])])],
        }),
        h("p", { class: "note" }, `${answer.groups[0].name}: ${answer.groups[0].between}.` + (compared ? ` Against what you kept: ${answer.compared.agreement}.` : "")),
        rough ? null : elsewhereList(others),
        compared ? h("ul", { class: "note" }, rows.filter((o) => o.difference && !o.difference.startsWith("no difference")).map((o) => h("li", {}, `${o.name}: ${o.difference}`))) : null,
    );
}

function termsCard(scenario, answer, compared, rough) {
    const n = answer.terms.length ? answer.terms[0].n : 0;
    const [a, b] = scenario.parties;
    if (n < 30) {
        return h("section", { class: "card" }, h("h2", {}, "On what terms"), h("p", {}, `Too few agreements to say (n = ${n}).`));
    }
    const strips = scenario.issues.map((issue, k) => {
        const said = answer.terms[k];
        const order = [...issue.order, -1].map((option) => said.options.find((o) => o.option === option)).filter((o) => o.count > 0 || (o.before ?? 0) > 0);
        return h(
            "div",
            { class: "issue" },
            h("h3", {}, issue.name),
            picture({
                name: "terms-" + issue.id,
                title: "Terms on " + issue.name,
                caption: order.map((o) => `${o.name}: ${unbroken(rough ? o.text : `${o.text} (${o.interval})`)}`).join(" · ") + ` · ${unbroken(`n = ${thousands(said.n)}`)}`,
                draw: (width) => termStrip(width, said, issue, compared),
                rows: [["Option", "agreements", "share", "95 % interval"], ...order.map((o) => [o.name, o.count, o.text, o.interval])],
            }),
        );
    });
    return h(
        "section",
        { class: "card wide-card" },
        h("h2", {}, "On what terms"),
        h("p", { class: "note" }, `Of ${thousands(n)} agreements: each strip runs from what ${a.shortName} wishes (left) to what ${b.shortName} wishes (right), as wide as the share of each option; below it the shares, in brackets their 95 % intervals.${compared ? " Lines across: the setting that was kept." : ""}`),
        h("div", { class: "issues" }, strips),
    );
}

function lastingCard(scenario, answer, compared) {
    const parts = [h("h2", {}, "How long it lasts, and who gave more")];
    const lasting = answer.lasting ? answer.lasting.series : [];
    const shown = lasting.filter((one) => one.enough);
    lasting.forEach((one) => parts.push(h("p", {}, one.words)));
    const others = elsewhere("stands").filter((row) => shown.some((one) => one.key === row.outcome));
    if (shown.length) {
        const classOf = { COMPREHENSIVE: "group0", FRAMEWORK: "framework", CEASEFIRE: "group1" };
        const series = shown.flatMap((one) => [
            { class: classOf[one.key], name: one.name, points: one.years.map((y) => [y.year, y.mean, y.low, y.high]) },
            compared && one.before && one.before.length ? { class: "kept", points: one.before.map((mean, year) => [year, mean]) } : null,
        ]);
        parts.push(
            picture({
                name: "survival",
                title: "How long it would stand",
                caption: `Mean chance that it still stands, with its 95 % interval: ${shown.map((one) => `${one.name.toLowerCase()} n = ${thousands(one.n)}`).join(", ")}.${compared ? " Dashed grey: what was kept." : ""}${elsewhereNote(others)}`,
                draw: (width) => lines(width, { xMax: 10, xTicks: [0, 2, 4, 6, 8, 10], yTicks: [0, 0.25, 0.5, 0.75, 1], xName: "years after signing", yText: (v) => Math.round(v * 100) + " %", series: series.filter(Boolean), marks: others.map((row) => ({ x: row.year, y: row.value, low: row.low ?? row.value, high: row.high ?? row.value })) }),
                rows: [["What", "year", "mean", "low", "high", "n"], ...shown.flatMap((one) => one.years.map((y) => [one.name, y.year, y.mean, y.low ?? "", y.high ?? "", one.n]))],
            }),
        );
    }
    parts.push(elsewhereList(others));
    parts.push(h("p", {}, answer.gave.weeks));
    for (const baseline of answer.gave.baselines) {
        parts.push(
            h("h3", {}, baseline.name),
            baseline.n < 30
                ? h("p", {}, `Too few agreements to say (n = ${baseline.n}).`)
                : picture({
                      name: baseline.key,
                      title: baseline.name,
                      caption: baseline.says + ` n = ${thousands(baseline.n)}.` + (compared ? " Hollow bar: the setting that was kept." : ""),
                      draw: (width) => shareBars(width, baseline.rows.map((row) => ({ ...row, group: 1 }))),
                      rows: [["Who", "agreements", "share", "95 % interval"], ...baseline.rows.map((r) => [r.name, r.count, r.text, r.interval])],
                  }),
        );
    }
    parts.push(h("p", { class: "note" }, "Which of the two is fair to use is what the two sides disagree about; so both stand here."));
    return h("section", { class: "card" }, parts.filter(Boolean));
}

function whyCard(answer) {
    const why = answer.why;
    if (why.n < 30) {
        return h("section", { class: "card" }, h("h2", {}, "What stands in the way"), h("p", {}, `Too few talks without a deal to say (n = ${why.n}).`));
    }
    const zone = why.rows.filter((row) => row.group === "zone");
    const opens = why.rows.filter((row) => row.group === "opens");
    const closed = opens.length ? opens[0].n : 0;
    return h(
        "section",
        { class: "card" },
        h("h2", {}, "What stands in the way"),
        picture({
            name: "why",
            title: "What became of a deal both would sign",
            caption: `Share of the ${thousands(why.n)} talks that ended without a deal, with its 95 % interval.`,
            draw: (width) => shareBars(width, zone.map((row) => ({ ...row, group: 2 }))),
            rows: [["What became of it", "talks", "share", "95 % interval"], ...zone.map((r) => [r.name, r.count, r.text, r.interval])],
        }),
        h("h3", {}, "Where there never was one: what would have been enough"),
        closed < 30
            ? h("p", {}, `Too few talks of this kind to say (n = ${closed}).`)
            : picture({
                  name: "would-open",
                  title: "What would have been enough",
                  caption: `Share of the ${thousands(closed)} talks in which no deal was ever acceptable to both. The rows overlap; none is ranked.`,
                  draw: (width) => shareBars(width, opens.map((row) => ({ ...row, group: 2 }))),
                  rows: [["There would have been one", "talks", "share", "95 % interval"], ...opens.map((r) => [r.name, r.count, r.text, r.interval])],
              }),
    );
}

/** All dials with the tiles, the horizon and the presets. */
function dialPanel(page) {
    const scenario = page.scenario;
    const refreshers = [];
    const first = scenario.dials.filter((d) => d.place === "first");
    const more = scenario.dials.filter((d) => d.place === "more");
    const rest = scenario.dials.filter((d) => d.place === "all");
    const build = (d) => {
        const dial = dialOf(page, d);
        refreshers.push(dial.refresh);
        return dial.element;
    };

    const chips = h("div", { class: "chips" }, page.presets.filter((p) => scenario.presets.includes(p.id)).map((p) => toggle(p.title, p.summary + " Grade " + p.grade + ".", () => hasPreset(p.id), (on) => withOption(state.words, "--preset", p.id, on))));
    const tiles = h("div", { class: "chips" }, scenario.switches.filter((w) => w.tile && scenario.war).map((w) => toggle(w.tile, w.says, () => isOff(w.key), (on) => withOption(state.words, "--off", w.key, on))));
    function toggle(name, says, isOn, change) {
        const button = h("button", { class: "chip", title: says, onclick: () => page.change(change(!isOn())) }, name);
        refreshers.push(() => button.setAttribute("aria-pressed", String(isOn())));
        return button;
    }

    const look = h("div", { class: "chips", role: "group", "aria-label": "How long we look" });
    const weeks = scenario.war ? [["until the target date", scenario.deadline], ["a year", 52], ["two years", 104]] : [];
    for (const [name, value] of weeks) {
        const button = h("button", { class: "chip", onclick: () => page.change(withSet(state.words, "horizon", value === scenario.horizon ? null : value)) }, name);
        refreshers.push(() => button.setAttribute("aria-pressed", String(Number(given("horizon") ?? scenario.horizon) === value)));
        look.append(button);
    }

    const middle = h("button", { class: "quiet", onclick: () => page.change(everythingAtItsMiddle(scenario)) }, "Everything at its middle");
    const reset = h("button", { class: "quiet", onclick: () => page.change([]) }, "As in the file");

    const all = h("div", { class: "all-dials" });
    const search = h("input", { type: "search", id: "find-dial", placeholder: "find a dial", oninput: () => filter() });
    const filter = () => {
        const wanted = search.value.toLowerCase();
        for (const element of all.children) {
            element.hidden = !element.textContent.toLowerCase().includes(wanted);
        }
    };
    const everything = h("details", { class: "everything" }, h("summary", {}, `All other dials (${rest.length})`), h("label", { for: "find-dial" }, "Find "), search, all);
    everything.addEventListener("toggle", () => {
        if (everything.open && !all.childElementCount) {
            all.append(...rest.map(build));
            panel.refresh();
        }
    });
    const panel = {
        element: h(
            "div",
            { class: "dials" },
            h("p", { class: "note" }, "“Unsure” draws the value anew in every talk, from the range beside it. Set one and it is the same in all talks."),
            h("div", { class: "chips" }, middle, reset),
            first.map(build),
            h("details", {}, h("summary", {}, "Four more"), more.map(build)),
            scenario.war ? [h("h2", { class: "small" }, "Take an obstacle away"), tiles, h("h2", { class: "small" }, "How long we look"), look] : null,
            h("h2", { class: "small" }, "Prepared settings"),
            chips,
            everything,
        ),
        refresh: () => refreshers.forEach((refresh) => refresh()),
    };
    panel.refresh();
    return panel;
}

/** The words that set every dial that is drawn to its middle value. */
function everythingAtItsMiddle(scenario) {
    let words = [];
    for (const dial of scenario.dials) {
        for (const side of dial.sides) {
            if (side.drawn) {
                words = withSet(words, side.party ? `${dial.key}.${side.party}` : dial.key, side.value);
            }
        }
    }
    return words;
}

const PLACES = 200; // of a slider

function sliderValue(side, whole, place) {
    const share = place / PLACES;
    const value = side.logarithmic ? side.low * Math.pow(side.high / side.low, share) : side.low + share * (side.high - side.low);
    const rounded = whole ? Math.round(value) : Number(value.toPrecision(3));
    return Math.min(side.high, Math.max(side.low, rounded));
}

function sliderPlace(side, value) {
    const share = side.logarithmic ? Math.log(value / side.low) / Math.log(side.high / side.low) : (value - side.low) / (side.high - side.low || 1);
    return Math.round(PLACES * Math.min(1, Math.max(0, share)));
}

function dialOf(page, dial) {
    const rows = [];
    const linked = dial.perParty ? h("input", { type: "checkbox", id: "link-" + dial.key, checked: dial.key === "believedCollapse" }) : null;
    for (const side of dial.sides) {
        const key = side.party ? `${dial.key}.${side.party}` : dial.key;
        const party = side.party ? page.scenario.parties.find((p) => p.id === side.party).shortName : "";
        const id = "dial-" + key;
        const slider = h("input", { type: "range", min: 0, max: PLACES, step: 1, id, "aria-label": party ? `${dial.name}: ${party}` : dial.name });
        const output = h("output", { for: id });
        const free = h("button", { class: "free" });
        const tell = async (value) => {
            output.textContent = (await page.engine.ask("amount", dial.key, value)) || "";
            slider.setAttribute("aria-valuetext", output.textContent);
        };
        const words = (place) => {
            const value = sliderValue(side, dial.whole, place);
            const keys = linked && linked.checked ? dial.sides.map((s) => `${dial.key}.${s.party}`) : [key];
            return keys.reduce((now, one) => withSet(now, one, value), state.words);
        };
        slider.addEventListener("input", () => {
            tell(sliderValue(side, dial.whole, Number(slider.value)));
            page.rough(words(Number(slider.value)));
        });
        slider.addEventListener("change", () => page.change(words(Number(slider.value))));
        free.addEventListener("click", () => {
            const keys = linked && linked.checked ? dial.sides.map((s) => `${dial.key}.${s.party}`) : [key];
            page.change(keys.reduce((now, one) => withSet(now, one, null), state.words));
        });
        rows.push({
            element: h("div", { class: "dial-row" }, party ? h("label", { for: id, class: "party" }, party) : null, slider, free, output),
            refresh: () => {
                const said = given(key);
                const set = said !== null;
                const preset = page.runs.moved[key];
                const { value, drawn, text } = preset || { ...side, text: side.drawn ? side.range : side.text };
                const [undo, says] = drawn ? ["unsure", "Unsure"] : preset ? ["prepared", "As in the prepared setting"] : ["file", "As in the file"];
                free.textContent = undo;
                free.setAttribute("aria-label", `${says}: ${dial.name}${party ? ", " + party : ""}`);
                slider.classList.toggle("unsure", !set && drawn);
                free.setAttribute("aria-pressed", String(!set));
                slider.value = sliderPlace(side, set ? Number(said) : value);
                if (set) {
                    tell(Number(said));
                } else {
                    output.textContent = (drawn ? "unsure: " : "") + text + (preset ? ", by the prepared setting" : "");
                    slider.setAttribute("aria-valuetext", output.textContent);
                }
            },
        });
    }
    const grade = dial.sides[0].grade;
    const source = [dial.sides[0].source, dial.sides[0].note, dial.sources].filter(Boolean).join("; ");
    const brittle = dial.key === "pressure" ? brittleTick(page) : null;
    const element = h(
        "fieldset",
        { class: "dial" },
        h("legend", {}, dial.name, " ", h("code", {}, dial.key)),
        h("p", { class: "says" }, dial.says, " ", h("span", { class: "grade", title: gradeWords(grade) }, grade), source ? h("span", { class: "source" }, " " + source) : null),
        rows.map((row) => row.element),
        linked ? h("p", { class: "link-both" }, linked, h("label", { for: linked.id }, " move both together", h("span", { class: "aside" }, `: ${dial.name}`))) : null,
        brittle ? brittle.element : null,
    );
    return {
        element,
        refresh: () => {
            rows.forEach((row) => row.refresh());
            if (brittle) {
                brittle.refresh();
            }
        },
    };
}

function brittleTick(page) {
    const without = () => (pairs(state.words).some(([option]) => option === "--preset") ? 0 : null); // a preset may have it
    const tick = h("input", { type: "checkbox", id: "brittle", onchange: () => page.change(withSet(state.words, BRITTLE, tick.checked ? 0.7 : without())) });
    return {
        element: h("p", { class: "link-both" }, tick, h("label", { for: "brittle" }, " pressure makes peace brittle")),
        refresh: () => (tick.checked = Number(given(BRITTLE) ?? page.runs.moved[BRITTLE]?.value ?? 0) > 0),
    };
}

function gradeWords(grade) {
    const first = grade[0];
    return { F: "F: a sourced fact", D: "D: derived from public data", L: "L: from the literature", P: "P: a placeholder" }[first] || grade;
}

/** A scenario of one's own; a dropped file may be a lesson, too. */
function ownScenario(page) {
    const file = h("input", { type: "file", accept: ".yaml,.yml,text/plain", id: "own", class: "aside", onchange: () => readChosen(page, file) });
    return h("span", { class: "own" }, h("button", { class: "quiet", onclick: () => file.click() }, "Open a scenario file"), h("label", { for: "own", class: "aside" }, "Scenario file"), file);
}

/** Reads the file that was chosen; the same file can be chosen again after it was mended. */
function readChosen(page, input) {
    if (input.files[0]) {
        readOwn(page, input.files[0]);
        input.value = "";
    }
}

async function readOwn(page, file) {
    const words = await file.text();
    const lesson = /^scenes:/m.test(words) || (state.view === "lesson" && !/^(parties|issues):/m.test(words));
    await (lesson ? page.openLesson(file.name, words) : page.open(file.name, words));
}

async function saveRuns(page, button) {
    const runs = Math.max(200, page.runs.played);
    const before = button.textContent;
    button.textContent = "Writing …";
    const csvText = await page.engine.ask("runsCsv", page.runs.setting, runs);
    download("runs.csv", "text/csv", csvText);
    button.textContent = before;
}

function askCode() {
    const area = h("textarea", { rows: 4, "aria-label": "Code", "aria-describedby": "code-says" });
    const says = h("p", { id: "code-says", role: "alert" });
    const show = () => {
        const code = area.value.trim().replace(/^.*#/, "");
        const { problem } = code ? codeToState(code) : { problem: "there is no code yet" };
        if (problem) {
            says.className = "problem";
            says.textContent = sentence("This cannot be shown: " + problem);
            area.focus();
            return;
        }
        dialog.close();
        location.hash = code;
    };
    const dialog = openDialog("Enter a code", [h("p", {}, "Paste a code that somebody copied from this page."), area, says, h("p", {}, h("button", { class: "main-button", onclick: show }, "Show it"))]);
    area.focus();
}
