package org.parley.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The index of a deal is the mixed-radix number of its options in file order (model §3). */
class OptionTableTest {
    @Test
    void everyDealOfRandomSpacesHasTheDigitsOfItsIndex() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] radix = new int[1 + random.nextInt(6)];
            int deals = 1;
            for (int k = 0; k < radix.length; k++) {
                radix[k] = 1 + random.nextInt(6);
                deals *= radix[k];
            }
            OptionTable table = new OptionTable(radix, deals);
            for (int deal = 0; deal < deals; deal++) {
                int rest = deal;
                for (int k = radix.length - 1; k >= 0; k--) {
                    String what = "seed " + seed + ", deal " + deal + ", issue " + k;
                    assertEquals(rest % radix[k], table.option(deal, k), what);
                    assertEquals(rest % radix[k], table.option(table.upper(deal), table.lower(deal), k), what);
                    rest /= radix[k];
                }
            }
        }
    }

    @Test
    void sumsAreAddedInFileOrder() {
        double[][] terms = {{.1, .2}, {.3, .7, 1e-17}, {1e16, -1e16}};
        OptionTable table = new OptionTable(new int[] {2, 3, 2}, 12);
        for (int deal = 0; deal < 12; deal++) {
            double sum = 0;
            sum += terms[0][deal / 6];
            sum += terms[1][deal / 2 % 3];
            sum += terms[2][deal % 2];
            assertEquals(sum, table.sum(terms, deal), 0);
        }
    }
}
