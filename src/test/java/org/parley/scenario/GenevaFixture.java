package org.parley.scenario;

import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.parley.parameter.Side;

/**
 * The Geneva conflict built by hand from the facts (issues, ranks, red lines, shifts, packages, polls, measures), for tests of the core that should not
 * depend on the file reader. A test compares it with the file.
 */
public final class GenevaFixture {
    private static final String ISSUES = "T1 T2 T3 T4 S1 F N E Z";

    private GenevaFixture() {}

    /** The conflict at default assumptions. */
    public static Scenario scenario() {
        ScenarioBuilder b = ScenarioBuilder.of("geneva-2026")
                .parties("ukraine", "russia")
                .issue("T1", 4, 0)
                .issue("T2", 2, 0)
                .issue("T3", 2, 1)
                .issue("T4", 4, 0)
                .issue("S1", 4, 0)
                .issue("F", Track.TECHNICAL, 3, 2)
                .issue("N", 3, 2)
                .issue("E", Track.TECHNICAL, 3, 0)
                .issue("Z", Track.TECHNICAL, 3, 2)
                .ranks(A, "S1 T1 T4 F N T2 E Z T3")
                .ranks(B, "T1 N S1 T4 F E T2 Z T3");
        // best first for A is file order except where said; B always the other way round
        for (String upside : new String[] {"S1", "F", "N"}) {
            int n = upside.equals("S1") ? 4 : 3;
            int[] down = new int[n];
            int[] up = new int[n];
            for (int o = 0; o < n; o++) {
                down[o] = n - 1 - o;
                up[o] = o;
            }
            b.order(A, upside, down).order(B, upside, up);
        }
        double[] t1 = {0, .05, .15, .20};
        for (int o = 1; o < 4; o++) {
            b.shift(0, o, B, t1[o]);
        }
        b.shift(1, 1, B, .25).shift(5, 0, B, .10).shift(5, 1, B, .03);
        b.guarantee(4, 1, .2).guarantee(4, 2, .7).guarantee(4, 3, 1);
        b.objective(0, 3, Side.B, 5775);
        b.redLine(A, 0, false, 2, 3)
                .redLine(A, 3, false, 3)
                .redLine(B, 0, false, 0)
                .redLine(B, 4, false, 3)
                .redLine(B, 6, false, 2);
        b.pack("us28", 2, 0, 0, 2, 2, 0, 0, 1, 1)
                .pack("e3", 0, 0, -1, 0, 2, 1, 1, 0, -1)
                .pack("ua20", 0, 0, 0, 1, 3, 1, 2, 0, 0)
                .pack("ruLine", 3, 0, -1, 3, 1, 0, 0, 2, 2)
                .pack("freezeGuarantees", 0, 0, -1, 1, 2, 1, 1, 0, -1)
                .pack("donbasForGuarantees", 2, 0, 0, 1, 2, 0, 0, 1, 1);
        b.anchor(A, "freezeGuarantees", .72)
                .anchor(A, "donbasForGuarantees", .40)
                .anchor(A, "ruLine", .17);
        b.measure("strikeMoratorium", .25, .25, .06)
                .measure("energyTruce", .10, .10, .06)
                .measure("prisonerExchange", 0, 0, 0, false, true, true)
                .measure("monitoring", 0, 0, 0, true, false, false);
        return b.build();
    }

    /** Ids of the issues in file order. */
    public static String[] issueIds() {
        return ISSUES.split(" ");
    }
}
