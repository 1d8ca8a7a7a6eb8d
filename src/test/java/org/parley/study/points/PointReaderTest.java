package org.parley.study.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;

class PointReaderTest {
    /** A stream may never end: an id is refused while it is among the latest, and forgotten afterwards. */
    @Test
    void idsAreRememberedForTheLatestPointsAlone() throws Exception {
        int others = PointReader.MOST_IDS;
        StringBuilder text = new StringBuilder("id,pressure.A\nfirst,0.1\nsecond,0.1\nfirst,0.1\n");
        for (int p = 2; p <= others; p++) {
            text.append('p').append(p).append(",0.1\n");
        }
        text.append("second,0.1\nfirst,0.1\n");
        PointReader reader = PointReader.open(
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                "lines",
                ScenarioReader.read(Path.of("scenarios/tutorial.yaml")),
                Set.of(),
                kept -> {});
        assertThat(reader.next().problem()).isEmpty();
        assertThat(reader.next().problem()).isEmpty();
        assertThat(reader.next().problem()).isEqualTo("the id \"first\" stands on line 2 already.");
        for (int p = 2; p <= others; p++) {
            assertThat(reader.next().problem()).isEmpty();
        }
        assertThat(reader.next().problem()).isEqualTo("the id \"second\" stands on line 3 already.");
        assertThat(reader.next().problem()).as("100,000 others came after it").isEmpty();
        assertThat(reader.next()).isNull();
    }
}
