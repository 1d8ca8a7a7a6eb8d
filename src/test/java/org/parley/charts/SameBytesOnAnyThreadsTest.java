package org.parley.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.parley.plot.Picture;
import org.parley.table.Table;

/** All charts of an ensemble drawn one after the other, and eight at a time: the same pictures in the same order. */
class SameBytesOnAnyThreadsTest {
    private static List<Picture> drawn(int threads) throws Exception {
        Map<String, Table> tables = new LinkedHashMap<>();
        Charts.ensemble().forEach(chart -> tables.put(chart.table(), SampleTables.of(chart.table())));
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                        List<Charts.Rendered> figures = Charts.draw(Charts.ensemble(), tables, SampleTables.SETTING);
                        Charts.paint(figures);
                        return figures.stream().map(Charts.Rendered::picture).toList();
                    })
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void picturesForPagesPhonesAndFiles() throws Exception {
        List<Picture> one = drawn(1);
        List<Picture> eight = drawn(8);
        assertEquals(Charts.ensemble().size(), one.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).name(), eight.get(i).name());
            assertEquals(one.get(i).svg(), eight.get(i).svg());
            assertEquals(one.get(i).narrow(), eight.get(i).narrow());
            assertArrayEquals(one.get(i).png(), eight.get(i).png(), one.get(i).name());
        }
    }
}
