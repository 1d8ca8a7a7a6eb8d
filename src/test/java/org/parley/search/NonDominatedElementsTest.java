package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.value.DealSpace;

/**
 * Against comparing every element with every other: what is left out is dominated by something kept, what is kept by
 * nothing; both orders fall; sums are those of the elements.
 */
class NonDominatedElementsTest {
    private static final int Q = CellColumns.QUANTITIES;
    /** As questions ask for them: values of both, offers of A and of B, texts, readings. */
    private static final int[][] QUANTITIES = {{0, 1}, {0, 1, 3}, {1, 0, 2}, {0, 1, 4, 5}, {4, 5}};

    @Test
    void keepsWhatNothingSurpasses() {
        int kept = 0;
        int all = 0;
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Scenario scenario = RandomScenarios.bare(seed).build();
            DealSpace space = DealSpace.of(scenario);
            DealCells cells = DealCells.of(scenario, space);
            int[] allowed = new int[space.issues()];
            java.util.Arrays.fill(allowed, -1);
            if (random.nextInt(4) == 0) {
                allowed[0] = 0;
            }
            double[][][] terms = terms(space, random);
            for (int[] quantities : QUANTITIES) {
                NonDominatedElements[] lists = new NonDominatedElements[cells.tails.length];
                build(lists, cells, quantities, terms, allowed);
                build(lists, cells, quantities, terms, allowed); // what a run left behind does not matter
                for (DealCells.Shape shape : cells.shapes) {
                    NonDominatedElements list = lists[shape.tail[0]];
                    check(shape, list, quantities, terms, allowed, "seed " + seed);
                    kept += list.size();
                    all += shape.size;
                }
            }
        }
        assertThat(kept).isLessThan(all * 9 / 10);
    }

    private static void build(
            NonDominatedElements[] lists, DealCells cells, int[] quantities, double[][][] terms, int[] allowed) {
        for (int t = 0; t < lists.length; t++) {
            lists[t] = lists[t] == null ? new NonDominatedElements(quantities) : lists[t];
            DealCells.Tail tail = cells.tails[t];
            if (tail.issue() < 0) {
                lists[t].one();
            } else {
                lists[t].extend(lists[tail.rest()], tail, terms, allowed[tail.issue()]);
            }
        }
    }

    private static double[][][] terms(DealSpace space, SplittableRandom random) {
        double[][][] terms = new double[Q][space.issues()][];
        for (int q = 0; q < Q; q++) {
            for (int k = 0; k < space.issues(); k++) {
                terms[q][k] = new double[space.options(k)];
                for (int o = 0; o < terms[q][k].length; o++) {
                    double like = q % 2 == 0 ? o : terms[q][k].length - o;
                    terms[q][k][o] = random.nextInt(8) == 0 ? 0 : .1 * like + .2 * random.nextDouble();
                }
            }
        }
        return terms;
    }

    private static void check(
            DealCells.Shape shape,
            NonDominatedElements list,
            int[] quantities,
            double[][][] terms,
            int[] allowed,
            String what) {
        double[][] sums = new double[Q][shape.size];
        boolean[] open = new boolean[shape.size];
        for (int e = 0; e < shape.size; e++) {
            open[e] = true;
            for (int p = shape.issues.length - 1; p >= 0; p--) {
                int o = shape.options[e * shape.issues.length + p];
                open[e] &= allowed[shape.issues[p]] < 0 || allowed[shape.issues[p]] == o;
                for (int q = 0; q < Q; q++) {
                    sums[q][e] += terms[q][shape.issues[p]][o];
                }
            }
        }
        boolean[] kept = new boolean[shape.size];
        for (int order : new int[] {quantities[0], quantities[1]}) {
            int other = order == quantities[0] ? quantities[1] : quantities[0];
            double before = Double.POSITIVE_INFINITY;
            double bestOther = Double.NEGATIVE_INFINITY;
            for (int n = 0; n < list.size(); n++) {
                int e = list.elements(order)[n];
                kept[e] = true;
                assertThat(open[e]).as(what).isTrue();
                for (int q : quantities) {
                    assertThat(list.sums(order, q)[n]).as(what).isEqualTo(sums[q][e]);
                }
                assertThat(sums[order][e]).as(what).isLessThanOrEqualTo(before);
                before = sums[order][e];
                bestOther = StrictMath.max(bestOther, sums[other][e]);
                assertThat(list.bestOther(order)[n]).as(what).isEqualTo(bestOther);
            }
        }
        for (int e = 0; e < shape.size; e++) {
            boolean dominated = false;
            for (int by = 0; by < shape.size; by++) {
                dominated |= kept[by] && open[by] && surpasses(quantities, sums, by, e);
            }
            assertThat(kept[e]).as(what + " element " + e).isEqualTo(open[e] && !dominated);
        }
    }

    private static boolean surpasses(int[] quantities, double[][] sums, int by, int e) {
        for (int q : quantities) {
            if (!(sums[q][by] >= sums[q][e] + NonDominatedElements.MARGIN)) {
                return false;
            }
        }
        return true;
    }
}
