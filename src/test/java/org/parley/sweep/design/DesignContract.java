package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

/** What holds for every design. */
abstract class DesignContract {
    static final List<Factor> FACTORS = List.of(
            Factor.range("warCost.A", 0.02, 0.3),
            Factor.logRange("exitHazard", 0.001, 0.1),
            Factor.categories("mediatorStyle", "steady", "responsive", "patient"),
            Factor.whole("deadline", 10, 20),
            Factor.levels("horizon", 26, 52, 104));

    abstract Design design();

    @Test
    void sizeIsToldBeforehand() {
        assertThat(design().points().size()).isEqualTo(design().size());
    }

    @Test
    void pointsAreNumberedInRunningOrder() {
        double[] point = design().points().table().numbers("point");
        for (int r = 0; r < point.length; r++) {
            assertThat(point[r]).isEqualTo(r);
        }
    }

    @Test
    void everyValueIsOneOfItsFactor() {
        DesignPoints points = design().points();
        for (Factor factor : points.factors()) {
            assertThat(points.table().strings(factor.name())).allMatch(factor::accepts);
        }
    }

    @Test
    void sameDesignSamePoints() {
        Table one = design().points().table();
        Table two = design().points().table();
        assertThat(one.names()).isEqualTo(two.names());
        for (String name : one.names()) {
            assertThat(one.strings(name)).isEqualTo(two.strings(name));
        }
    }

    @Test
    void factorsAreTheLastColumnsInTheirOrder() {
        DesignPoints points = design().points();
        List<String> names = points.table().names();
        assertThat(names.subList(names.size() - points.names().size(), names.size()))
                .isEqualTo(points.names());
        assertThat(points.names())
                .isEqualTo(design().factors().stream().map(Factor::name).toList());
    }

    @Test
    void rowsOfABlockStandTogether() {
        DesignPoints points = design().points();
        if (points.blockSize() > 1) {
            double[] block = points.table().numbers("block");
            for (int r = 0; r < block.length; r++) {
                assertThat((int) block[r]).isEqualTo(r / points.blockSize());
            }
        }
        assertThat(points.blocks() * points.blockSize()).isEqualTo(points.size());
    }

    @Test
    void minimumIsASentence() {
        assertThat(design().minimum()).endsWith(".").containsPattern("[0-9]");
    }
}
