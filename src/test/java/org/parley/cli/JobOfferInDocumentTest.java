package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.NumberText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The exercise in docs/scenario-format.md, the very block: {@code inspect} against all 390,625 deals enumerated here in
 * whole points, without any class of the program (the block is read by the YAML library). Frontier: no deal with both
 * at least as much and one more. Nash 1950: largest product of gains over the reservation values. Kalai &amp;
 * Smorodinsky 1975: largest smaller share of the largest gains; shares are compared by cross-multiplication. All
 * comparisons are exact; tolerance 0, also on worths, which come back in points.
 */
class JobOfferInDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/scenario-format.md");

    @TempDir
    static Path folder;

    private static String document = "";
    private static Path file = Path.of("");
    private static long[] a = {};
    private static long[] b = {};
    private static long leastA;
    private static long leastB;

    @BeforeAll
    static void enumerate() throws IOException {
        document = Files.readString(DOCUMENT);
        Matcher block = Pattern.compile("<!-- exercise -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(block.find()).isTrue();
        file = Files.writeString(folder.resolve("job-offer.yaml"), block.group(1));
        assertThat(block.group(1).lines()).as("about twenty lines").hasSizeLessThan(30);
        Map<?, ?> yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(block.group(1));
        List<?> parties = (List<?>) yaml.get("parties");
        a = totals(yaml, (Map<?, ?>) parties.get(0));
        b = totals(yaml, (Map<?, ?>) parties.get(1));
        Map<?, ?> reservation = (Map<?, ?>) yaml.get("reservation");
        leastA = whole(reservation.get("candidate"));
        leastB = whole(reservation.get("recruiter"));
    }

    private static long whole(Object number) {
        return new BigDecimal(String.valueOf(number)).longValueExact();
    }

    /** Points of every deal, the first issue slowest. */
    private static long[] totals(Map<?, ?> yaml, Map<?, ?> party) {
        long[] sums = {0};
        for (Object issue : (List<?>) yaml.get("issues")) {
            Map<?, ?> about = (Map<?, ?>) issue;
            Map<?, ?> scores = (Map<?, ?>) ((Map<?, ?>) party.get("scores")).get(about.get("id"));
            List<?> options = (List<?>) about.get("options");
            long[] longer = new long[sums.length * options.size()];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = sums[i / options.size()] + whole(scores.get(options.get(i % options.size())));
            }
            sums = longer;
        }
        return sums;
    }

    private static JsonNode inspect() {
        Spoken said = Spoken.parley("inspect", file.toString(), "--json");
        assertThat(said.err()).isEmpty();
        return said.json();
    }

    private static Set<Integer> frontier() {
        Set<Long> worthsOfB = new TreeSet<>();
        Integer[] order = new Integer[a.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, (x, y) -> a[x] != a[y] ? Long.compare(a[y], a[x]) : Long.compare(b[y], b[x]));
        Set<Integer> kept = new TreeSet<>();
        long most = Long.MIN_VALUE;
        long mostAt = 0;
        for (int i : order) {
            if (b[i] > most || (b[i] == most && a[i] == mostAt)) {
                most = b[i];
                mostAt = a[i];
                kept.add(i);
                worthsOfB.add(b[i]);
            }
        }
        assertThat(worthsOfB.size()).as("several deals share a point").isLessThan(kept.size());
        return kept;
    }

    private static List<Integer> best(java.util.function.IntToLongFunction measure) {
        List<Integer> best = new ArrayList<>();
        long most = Long.MIN_VALUE;
        for (int i = 0; i < a.length; i++) {
            if (a[i] >= leastA && b[i] >= leastB) {
                long m = measure.applyAsLong(i);
                if (m > most) {
                    most = m;
                    best.clear();
                }
                if (m == most) {
                    best.add(i);
                }
            }
        }
        return best;
    }

    private static void sameWorths(JsonNode deal) {
        int i = deal.get("deal").asInt();
        for (String worth : List.of("u", "V")) {
            assertThat(deal.get("A").get(worth).asDouble()).as("deal %d", i).isEqualTo((double) a[i]);
            assertThat(deal.get("B").get(worth).asDouble()).as("deal %d", i).isEqualTo((double) b[i]);
        }
        assertThat(deal.get("A").get("R").asDouble()).isEqualTo((double) leastA);
        assertThat(deal.get("B").get("R").asDouble()).isEqualTo((double) leastB);
    }

    @Test
    void dealsZoneAndScales() {
        JsonNode said = inspect();
        long zone = java.util.stream.IntStream.range(0, a.length)
                .filter(i -> a[i] >= leastA && b[i] >= leastB)
                .count();
        assertThat(said.get("deals").asInt()).isEqualTo(a.length).isEqualTo(390_625);
        assertThat(said.get("zopa").asLong()).isEqualTo(zone);
        for (String side : List.of("A", "B")) {
            long[] worths = side.equals("A") ? a : b;
            long least = side.equals("A") ? leastA : leastB;
            JsonNode about = said.get("sides").get(side);
            assertThat(about.get("unit").asText()).isEqualTo("points");
            assertThat(about.get("worst").asDouble())
                    .isEqualTo((double) java.util.Arrays.stream(worths).min().orElseThrow());
            assertThat(about.get("best").asDouble())
                    .isEqualTo((double) java.util.Arrays.stream(worths).max().orElseThrow());
            assertThat(about.get("W").asDouble()).isEqualTo((double) least);
            assertThat(about.get("withoutAgreement").asDouble()).isEqualTo((double) least);
            assertThat(about.get("acceptableDeals").asLong())
                    .isEqualTo(java.util.Arrays.stream(worths)
                            .filter(w -> w >= least)
                            .count());
        }
        assertThat(document).contains(NumberText.count(zone) + " acceptable to both");
    }

    @Test
    void theFrontier() {
        List<Integer> told = new ArrayList<>();
        for (JsonNode deal : inspect().get("frontier")) {
            told.add(deal.get("deal").asInt());
            sameWorths(deal);
        }
        assertThat(told).containsExactlyElementsOf(frontier());
        assertThat(document).contains(told.size() + " deals on the Pareto frontier");
    }

    @Test
    void theNashAndKalaiSmorodinskyPoints() {
        JsonNode said = inspect();
        List<Integer> nash = best(i -> Math.multiplyExact(a[i] - leastA, b[i] - leastB));
        long mostA = a[best(i -> a[i]).get(0)] - leastA;
        long mostB = b[best(i -> b[i]).get(0)] - leastB;
        List<Integer> kalaiSmorodinsky =
                best(i -> Math.min(Math.multiplyExact(a[i] - leastA, mostB), Math.multiplyExact(b[i] - leastB, mostA)));
        assertThat(said.get("nash").get("deal").asInt()).isEqualTo(nash.get(0));
        assertThat(said.get("nashTies").get("count").asInt()).isEqualTo(nash.size());
        assertThat(said.get("kalaiSmorodinsky").get("deal").asInt()).isEqualTo(kalaiSmorodinsky.get(0));
        assertThat(said.get("kalaiSmorodinskyTies").get("count").asInt()).isEqualTo(kalaiSmorodinsky.size());
        sameWorths(said.get("nash"));
        sameWorths(said.get("kalaiSmorodinsky"));
        assertThat(document)
                .contains(NumberText.count(a[nash.get(0)]) + " points for the candidate and "
                        + NumberText.count(b[nash.get(0)]) + " for the recruiter");
        assertThat(kalaiSmorodinsky).as("the document says they are one").isEqualTo(nash);
    }

    @Test
    void inWordsAndPoints() {
        String said = Spoken.parley("inspect", file.toString()).out();
        assertThat(said.replaceAll("\\s+", " "))
                .contains("V, R of Candidate 7,900, 3,000")
                .contains("V, R of Recruiter 6,900, 2,000")
                .contains("Candidate in its points, −8,400 … 14,800 points.")
                .doesNotContain("stk")
                .doesNotContain("fighting");
    }
}
