package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;

/**
 * The scenario file has the order of options for both parties: where B's is the reverse of A's, a strip runs along A's.
 */
class WishesTest {
    private final Scenario geneva = ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml"));

    private int issue(String id) {
        return geneva.issueIndex(id);
    }

    @Test
    void runsFromOnePartysWishToTheOthers() {
        assertThat(Wishes.order(geneva, issue("T1"))).containsExactly(0, 1, 2, 3);
        assertThat(Wishes.order(geneva, issue("S1"))).containsExactly(3, 2, 1, 0);
        assertThat(Wishes.order(geneva, issue("N"))).containsExactly(2, 1, 0);
    }
}
