package org.parley.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private static final int MANY = 200_000;

    private static double first(long master, long replication, String name) {
        return Streams.of(new RunKey(master, replication)).named(name).uniform();
    }

    /**
     * The first five numbers of SplitMix64 from the state 1234567, as its authors' reference program prints them
     * (Vigna, splitmix64.c); a uniform is the middle of the cell that the upper 52 bits name.
     */
    @Test
    void theGeneratorIsSplitMix64() {
        Stream stream = new Stream(1234567);
        for (String published : new String[] {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        }) {
            double cell = Long.parseUnsignedLong(published) >>> 12;
            assertEquals((cell + .5) / 0x1p52, stream.uniform(), 0);
        }
    }

    @Test
    void aStreamDependsOnSeedReplicationAndNameOnly() {
        Streams streams = Streams.of(new RunKey(3, 4));
        double before = streams.named("war/front").uniform();
        streams.named("walkout").uniform();
        assertEquals(before, streams.named("war/front").uniform(), 0);
        assertEquals(before, first(3, 4, "war/front"), 0);
    }

    /** M11: seeds k and k + 2³² differ, and so do replications and names, also where they are close or exchanged. */
    @Test
    void m11_keysDoNotCollide() {
        Set<Double> seen = new HashSet<>();
        int streams = 0;
        for (long k = 0; k < 40; k++) {
            for (long replication = 0; replication < 40; replication++) {
                for (String name : new String[] {"offers/a", "offers/b", "type/a", ""}) {
                    seen.add(first(k, replication, name));
                    seen.add(first(k + (1L << 32), replication, name));
                    streams += 2;
                }
            }
        }
        assertThat(seen).hasSize(streams);
    }

    @Test
    void uniformsFillTheOpenIntervalEvenly() {
        Stream stream = Streams.of(new RunKey(1, 0)).named("test");
        double sum = 0;
        double squares = 0;
        int[] cells = new int[10];
        for (int i = 0; i < MANY; i++) {
            double u = stream.uniform();
            assertThat(u > 0 && u < 1).isTrue();
            sum += u;
            squares += u * u;
            cells[(int) (10 * u)]++;
        }
        assertEquals(.5, sum / MANY, .003);
        assertEquals(1 / 3.0, squares / MANY, .003);
        for (int count : cells) {
            assertEquals(MANY / 10.0, count, 600);
        }
    }

    @Test
    void normalsHaveMeanZeroAndUnitDeviation() {
        Stream stream = Streams.of(new RunKey(1, 1)).named("test");
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (int i = 0; i < MANY; i++) {
            double n = stream.normal();
            sum += n;
            squares += n * n;
            fourth += n * n * n * n;
        }
        assertEquals(0, sum / MANY, .01);
        assertEquals(1, squares / MANY, .015);
        assertEquals(3, fourth / MANY, .15);
    }

    /** A normal is the inverse distribution function of one uniform, so that both use the stream alike. */
    @Test
    void oneUniformEach() {
        Stream normals = Streams.of(new RunKey(5, 0)).named("x");
        Stream uniforms = Streams.of(new RunKey(5, 0)).named("x");
        Stream exponentials = Streams.of(new RunKey(5, 0)).named("x");
        for (int i = 0; i < 100; i++) {
            double u = uniforms.uniform();
            double n = normals.normal();
            assertEquals(u, .5 * org.apache.commons.math3.special.Erf.erfc(-n / Math.sqrt(2)), 1e-9);
            assertEquals(-Math.log(u), exponentials.exponential(), 1e-12);
        }
    }

    @Test
    void below() {
        Stream stream = Streams.of(new RunKey(5, 0)).named("x");
        int[] count = new int[3];
        for (int i = 0; i < 3000; i++) {
            count[stream.below(3)]++;
        }
        for (int c : count) {
            assertEquals(1000, c, 120);
        }
        assertThatThrownBy(() -> stream.below(0)).hasMessageContaining("bound 0");
    }
}
