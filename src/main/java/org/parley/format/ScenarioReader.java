package org.parley.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.WithoutWar;
import org.parley.scenario.Background;
import org.parley.scenario.Banner;
import org.parley.scenario.Cite;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Description;
import org.parley.scenario.Event;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Guarantee;
import org.parley.scenario.History;
import org.parley.scenario.Inducements;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Negotiation;
import org.parley.scenario.Objective;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.Thinkable;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;
import org.parley.yaml.YamlText;

/**
 * From a YAML file to a {@link Scenario}, or to all problems of the file at once. docs/scenario-format.md describes the
 * format; {@link Keys} lists its keys; scenario.schema.json is for editors.
 */
public final class ScenarioReader {
    private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";

    private static final String WITHOUT_ACCENT = "aaaaaaceeeeiiiinoooooouuuuyy";

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** What people write for none. */
    private static final List<String> NO = List.of("no", "none", "off", "false", "never", "~", "null", "nobody");

    private static final Pattern SOURCE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /** The name of a resolved scenario in a result folder, whatever its id. */
    private static final String RESOLVED = "scenario.yaml";

    private final YamlNode root;

    private ScenarioReader(YamlNode root) {
        this.root = root;
    }

    /**
     * Reads and checks a file.
     *
     * @throws org.parley.yaml.ScenarioException with every problem of the file
     */
    public static Scenario read(Path file) {
        Problems problems = new Problems(file.toString());
        return scenario(YamlFile.read(file, problems), problems);
    }

    /**
     * Reads and checks a scenario that stands in no file, such as one from standard input.
     *
     * @param name of the place, for the messages
     * @throws ScenarioException with every problem
     */
    public static Scenario read(String name, InputStream from) throws IOException {
        Problems problems = new Problems(name);
        byte[] bytes = from.readNBytes((int) YamlText.MOST_BYTES + 1);
        return scenario(YamlFile.read(bytes, problems), problems);
    }

    /**
     * Reads and checks a scenario that is a text. Messages are those that a file of this name would give.
     *
     * @param name of the text, for the messages
     * @throws ScenarioException with every problem
     */
    public static Scenario read(String name, String text) {
        Problems problems = new Problems(name);
        return scenario(YamlFile.read(text, problems), problems);
    }

    /**
     * The name that an id must agree with: the last part of a file's name; a name that is no file's agrees with any id.
     */
    static String idName(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                : RESOLVED;
    }

    private static Scenario scenario(@Nullable YamlNode root, Problems problems) {
        Scenario scenario = root == null ? null : new ScenarioReader(root).scenario();
        problems.throwIfAny();
        return Objects.requireNonNull(scenario, "a scenario without problems");
    }

    private static String fileName(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    private @Nullable Scenario scenario() {
        if (!root.isMap()) {
            root.problem("the file holds " + root.shown()
                    + "; a scenario is a mapping of keys such as id, parties, issues.");
            return null;
        }
        String other = otherKind(root);
        if (!other.isEmpty()) {
            root.problem("the file is " + other);
            return null;
        }
        String what = "the scenario";
        root.mapOf(what, Keys.SCENARIO);
        PluginsUsed.check(root.get(PluginsUsed.KEY));
        YamlNode idNode = root.required("id", what);
        String id = idNode == null ? "" : kebab(idNode);
        String title = root.requiredText("title", what);
        String summary = root.optionalText("summary", what);
        String question = root.optionalText("question", what);
        boolean war = war(root);
        YamlNode asOfNode = war ? root.required("asOf", what) : root.get("asOf");
        LocalDate asOf = asOfNode == null ? null : asOfNode.day("asOf");
        String banner = Banner.with(root.optionalText("banner", what));
        YamlNode preferencesNode = root.get("preferences");
        boolean fixed = preferencesNode != null
                && "fixed".equals(preferencesNode.oneOf("preferences", List.of("sampled", "fixed")));
        List<Source> sources = sources(root.get("sources"));
        Cites cites = new Cites(sources.stream().map(Source::id).toList());
        String holdOut = root.optionalText("holdOut", what);
        YamlNode partiesNode = root.required("parties", what);
        Sides sides = PartyReader.sides(partiesNode);
        Mediator mediator = war ? mediator(root, cites, sides) : null;
        if (!war) {
            NoWar.refuse(root, Keys.SCENARIO_OF_WAR);
        }
        YamlNode issuesNode = root.required("issues", what);
        if (sides == null || partiesNode == null) {
            return null; // nearly everything else names the parties
        }
        List<Issue> issues = new IssueReader(sides, cites, war).read(issuesNode);
        if (issues.isEmpty()) {
            return null; // and the issues
        }
        Names names = new Names(issues);
        List<DealPackage> packages = new PackageReader(names, cites).read(root.get("packages"));
        List<Party> parties = new PartyReader(issues, packages, cites).read(partiesNode);
        parties = new ReservationReader(sides, cites).read(root.get("reservation"), parties);
        if (!war) {
            ReservationReader.require(root, parties, issues);
            complete(root.get("packages"), packages, issues);
        }
        StakesReader stakes = new StakesReader(issues, sides, cites);
        Objective objective = war ? stakes.objective(root.get("objective")) : null;
        Guarantee guarantee = war ? stakes.guarantee(root.get("guarantee")) : null;
        double[][][] carrots = stakes.carrots(war ? root.get("carrots") : null);
        Cite carrotsCite = war ? cites.read(root, "carrots", what) : Cite.NONE;
        List<InterimMeasure> measures = new InterimMeasureReader(sides, cites).read(war ? root.get("measures") : null);
        AssumptionReader assumptionReader = new AssumptionReader(sides, cites, war);
        Assumptions base = war ? StakesReader.levers(guarantee, Assumptions.defaults()) : WithoutWar.assumptions();
        Assumptions assumptions = assumptionReader.parameters(root.get("parameters"), base);
        assumptions = assumptionReader.switches(root.get("switches"), assumptions);
        String noRound = NoRound.problem(assumptions);
        if (!noRound.isEmpty()) {
            YamlNode parameters = root.get("parameters");
            (parameters == null ? root : parameters).problem(noRound);
        }
        String tooMuch = FixedPreference.problem(parties, issues);
        if (!tooMuch.isEmpty()) {
            partiesNode.problem(tooMuch);
        }
        List<Event> events = new EventReader(sides, cites, asOf, war).read(root.get("events"));
        History history = war && asOf != null
                ? new HistoryReader(sides, cites, asOf, packages)
                        .read(root.get(HistoryReader.KEY), assumptions, measures)
                : null;
        Thinkable thinkable = new ThinkableReader(sides).read(root.get("thinkable"));
        if ((war && (asOf == null || mediator == null)) || root.problems().count() > 0) {
            return null;
        }
        return new Scenario(
                new Description(id, title, summary, question, asOf, banner, sources, holdOut),
                new Negotiation(parties, mediator, issues, packages),
                new Inducements(guarantee, carrots, carrotsCite, measures),
                new Background(war, objective, events, history, thinkable),
                assumptions,
                fixed);
    }

    /**
     * Whether there is a war: unless the file says {@code war: none}. Of a file that says another word the mediator
     * tells, so that no further problem follows from that word.
     */
    private static boolean war(YamlNode root) {
        YamlNode node = root.get("war");
        if (node == null) {
            return true;
        }
        if (node.raw().equals("none")) {
            return false;
        }
        node.problem(
                "war is " + node.shown() + "; allowed none. Left out, there is a war.",
                NO.contains(node.raw().toLowerCase(Locale.ROOT)) ? "Maybe \"none\"?" : "");
        return root.has("mediator");
    }

    /** A package that is silent on an issue is filled with its status quo, so there must be one. */
    private static void complete(@Nullable YamlNode section, List<DealPackage> packages, List<Issue> issues) {
        for (DealPackage one : packages) {
            int[] options = one.options(issues.size());
            for (int k = 0; k < options.length && section != null; k++) {
                if (options[k] < 0 && issues.get(k).statusQuo() == Issue.NONE) {
                    section.problem("package " + one.id() + " is silent on issue "
                            + issues.get(k).id() + ", which has no statusQuo; name an option.");
                }
            }
        }
    }

    /** What a file without parties and issues is instead, with what to do; empty if that cannot be told. */
    private static String otherKind(YamlNode root) {
        if (root.has("parties") || root.has("issues")) {
            return "";
        }
        if (root.has("scenario") && root.has("design")) {
            return "a sweep, not a scenario; parley sweep runs it.";
        }
        boolean changes = root.has("parameters") || root.has("switches") || root.has("measures") || root.has("events");
        return changes && root.has("grade") ? "a preset, not a scenario; --preset lays it over one." : "";
    }

    /** An id in kebab-case. */
    private static String kebab(YamlNode node) {
        String id = node.text("id");
        if (!id.isEmpty() && !KEBAB.matcher(id).matches()) {
            String meant = kebab(id);
            node.problem(
                    "id is " + node.shown() + "; allowed are small letters, digits and single hyphens between them.",
                    meant.isEmpty() ? "" : "Maybe \"" + meant + "\"?");
        }
        return id;
    }

    /** The id nearest to a text, small and with hyphens; empty if the text holds neither letters nor digits. */
    private static String kebab(String text) {
        StringBuilder plain = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < plain.length(); i++) {
            int accented = ACCENTED.indexOf(plain.charAt(i)); // java.text.Normalizer is not to be had in a browser
            if (accented >= 0) {
                plain.setCharAt(i, WITHOUT_ACCENT.charAt(accented));
            }
        }
        return plain.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** An id in kebab-case that equals the file's name. */
    static String kebab(YamlNode node, String fileName) {
        String id = kebab(node);
        if (!id.isEmpty() && KEBAB.matcher(id).matches() && !named(id, fileName)) {
            String stem = stem(fileName);
            node.problem(
                    "id is " + node.shown() + " and the file is called \"" + fileName + "\"; they must agree.",
                    KEBAB.matcher(stem).matches() ? "Maybe \"" + stem + "\"?" : "");
        }
        return id;
    }

    /**
     * What to tell of an id that is not the name of its file, as in an edited copy: results are named after the id;
     * empty if they agree.
     */
    public static String idUnlikeName(Scenario scenario, Path file) {
        String name = fileName(file);
        if (named(scenario.id(), name)) {
            return "";
        }
        String begin = "the id in " + name + " is \"" + scenario.id()
                + "\": results are named after the id, which is the file's name in small letters, digits and single hyphens; maybe ";
        String meant = kebab(stem(name));
        if (meant.isEmpty() || meant.equals(scenario.id())) {
            return begin + "call the file \"" + scenario.id() + ".yaml\".";
        }
        String rename = meant.equals(stem(name)) ? "" : ", and call the file \"" + meant + ".yaml\"";
        return begin + "give the copy an id of its own, \"" + meant + "\"" + rename + ".";
    }

    private static boolean named(String id, String fileName) {
        return fileName.equals(RESOLVED) || id.equals(stem(fileName)) || !fileName.matches(".*\\.ya?ml");
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("\\.ya?ml$", "");
    }

    private static List<Source> sources(@Nullable YamlNode section) {
        List<Source> sources = new ArrayList<>();
        if (section == null || !section.map("sources")) {
            return sources;
        }
        for (YamlNode.Entry entry : section.entries()) {
            String what = "source " + entry.key();
            if (!SOURCE_ID.matcher(entry.key()).matches()) {
                entry.keyNode()
                        .problem("id of a source is " + entry.keyNode().shown() + "; allowed are " + YamlNode.ID_WORDS
                                + ".");
            }
            YamlNode value = entry.value();
            if (!value.isMap()) {
                sources.add(new Source(entry.key(), value.text(what), ""));
            } else if (value.mapOf(what, Keys.SOURCE)) {
                sources.add(new Source(entry.key(), value.requiredText("text", what), value.optionalText("url", what)));
            }
        }
        return sources;
    }

    private static @Nullable Mediator mediator(YamlNode root, Cites cites, @Nullable Sides sides) {
        YamlNode node = root.get("mediator");
        if (node == null) {
            root.problem(
                    "the scenario has no \"mediator\".",
                    root.entries().stream().anyMatch(entry -> entry.key().startsWith("mediator"))
                            ? "" // mistyped, and told
                            : "Maybe war: none, if nobody mediates and nobody fights (docs/scenario-format.md, \"A negotiation without a war\")?");
        }
        if (node == null || !node.mapOf("the mediator", Keys.MEDIATOR)) {
            return null;
        }
        YamlNode idNode = node.required("id", "the mediator");
        String id = idNode == null ? "" : idNode.id("id of the mediator");
        if (idNode != null && sides != null && sides.find(id) != null) {
            idNode.problem("id of the mediator is \"" + id + "\", which is a party's.");
        }
        return new Mediator(
                id,
                node.requiredText("name", "the mediator"),
                DelegateReader.read(node.get("delegation"), "the mediator", cites));
    }
}
