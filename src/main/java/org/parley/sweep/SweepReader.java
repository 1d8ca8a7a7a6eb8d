package org.parley.sweep;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.format.Overrides;
import org.parley.format.PluginsUsed;
import org.parley.format.PreferenceName;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sweep.design.ConditionedDesign;
import org.parley.sweep.design.Design;
import org.parley.sweep.design.DesignKind;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.DesignSetting;
import org.parley.sweep.design.Designs;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.FactorCondition;
import org.parley.sweep.design.FromTable;
import org.parley.table.Csv;
import org.parley.table.Decimal;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.yaml.Problems;
import org.parley.yaml.ScenarioException;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/**
 * From a sweep file to a {@link SweepSpec}, or to all problems of the file at once, each with line and column.
 * docs/sweeps.md describes the format. Paths in the file are relative to the file.
 */
public final class SweepReader {
    static final List<String> KEYS = List.of(
            "id",
            "title",
            "question",
            "scenario",
            "presets",
            "overrides",
            "design",
            "factors",
            "replications",
            "until",
            "seed",
            "commonRandomNumbers",
            "fixed",
            "outcomes",
            "interest",
            PluginsUsed.KEY);

    /** No sweep has more. */
    public static final int MOST_REPLICATIONS = 1_000_000;

    private static final int MOST_POINTS = 50_000_000;

    private final YamlNode root;
    private final Path file;
    private final Path folder;
    private final boolean forced;
    private final boolean back;

    private SweepReader(YamlNode root, Path file, boolean forced, boolean back) {
        this.root = root;
        this.file = file;
        this.folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        this.forced = forced;
        this.back = back;
    }

    /**
     * Reads and checks a file.
     *
     * @param forced whether a Sobol N that is no power of two is accepted
     * @throws ScenarioException with every problem of the file
     */
    public static SweepSpec read(Path file, boolean forced) {
        return read(file, forced, false);
    }

    /**
     * The sweep of a result folder, whose scenario has presets and overrides in it already, and whose points stand in a
     * file.
     */
    public static SweepSpec readBack(SweepFolder folder) {
        return read(folder.spec(), true, true);
    }

    private static SweepSpec read(Path file, boolean forced, boolean back) {
        Problems problems = new Problems(file.toString());
        YamlNode root = YamlFile.read(file, problems);
        SweepSpec spec = root == null ? null : new SweepReader(root, file, forced, back).spec();
        problems.throwIfAny();
        return Objects.requireNonNull(spec, "a sweep without problems");
    }

    private @Nullable SweepSpec spec() {
        if (!root.isMap()) {
            root.problem("the file holds " + root.shown()
                    + "; a sweep is a mapping of keys such as id, scenario, design, factors.");
            return null;
        }
        if (root.has("parties") && !root.has("scenario")) {
            root.problem(
                    "this file is a scenario; a sweep names one under \"scenario\" and says what varies in it.",
                    "Maybe parley run?");
            return null;
        }
        String what = "the sweep";
        root.mapOf(what, KEYS);
        PluginsUsed.check(root.get(PluginsUsed.KEY));
        String id = id();
        String title = root.requiredText("title", what);
        String question = root.optionalText("question", what);
        YamlNode designNode = root.required("design", what);
        YamlNode factorsNode = root.required("factors", what);
        YamlNode replicationsNode = root.required("replications", what);
        int replications = replicationsNode == null ? -1 : replicationsNode.whole("replications", 1, MOST_REPLICATIONS);
        long seed = seed(root.get("seed"));
        boolean common = flag("commonRandomNumbers", true);
        boolean fixed = flag("fixed", false);
        Scenario scenario = scenario(root.required("scenario", what));
        if (scenario == null) {
            return null; // everything else names its parameters and parties
        }
        List<String> overridden = new ArrayList<>();
        scenario = overridden(scenario, overridden);
        FactorReader factorReader = new FactorReader(scenario, this::resolve);
        List<Factor> factors = factorsNode == null ? List.of() : factorReader.read(factorsNode, overridden);
        if (designNode == null || factors.isEmpty() || root.problems().count() > 0) {
            designKind(designNode);
            List<RunColumn> columns = SweepSpec.columns(scenario, List.of(), fixed);
            interest(columns, outcomes(columns));
            return null;
        }
        Map<String, String> otherNames = new LinkedHashMap<>();
        for (Factor factor : factors) {
            otherNames.put(FactorName.bySide(scenario, factor.name()), factor.name());
        }
        Design design = design(designNode, factors, otherNames, seed);
        List<RunColumn> columns = SweepSpec.columns(scenario, factors, fixed);
        List<Statistic> outcomes = outcomes(columns);
        List<CaseRule> interest = interest(columns, outcomes);
        StopRule until = until(outcomes, columns, replications);
        if (design == null || root.problems().count() > 0) {
            return null;
        }
        if ((long) design.size() * replications > Integer.MAX_VALUE) {
            designNode.problem(NumberText.count(design.size()) + " points × " + NumberText.count(replications)
                    + " replications are more than " + NumberText.count(Integer.MAX_VALUE)
                    + " runs. Maybe fewer replications?");
            return null;
        }
        SweepSpec spec = new SweepSpec(
                new SweepSpec.Heading(file, id, title, question),
                scenario,
                factorReader.presets(),
                new SweepSpec.Plan(design, designSettings(designNode), replications, seed, common, fixed, until, 0),
                new SweepSpec.Questions(outcomes, interest));
        weightsFit(spec, Objects.requireNonNull(factorsNode));
        return spec;
    }

    private @Nullable StopRule until(List<Statistic> outcomes, List<RunColumn> columns, int most) {
        YamlNode node = root.get("until");
        if (node == null) {
            return null;
        }
        String text = node.text("until");
        if (text.isEmpty()) {
            return null;
        }
        if (most > 0 && most < 2 * Looks.FEWEST) {
            node.problem(
                    "until looks for the first time after " + Looks.FEWEST
                            + " replications or more, and replications is " + most
                            + "; it is the most that until may take.",
                    "Maybe replications: 1000?");
            return null;
        }
        return StopRule.read(text, outcomes, columns, node::problem);
    }

    /** Whether the weights of a party that factors set sum to 1 at most, at every point. */
    private static void weightsFit(SweepSpec spec, YamlNode factors) {
        if (spec.factors().stream().noneMatch(f -> f.name().startsWith(PreferenceName.WEIGHT + "."))) {
            return;
        }
        DesignPoints points = spec.design().points();
        for (int p = 0; p < points.size(); p++) {
            try {
                spec.at(points, p);
            } catch (ScenarioException wrong) {
                factors.problem("at point " + p + " " + wrong.problems().get(0).message(), "Maybe smaller ranges?");
                return;
            }
        }
    }

    /** Where a file stands that the sweep names; in a result folder beside the sweep. */
    private Path resolve(String written) {
        Path path = Path.of(written);
        return back
                ? new SweepFolder(folder).preset(String.valueOf(path.getFileName()))
                : folder.resolve(path).normalize();
    }

    private String id() {
        YamlNode node = root.required("id", "the sweep");
        String id = node == null ? "" : node.id("id");
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        // a result folder keeps its file as sweep.yaml
        if (node != null && !id.isEmpty() && !id.equals(stem) && !stem.equals("sweep")) {
            node.problem(
                    "id is " + node.shown() + " and the file is called \"" + file.getFileName()
                            + "\"; they must agree.",
                    "Maybe \"" + stem + "\"?");
        }
        return id;
    }

    private static long seed(@Nullable YamlNode node) {
        if (node == null) {
            return 1;
        }
        Long seed = Decimal.whole(node.raw());
        if (seed != null && seed >= 0 && seed <= 1L << 53) {
            return seed;
        }
        node.problem("seed is " + node.shown() + "; allowed whole numbers 0 … 9007199254740992.");
        return 1;
    }

    private boolean flag(String key, boolean usual) {
        YamlNode node = root.get(key);
        return node == null ? usual : node.flag(key);
    }

    private @Nullable Scenario scenario(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        String written = node.text("scenario");
        if (written.isEmpty()) {
            return null;
        }
        Scenario scenario;
        try {
            scenario = ScenarioReader.read(back ? new SweepFolder(folder).scenario() : resolve(written));
        } catch (ScenarioException wrong) {
            wrong.problems().forEach(p -> node.problem("scenario " + p));
            return null;
        }
        YamlNode presets = root.get("presets");
        if (back || presets == null || !presets.list("presets")) {
            return scenario;
        }
        for (YamlNode item : presets.items()) {
            Overrides overrides = Overrides.of(scenario).preset(resolve(item.text("a preset")));
            if (overrides.problems().isEmpty()) {
                scenario = overrides.scenario();
            } else {
                overrides.problems().forEach(p -> item.problem("preset " + p));
            }
        }
        return scenario;
    }

    private Scenario overridden(Scenario scenario, List<String> overridden) {
        YamlNode section = root.get("overrides");
        if (back || section == null || !section.map("overrides")) {
            return scenario;
        }
        Scenario now = scenario;
        for (YamlNode.Entry entry : section.entries()) {
            for (YamlNode.Entry one : flat(entry)) {
                Overrides overrides =
                        Overrides.of(now).set("", one.key() + "=" + one.value().raw());
                if (overrides.problems().isEmpty()) {
                    now = overrides.scenario();
                    overridden.add(one.key());
                } else {
                    overrides.problems().forEach(p -> one.value().problem(p.message(), p.hint()));
                }
            }
        }
        return now;
    }

    /** {@code warCost: {A: .1}} is {@code warCost.A: .1}. */
    private static List<YamlNode.Entry> flat(YamlNode.Entry entry) {
        if (!entry.value().isMap()) {
            return List.of(entry);
        }
        return entry.value().entries().stream()
                .map(e -> new YamlNode.Entry(entry.key() + "." + e.key(), e.keyNode(), e.value()))
                .toList();
    }

    private static @Nullable DesignKind designKind(@Nullable YamlNode node) {
        if (node == null || !node.map("design")) {
            return null;
        }
        YamlNode kindNode = node.required("kind", "design");
        String name = kindNode == null ? null : kindNode.oneOf("kind of design", Designs.names());
        DesignKind kind = name == null ? null : Designs.byName(name).orElse(null);
        if (kind != null) {
            List<String> keys = new ArrayList<>(List.of("kind"));
            keys.addAll(kind.keys());
            for (YamlNode.Entry entry : node.entries()) {
                if (!keys.contains(entry.key())) {
                    entry.keyNode()
                            .problem(
                                    "unknown key \"" + entry.key() + "\" of the design " + name + "; it has "
                                            + String.join(", ", keys) + ".",
                                    Problems.maybe(entry.key(), keys));
                }
            }
        }
        return kind;
    }

    /** The design, with its conditions laid over it. */
    private @Nullable Design design(YamlNode node, List<Factor> factors, Map<String, String> otherNames, long seed) {
        Design design = unconditioned(node, factors, seed);
        YamlNode where = node.get(DesignKind.WHERE);
        if (design == null || where == null) {
            return design;
        }
        String text = where.text("where of the design");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return ConditionedDesign.of(design, FactorCondition.parse(text, factors, otherNames));
        } catch (IllegalArgumentException wrong) {
            where.problem(FactorReader.sentence(wrong));
            return null;
        }
    }

    private @Nullable Design unconditioned(YamlNode node, List<Factor> factors, long seed) {
        DesignKind kind = designKind(node);
        if (kind == null) {
            return null;
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        kind.settings().forEach(setting -> numbers.put(setting.key(), number(node, setting)));
        Table rows = kind.fromFile() ? table(node) : null;
        if (kind.fromFile() && rows == null) {
            return null;
        }
        try {
            return kind.make()
                    .apply(new DesignKind.Given(
                            factors,
                            seed,
                            numbers,
                            forced(node),
                            () -> Objects.requireNonNull(rows, "a design of a file")));
        } catch (IllegalArgumentException wrong) {
            if (kind.fromFile()) {
                tell(node, wrong);
            } else {
                node.problem(FactorReader.sentence(wrong).replace("Or force it.", "Or --force it."));
            }
            return null;
        }
    }

    private boolean forced(YamlNode design) {
        YamlNode node = design.get(DesignKind.FORCE);
        return (node != null && node.flag("force of the design")) || forced;
    }

    private static int number(YamlNode design, DesignSetting setting) {
        YamlNode node = setting.required() ? design.required(setting.key(), "the design") : design.get(setting.key());
        if (node == null) {
            return setting.required() ? setting.least() * 2 : setting.usual();
        }
        int number =
                node.whole(setting.key() + " of the design", setting.least(), Math.min(setting.most(), MOST_POINTS));
        return number < 0 ? setting.least() * 2 : number;
    }

    private Path tablePath(YamlNode design) {
        YamlNode node = design.get(DesignKind.FILE);
        return back || node == null ? new SweepFolder(folder).points() : resolve(node.raw());
    }

    /** What is wrong with a table of points, a problem a line. */
    private void tell(YamlNode design, IllegalArgumentException wrong) {
        YamlNode file = Objects.requireNonNullElse(design.get(DesignKind.FILE), design);
        for (String line : String.valueOf(wrong.getMessage()).split("\n")) {
            file.problem("the table " + tablePath(design) + ": "
                    + FactorReader.sentence(new IllegalArgumentException(line)));
        }
    }

    private @Nullable Table table(YamlNode design) {
        YamlNode node = design.required(DesignKind.FILE, "the design table");
        if (node == null) {
            return null;
        }
        node.text("file of the design");
        Path path = tablePath(design);
        try {
            return Csv.read(Files.readString(path), Set.of(FromTable.ID));
        } catch (CharacterCodingException foreign) {
            node.problem(
                    "the table " + path + " is no UTF-8 text; a CSV file in UTF-8 is wanted.",
                    "Maybe save it as \"CSV UTF-8 (comma separated)\"?");
        } catch (IOException unread) {
            node.problem("the table " + path + " cannot be read"
                    + (Files.exists(path) ? " (" + unread.getMessage() + ")." : ": no such file."));
        } catch (IllegalArgumentException wrong) {
            tell(design, wrong);
        }
        return null;
    }

    /**
     * What says of the design how the points were made; which file held a table is left out, since its points count.
     */
    private static Map<String, String> designSettings(YamlNode node) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "kind", String.valueOf(Objects.requireNonNull(node.get("kind")).raw()));
        for (YamlNode.Entry entry : node.entries()) {
            if (!List.of("kind", DesignKind.FILE, DesignKind.FORCE).contains(entry.key())) {
                settings.put(entry.key(), entry.value().raw());
            }
        }
        return settings;
    }

    private List<Statistic> outcomes(List<RunColumn> columns) {
        List<Statistic> outcomes = new ArrayList<>();
        YamlNode section = root.get("outcomes");
        if (section == null) {
            SweepOutcome.USUAL.forEach(
                    name -> outcomes.add(SweepOutcome.of(name, columns).orElseThrow()));
            return outcomes;
        }
        if (!section.list("outcomes")) {
            return outcomes;
        }
        if (section.items().isEmpty()) {
            section.problem("outcomes is empty; leave it out for " + String.join(", ", SweepOutcome.USUAL) + ".");
        }
        Set<String> named = new HashSet<>();
        for (YamlNode item : section.items()) {
            String name = item.text("an outcome");
            if (name.isEmpty()) {
                continue;
            }
            if (!named.add(name)) {
                item.problem("outcomes names " + name + " twice.");
                continue;
            }
            SweepOutcome.of(name, columns)
                    .ifPresentOrElse(outcomes::add, () -> SweepOutcome.unknown(name, columns, item::problem));
        }
        return SweepOutcome.withBothBaselines(outcomes, columns);
    }

    /**
     * Which points are cases: a text, or a list of them; the points above the median of the first outcome if nothing is
     * said.
     */
    private List<CaseRule> interest(List<RunColumn> columns, List<Statistic> outcomes) {
        List<CaseRule> rules = new ArrayList<>();
        YamlNode section = root.get("interest");
        if (section == null) {
            outcomes.stream().findFirst().map(CaseRule::usual).ifPresent(rules::add);
            return rules;
        }
        List<YamlNode> items = section.isList() ? section.items() : List.of(section);
        if (items.isEmpty()) {
            section.problem("interest is empty; leave it out for the points above the median of the first outcome.");
        }
        for (YamlNode item : items) {
            String text = item.text("interest");
            CaseRule rule = text.isEmpty()
                    ? null
                    : CaseRuleReader.read(text, columns, SweepSpec.measuring(outcomes), item::problem);
            if (rule != null && rules.contains(rule)) {
                item.problem("interest names \"" + rule.text() + "\" twice.");
            } else if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
