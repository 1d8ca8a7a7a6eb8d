package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.EnoughRuns;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * What {@code compare} says of terms, obstacles and other files: expected counts are made here from the two runs.csv.
 * The tutorial, 120 runs, plain, under another policy, and as an edited copy with an issue less.
 */
class ComparedTermsTest {
    @TempDir
    static Path folders;

    @BeforeAll
    static void ensembles() throws Exception {
        run("plain", "scenarios/tutorial.yaml");
        run("pressed", "scenarios/tutorial.yaml", "--set", "pressure.A=.8", "--set", "warCost=.3");
        Path copy = folders.resolve("copy.yaml");
        String text = Files.readString(Path.of("scenarios/tutorial.yaml"));
        Files.writeString(copy, text.replaceAll("\\btrade\\b", "market"));
        Spoken told = run("copy", copy.toString());
        assertThat(told.err()).contains("Warning: the id in copy.yaml is \"tutorial\"");
    }

    private static Spoken run(String name, String scenario, String... more) {
        List<String> words =
                new java.util.ArrayList<>(List.of("run", scenario, "--runs", "120", "--quiet", "--out", folder(name)));
        words.addAll(List.of(more));
        Spoken told = Spoken.parley(words.toArray(String[]::new));
        assertThat(told.exit()).as(told.err()).isZero();
        return told;
    }

    private static String folder(String name) {
        return folders.resolve(name).toString();
    }

    private static Comparison compared(String one, String two) {
        return Comparison.of(StoredEnsemble.open(folders.resolve(one)), StoredEnsemble.open(folders.resolve(two)));
    }

    private static Table runs(String name) throws Exception {
        return Csv.read(Files.readString(folders.resolve(name + "/runs.csv")));
    }

    @Test
    void termsAndObstaclesAreThoseOfTheRuns() throws Exception {
        Table one = runs("plain");
        Table two = runs("pressed");
        Set<String> agreements = Set.of("COMPREHENSIVE", "FRAMEWORK");
        Comparison comparison = compared("plain", "pressed");
        Table terms = comparison.terms();
        assertThat(terms.rows()).isGreaterThan(4);
        for (int t = 0; t < terms.rows(); t++) {
            String column = "agreed." + terms.string("issue", t);
            int n = 0;
            int first = 0;
            int second = 0;
            for (int r = 0; r < one.rows(); r++) {
                if (agreements.contains(one.string("outcome", r)) && agreements.contains(two.string("outcome", r))) {
                    n++;
                    first += one.string(column, r).equals(terms.string("option", t)) ? 1 : 0;
                    second += two.string(column, r).equals(terms.string("option", t)) ? 1 : 0;
                }
            }
            assertThat(n).isPositive();
            assertEquals(n, terms.number("n", t));
            assertEquals((double) first / n, terms.number("first", t), 1e-12);
            assertEquals((double) second / n, terms.number("second", t), 1e-12);
        }
        Table obstacles = comparison.obstacles();
        int redLines = obstacles.strings("reason").indexOf("without.redLines");
        int counted = 0;
        for (int r = 0; r < one.rows(); r++) {
            String why = one.string("why", r);
            counted +=
                    !Set.of("", "holdingOut", "notFound").contains(why) && one.number("relaxRedLines", r) == 1 ? 1 : 0;
        }
        assertEquals(counted / 120., obstacles.number("first", redLines), 1e-12);
    }

    /** What no obstacle alone would have opened: rows for two and for three add up to the label several. */
    @Test
    void twoObstaclesAreToldFromThree() throws Exception {
        Table obstacles = compared("plain", "pressed").obstacles();
        assertThat(obstacles.strings("reason")).doesNotContain("without.several");
        for (String which : List.of("first", "second")) {
            Table runs = runs(which.equals("first") ? "plain" : "pressed");
            for (int two = 0; two <= 1; two++) {
                int counted = 0;
                for (int r = 0; r < runs.rows(); r++) {
                    counted += runs.string("why", r).equals("several") && runs.number("relaxTwo", r) == two ? 1 : 0;
                }
                int row = obstacles.strings("reason").indexOf(two == 1 ? "without.two" : "without.three");
                assertEquals(counted / 120., row < 0 ? 0 : obstacles.number(which, row), 1e-12, which + " " + two);
            }
        }
    }

    /** A folder of a program that did not write {@code relaxTwo} is compared all the same. */
    @Test
    void withoutTheColumnBothAreSeveral() throws Exception {
        StoredEnsemble plain = StoredEnsemble.open(folders.resolve("plain"));
        StoredEnsemble older = without(plain, "relaxTwo");
        Table obstacles = Comparison.of(older, plain).obstacles();
        assertThat(obstacles.strings("reason")).doesNotContain("without.two", "without.three");
        int several = 0;
        for (int r = 0; r < plain.runs().rows(); r++) {
            several += plain.runs().string("why", r).equals("several") ? 1 : 0;
        }
        int row = obstacles.strings("reason").indexOf("without.several");
        assertEquals(several / 120., row < 0 ? 0 : obstacles.number("first", row), 1e-12);
    }

    private static StoredEnsemble without(StoredEnsemble of, String column) {
        Table.Builder table = Table.builder();
        for (String name : of.runs().names()) {
            if (name.equals(column)) {
                continue;
            }
            if (of.runs().isNumber(name)) {
                table.numbers(name, of.runs().numbers(name));
            } else {
                table.strings(name, of.runs().strings(name));
            }
        }
        return new StoredEnsemble(
                of.folder(),
                of.scenario(),
                of.seed(),
                of.fixed(),
                of.program(),
                table.build(),
                of.pressed(),
                of.silent());
    }

    /** A deal that was refused at home is none of the agreements over which terms are averaged. */
    @Test
    void refusedDealsAreNoAgreements() throws Exception {
        Comparison comparison = compared("plain", "pressed");
        Table one = runs("plain");
        Table two = runs("pressed");
        int n = 0;
        Set<String> agreements = Set.of("COMPREHENSIVE", "FRAMEWORK");
        for (int r = 0; r < one.rows(); r++) {
            n += agreements.contains(one.string("outcome", r)) && agreements.contains(two.string("outcome", r)) ? 1 : 0;
        }
        int row = comparison.measures().strings("measure").indexOf("u.A");
        assertEquals(n, comparison.measures().number("n", row));
    }

    @Test
    void inShort_everySentenceHasItsNumber_andNoneRanks() {
        List<String> said = compared("plain", "pressed").inShort();
        assertThat(said).hasSizeBetween(5, 7);
        assertThat(said.get(0))
                .startsWith("3 assumptions differ: ")
                .contains("How much a year of war hurts, Northland (warCost)");
        for (String sentence : said.subList(1, said.size())) {
            assertThat(sentence)
                    .containsPattern("n = \\d+|No run")
                    .doesNotContainPattern("(?i)\\b(better|worse|success|failure)\\b");
        }
        assertThat(compared("plain", "plain").inShort())
                .contains("Nothing differs in the assumptions.", "No run ended otherwise.");
    }

    /**
     * Below ten pairs with two agreements nothing is said of how long they stand but how many there were, neither in
     * the sentence nor in the table; from ten on both tell the change.
     */
    @Test
    void aFewPairsSayNothingOfHowLongAgreementsStand() {
        Comparison few = pressed("few", "25");
        int n = lastingPairs(few);
        assertThat(n).isBetween(2, EnoughRuns.CHANGE - 1);
        assertThat(few.inShort())
                .contains("How long agreements stand: too few pairs with two agreements to say (n = " + n + ").");
        assertThat(lasting(few)).endsWith("too few").doesNotContain("…");
        Comparison more = pressed("more", "60");
        int pairs = lastingPairs(more);
        assertThat(pairs).isBetween(EnoughRuns.CHANGE, EnoughRuns.SHARE - 1);
        assertThat(more.inShort())
                .anyMatch(said -> said.startsWith("Chance that an agreement stands five years: from ")
                        && said.contains(lasting(more))
                        && said.endsWith("n = " + pairs + " pairs with two agreements)."));
    }

    /** So many runs without pressure and with it. */
    private static Comparison pressed(String name, String runs) {
        for (String pressure : List.of("0", ".8")) {
            Spoken told = Spoken.parley(
                    "run",
                    "tutorial",
                    "--runs",
                    runs,
                    "--quiet",
                    "--set",
                    "pressure.A=" + pressure,
                    "--out",
                    folder(name + pressure));
            assertThat(told.exit()).as(told.err()).isZero();
        }
        return compared(name + "0", name + ".8");
    }

    private static int lastingPairs(Comparison of) {
        return (int) of.measures().number("n", of.measures().strings("measure").indexOf("survival5"));
    }

    /** The interval of how long agreements stand, as the table shows it. */
    private static String lasting(Comparison of) {
        Table shown = of.shownMeasures();
        return shown.string("95 % interval", shown.strings("Measure").indexOf(of.word("survival5")));
    }

    /** A folder beside itself: that nothing differs is no lack of runs. */
    @Test
    void aFolderComparedWithItselfDiffersInNoPair() {
        assertThat(compared("plain", "plain").inShort())
                .anyMatch(said -> said.startsWith("Agreements (settlements and frameworks): ")
                        && said.endsWith(" of 100 in both, no difference in any pair of runs; n = 120 pairs."))
                .anyMatch(said ->
                        said.contains("stands five years") && said.contains(", no difference in any pair (n = "));
    }

    /** Exchanged, a comparison says the same changes with their signs turned. */
    @Test
    void exchangedEnsemblesTurnTheSigns() {
        Table one = compared("plain", "pressed").obstacles();
        Table two = compared("pressed", "plain").obstacles();
        for (int r = 0; r < one.rows(); r++) {
            assertEquals(one.number("difference", r), -two.number("difference", r), 1e-15);
            assertEquals(one.number("low", r), -two.number("high", r), 1e-12);
        }
    }

    /** The same parties, one issue under another id: endings and shared issues are compared, worths are not. */
    @Test
    void twoFilesWithTheSameParties() {
        Comparison comparison = compared("plain", "copy");
        assertThat(comparison.measures().strings("measure"))
                .contains("agreement", "weeks", "survival5")
                .doesNotContain("u.A", "asymmetry");
        assertThat(Set.copyOf(comparison.terms().strings("issue"))).isEqualTo(Set.of("border", "security"));
        assertThat(comparison.notes()).anyMatch(note -> note.contains("other issues or options"));
        assertThat(comparison.diff()).anyMatch(line -> line.startsWith("-") && line.contains("trade"));
        assertThat(comparison.diff()).anyMatch(line -> line.startsWith("+") && line.contains("market"));
        Spoken told = Spoken.parley("compare", folder("plain"), folder("copy"));
        assertThat(told.out()).contains("In short", "(− first, + second)");
        assertThat(told.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theFiveLargestFlows() {
        Table flows = compared("plain", "pressed").largestFlows(5);
        assertThat(flows.rows()).isBetween(1, 5);
        for (int r = 1; r < flows.rows(); r++) {
            assertThat(Integer.parseInt(flows.string("Runs", r)))
                    .isLessThanOrEqualTo(Integer.parseInt(flows.string("Runs", r - 1)));
        }
    }
}
