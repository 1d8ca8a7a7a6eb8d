package org.parley.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PowersOfTenTest {
    /** Only what a file writes as a number loses its power of ten: no id, no sum of letters and digits. */
    @Test
    void onlyWhatAFileWritesAsANumber() {
        assertEquals("0 … 0.0005", PowersOfTen.writtenOut("0 … 5.0E-4"));
        assertEquals("exitHazard: 0.0001 → 25000000", PowersOfTen.writtenOut("exitHazard: 1.0E-4 → 2.5E7"));
        for (String same : List.of("1E2", "a1.0E-4", "1.0E-4x", "2.1.0E-4", "Energy 3.5", "1e-6")) {
            assertEquals(same, PowersOfTen.writtenOut(same));
        }
    }
}
