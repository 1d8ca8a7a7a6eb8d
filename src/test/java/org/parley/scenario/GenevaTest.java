package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.format.ScenarioReader;
import org.parley.format.Statements;
import org.parley.parameter.Assumption;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * The flagship scenario against the facts: counts, packages, anchors. Deal indices as in the project's reference
 * vectors.
 */
class GenevaTest {
    private final Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));

    @Test
    void hasNineIssuesInThePagesOrder() {
        assertThat(geneva.issues().stream().map(Issue::id))
                .containsExactly("T1", "T2", "T3", "T4", "S1", "F", "N", "E", "Z");
        assertThat(geneva.deals()).isEqualTo(20_736);
    }

    static Stream<Arguments> packages() {
        return Stream.of(
                Arguments.of("us28", new int[] {2, 0, 0, 2, 2, 0, 0, 1, 1}, 11182),
                Arguments.of("e3", new int[] {0, 0, 1, 0, 2, 1, 1, 0, 2}, 1496),
                Arguments.of("ua20", new int[] {0, 0, 0, 1, 3, 1, 2, 0, 0}, 612),
                Arguments.of("ruLine", new int[] {3, 0, 1, 3, 1, 0, 0, 2, 2}, 17909),
                Arguments.of("freezeGuarantees", new int[] {0, 0, 1, 1, 2, 1, 1, 0, 2}, 1820),
                Arguments.of("donbasForGuarantees", new int[] {2, 0, 0, 1, 2, 0, 0, 1, 1}, 10858));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesAreThoseOfTheReferenceVectors(String id, int[] options, int index) {
        DealPackage one = geneva.dealPackage(id);
        assertThat(one).isNotNull();
        assertThat(one.filled(geneva)).containsExactly(options);
        assertThat(geneva.index(options)).isEqualTo(index);
        assertThat(geneva.options(index)).containsExactly(options);
    }

    @Test
    void silentCellsStaySilent() {
        assertThat(geneva.dealPackage("e3").options(9)).containsExactly(0, 0, -1, 0, 2, 1, 1, 0, -1);
        assertThat(geneva.dealPackage("ruLine").options(9)).containsExactly(3, 0, -1, 3, 1, 0, 0, 2, 2);
    }

    @Test
    void statusQuoAndObjective() {
        assertThat(geneva.issues().stream().map(Issue::statusQuo)).containsExactly(0, 0, 1, 0, 0, 2, 2, 0, 2);
        assertThat(geneva.objective()).isNotNull();
        assertThat(geneva.objective().issue()).isZero();
        assertThat(geneva.objective().to()).isEqualTo(3);
        assertThat(geneva.objective().gainer()).isEqualTo(Side.B);
        assertThat(geneva.objective().areaKm2()).isEqualTo(5775);
    }

    @Test
    void pressureIsNeutralAndTheDeadlineIsSeventeenWeeks() {
        for (Side side : Side.values()) {
            assertThat(geneva.assumptions().of(Parameters.PRESSURE, side).value())
                    .isZero();
        }
        assertThat(geneva.assumptions().of(Parameters.DEADLINE, Side.A).value()).isEqualTo(17);
        assertThat(geneva.events()).allMatch(Event::signal);
        assertThat(geneva.events().stream().map(Event::week)).containsExactly(2, 17);
    }

    @Test
    void theFrontIsStillDrawn() {
        assertThat(geneva.assumptions().of(Parameters.FRONT_DRIFT, Side.A).distribution())
                .isEqualTo(Parameters.FRONT_DRIFT.sampled());
        assertThat(geneva.assumptions().of(Parameters.FRONT_DRIFT, Side.A).value())
                .isEqualTo(46);
    }

    @Test
    void theBannerSaysWhatTheBordersAre() {
        assertThat(geneva.banner())
                .startsWith(Banner.DEFAULT)
                .isEqualTo(
                        "Exploratory teaching model. It computes what follows from the assumptions you set. It does not"
                                + " forecast events, judge the merits or legality of any claim, or recommend terms. Parameter values"
                                + " marked P are placeholders. Terms such as 'freeze' or 'recognition' name positions found in"
                                + " published texts; using them implies no view on status. Under UN General Assembly resolutions"
                                + " Ukraine's internationally recognised borders are unchanged.");
    }

    @Test
    void onlyOnePartyHasPollAnchors() {
        assertThat(geneva.party(Side.A).pollAnchors().stream().map(PollAnchor::support))
                .containsExactly(.72, .40, .17);
        assertThat(geneva.party(Side.B).pollAnchors()).isEmpty();
    }

    // ---- the page of facts, section by section ---------------------------------------------------------------------

    /** Who sits at the table, with a track and a source. */
    @Test
    void facts1_delegations() {
        assertThat(geneva.mediator().delegation())
                .extracting(Delegate::name)
                .containsExactly("Steve Witkoff", "Jared Kushner");
        assertThat(geneva.party(Side.A).delegation()).extracting(Delegate::name).containsExactly("Rustem Umerov");
        assertThat(geneva.party(Side.A).delegation().get(0).role()).startsWith("chief negotiator");
        assertThat(geneva.party(Side.B).delegation()).extracting(Delegate::name).containsExactly("Vladimir Medinsky");
        List<Delegate> all = new ArrayList<>(geneva.mediator().delegation());
        geneva.parties().forEach(p -> all.addAll(p.delegation()));
        assertThat(all).allMatch(d -> d.source().contains("S1"));
        assertThat(geneva.asOf()).isEqualTo("2026-02-17");
    }

    /** Tracks, orders best to worst, ranks. */
    @Test
    void facts2_issuesOrdersRanks() {
        assertThat(geneva.issues().stream()
                        .filter(i -> i.track() == Track.TECHNICAL)
                        .map(Issue::id))
                .containsExactly("F", "E", "Z");
        int[][][] orders = {
            {{0, 1, 2, 3}, {0, 1}, {0, 1}, {0, 1, 2, 3}, {3, 2, 1, 0}, {2, 1, 0}, {2, 1, 0}, {0, 1, 2}, {0, 1, 2}},
            {{3, 2, 1, 0}, {1, 0}, {1, 0}, {3, 2, 1, 0}, {0, 1, 2, 3}, {0, 1, 2}, {0, 1, 2}, {2, 1, 0}, {2, 1, 0}}
        };
        String[] ranks = {"S1 T1 T4 F N T2 E Z T3", "T1 N S1 T4 F E T2 Z T3"};
        for (Side side : Side.values()) {
            Preference wants = geneva.party(side).preference();
            for (int k = 0; k < 9; k++) {
                assertThat(wants.optionOrders().get(k).stream().map(g -> g.get(0)))
                        .as(side + " " + geneva.issues().get(k).id())
                        .containsExactlyElementsOf(
                                Arrays.stream(orders[side.ordinal()][k]).boxed().toList());
            }
            assertThat(wants.issueRanks().stream()
                            .map(g -> geneva.issues().get(g.get(0)).id())
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(ranks[side.ordinal()]);
            assertThat(wants.importanceCite().grade()).isEqualTo("P");
        }
    }

    /** Guarantee strengths, power shifts towards B, areas. */
    @Test
    void facts2_whatOptionsDo() {
        double[][] shifts = {
            {0, .05, .15, .20},
            {0, .25},
            {0, 0},
            {0, 0, 0, 0},
            {0, 0, 0, 0},
            {.10, .03, 0},
            {0, 0, 0},
            {0, 0, 0},
            {0, 0, 0}
        };
        double[] guarantees = {0, .2, .7, 1};
        for (int k = 0; k < 9; k++) {
            Issue issue = geneva.issues().get(k);
            for (int o = 0; o < issue.options().size(); o++) {
                Option option = issue.options().get(o);
                assertThat(option.powerShift())
                        .as(issue.id() + " " + option.id())
                        .containsExactly(0, shifts[k][o]);
                assertThat(option.guarantee()).isEqualTo(issue.id().equals("S1") ? guarantees[o] : 0);
                assertThat((shifts[k][o] == 0 && option.guarantee() == 0)
                                || option.cite().placeholder())
                        .isTrue();
            }
        }
        assertThat(geneva.issues().get(1).options().get(1).areaKm2()).isEqualTo(14_000);
        assertThat(geneva.issues().get(2).options().get(0).areaKm2()).isEqualTo(1_846);
        assertThat(geneva.issues().get(2).options().get(0).areaCite().grade()).isEqualTo("D");
    }

    /** Red lines, all soft. */
    @Test
    void facts2_redLines() {
        List<String> lines = new ArrayList<>();
        for (Party party : geneva.parties()) {
            for (RedLine line : party.redLines()) {
                assertThat(line.hard()).isFalse();
                assertThat(line.cite().source()).isNotEmpty();
                lines.add(party.side() + " " + geneva.issues().get(line.issue()).id() + " " + line.options());
            }
        }
        assertThat(lines).containsExactly("A T1 [2, 3]", "A T4 [3]", "B T1 [0]", "B S1 [3]", "B N [2]");
    }

    /** 15 years offered (F); eight weeks of window (P); sequencing disputed. */
    @Test
    void facts4_guarantee() {
        Guarantee guarantee = geneva.guarantee();
        assertThat(guarantee).isNotNull();
        assertThat(guarantee.durationYears()).isEqualTo(15);
        assertThat(guarantee.cite().grade()).isEqualTo("F");
        assertThat(guarantee.cite().source()).isEqualTo("S9");
        assertThat(guarantee.cite().note()).contains("20", "30–50");
        assertThat(guarantee.windowWeeks()).isEqualTo(8);
        assertThat(guarantee.windowCite().grade()).isEqualTo("P");
        assertThat(guarantee.windowCite().note()).contains("White House");
    }

    /**
     * Every cell has a source and words or a remark, so that a user can contest it; polls' packages say whose cells
     * they borrow.
     */
    @Test
    void facts5_everyCellCanBeContested() {
        for (DealPackage named : geneva.packages()) {
            boolean poll = named.name().startsWith("Poll:");
            assertThat(named.note().contains("a judgement")).as(named.id()).isEqualTo(poll);
            for (PackageTerm cell : named.cells()) {
                assertThat(cell.source()).as(named.id()).isNotEmpty();
                assertThat(poll || !cell.quote().isEmpty() || !cell.note().isEmpty())
                        .as(named.id() + " " + geneva.issues().get(cell.issue()).id())
                        .isTrue();
            }
        }
        assertThat(geneva.dealPackage("us28").cells()).allMatch(c -> c.source().contains("S12"));
        assertThat(geneva.dealPackage("e3").cells()).allMatch(c -> c.source().contains("S13"));
        assertThat(geneva.dealPackage("ua20").cells()).allMatch(c -> c.source().contains("S14"));
    }

    /** Support, n, dates, and the caveat beside each poll. */
    @Test
    void facts6_polls() {
        List<PollAnchor> polls = geneva.party(Side.A).pollAnchors();
        assertThat(polls.stream()
                        .map(p -> geneva.packages().get(p.packageIndex()).id()))
                .containsExactly("freezeGuarantees", "donbasForGuarantees", "ruLine");
        assertThat(polls.stream().map(p -> p.cite().source().split(",")[0])).containsExactly("S16", "S17", "S16");
        assertThat(polls)
                .allMatch(p ->
                        p.cite().grade().equals("F") && p.cite().note().contains("wartime polling is constrained"));
        assertThat(polls.get(0).cite().note()).contains("December 2025", "n = 547");
        assertThat(polls.get(1).cite().note()).contains("23–29 January 2026", "1,003", "52 % reject");
    }

    /** Neutral defaults; the measures. */
    @Test
    void facts7_measures() {
        assertThat(geneva.measures().stream()
                        .map(m -> m.id() + " " + m.relief()[0] + " " + m.relief()[1] + " " + m.lapse()
                                + (m.always() ? " always" : "") + (m.monitors() ? " monitors" : "")
                                + (m.enabled() ? "" : " off")))
                .containsExactly(
                        "strikeMoratorium 0.25 0.25 0.06",
                        "energyTruce 0.1 0.1 0.06",
                        "prisonerExchange 0.0 0.0 0.0 always",
                        "monitoring 0.0 0.0 0.0 monitors off");
        assertThat(geneva.assumptions().of(Parameters.LEVERAGE, Side.A).source())
                .isEqualTo("S19, S20, S21, S22");
    }

    /** The pace of the front; what a file repeats of the registry does not change what is drawn. */
    @Test
    void facts3_front() {
        Assumption drift = geneva.assumptions().of(Parameters.FRONT_DRIFT, Side.A);
        assertThat(drift.note()).contains("62.6", "51, 37, 46, 29");
        assertThat(drift.grade()).isEqualTo("D");
        for (Parameter p : Parameters.all()) {
            for (Side side : Side.values()) {
                Assumption of = geneva.assumptions().of(p, side);
                assertThat(of.distribution()).as(p.key()).isEqualTo(p.sampled());
                assertThat(of.value()).as(p.key()).isEqualTo(p.defaultValue());
            }
        }
    }

    /** What came later, and all 23 sources. */
    @Test
    void facts9and10_holdOutAndSources() {
        assertThat(geneva.holdOut())
                .contains("S23", "OPEN with progress", "12.5 km²", "22 August 2026", "never used to set a value")
                .contains("no evidence that the model predicts");
        List<String> ids = geneva.sources().stream().map(Source::id).toList();
        for (int s = 1; s <= 23; s++) {
            assertThat(ids).contains("S" + s);
        }
        assertThat(Statements.sources(geneva).unused()).isEmpty();
    }
}
