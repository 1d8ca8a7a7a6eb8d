package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The means of every half are those of the numbers at its places, added up anew, to the last bit: random numbers of
 * very different sizes, from 2 to 60 replications, with numbers that are replaced.
 */
class HalfSumsTest {
    private static final long SEED = 20261129;

    @Test
    void everyHalfIsTheSumOfItsPlaces() {
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            int replications = 2 + random.nextInt(59);
            double[] numbers = new double[replications];
            HalfSums sums = new HalfSums(1, replications);
            for (int place = 0; place < replications; place++) {
                numbers[place] = number(random);
                sums.add(0, place, numbers[place]);
            }
            for (int change = random.nextInt(20); change > 0; change--) {
                int place = random.nextInt(replications);
                double is = number(random);
                sums.replace(0, place, numbers[place], is);
                numbers[place] = is;
            }
            for (int way = 0; 2 * way < sums.halves(); way++) {
                ExactSum first = new ExactSum();
                ExactSum second = new ExactSum();
                int from = way * replications / 4;
                for (int place = 0; place < replications; place++) {
                    boolean inFirst = Math.floorMod(place - from, replications) < replications / 2;
                    (inFirst ? first : second).add(numbers[place]);
                    assertThat(sums.holding(way, place)).isEqualTo(2 * way + (inFirst ? 0 : 1));
                }
                int half = replications / 2;
                String where = "seed " + SEED + ", round " + round + ", way " + way;
                assertThat(sums.means(2 * way)[0]).as(where).isEqualTo(first.value() / (double) half);
                assertThat(sums.means(2 * way + 1)[0])
                        .as(where)
                        .isEqualTo(second.value() / (double) (replications - half));
            }
        }
    }

    private static double number(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(2) : random.nextGaussian() * Math.pow(10, random.nextInt(12));
    }
}
