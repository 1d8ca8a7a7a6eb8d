package org.parley.chart;

import java.util.Arrays;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.table.Show;
import org.parley.table.Table;

/**
 * Agreements by how long they would last and by who conceded more.
 *
 * <p>Columns: {@code replication}, {@code survival5} (probability that it stands after five years), {@code asymmetry} (mostly −1 … 1; above 0 side A
 * conceded more; empty where undefined), {@code outcome}, {@code weeks} (until it was struck). One row an agreement. The medians carry 95 %
 * intervals from order statistics.
 */
public final class AgreementChart implements Chart {
    private static final String MEDIANS = "medians of all, with their 95 % intervals";

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .texts("outcome")
                .numbers("replication", "survival5", "asymmetry", "weeks")
                .check(table);
        LinePlot plot = LinePlot.of(
                        name(),
                        "How lasting and how even the agreements are",
                        "concession asymmetry (−1: only " + setting.partyB() + " conceded; 0: even; 1: only "
                                + setting.partyA() + ")",
                        "probability that the agreement stands after five years")
                .whenEmpty("No run ended in a settlement or a framework, so there is nothing to compare.")
                .percentUp()
                .across(-reach(table), reach(table))
                .up(0, 1.03);
        double[] asymmetry = Columns.numbers(table, "asymmetry");
        double[] survival = Columns.numbers(table, "survival5");
        List<String> outcomes =
                Columns.different(table, "outcome").stream().sorted().toList();
        int undefined = 0;
        for (double value : asymmetry) {
            undefined += Double.isNaN(value) ? 1 : 0;
        }
        for (int o = 0; o < outcomes.size(); o++) {
            Table rows = Columns.where(table, "outcome", outcomes.get(o));
            String words = setting.word(outcomes.get(o)) + " (n = "
                    + Show.count(present(Columns.numbers(rows, "asymmetry")).length) + ")";
            plot.styled(words, SeriesStyle.of(o));
            plot.points(words, .7, Columns.numbers(rows, "asymmetry"), Columns.numbers(rows, "survival5"));
        }
        String subtitle = Say.n(table.rows(), "agreement", "agreements")
                + ", one point each; cross: medians with their 95 % intervals";
        if (table.rows() > 0) {
            Interval across = MedianInterval.of(present(asymmetry));
            Interval up = MedianInterval.of(present(survival));
            Cross.draw(plot, MEDIANS, across, up);
            subtitle += "; median asymmetry " + Say.value(across.estimate(), across.low(), across.high())
                    + ", median survival "
                    + Show.percent(up.estimate())
                    + (Double.isNaN(up.low()) ? "" : " (" + Show.percentInterval(up.low(), up.high()) + ")");
        }
        if (undefined > 0) {
            subtitle += "; " + Show.count(undefined) + " without an asymmetry are not shown";
        }
        return plot.subtitle(subtitle).picture(setting.footer(), table);
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "Each point is an agreement. Farther up it would last longer; farther right " + setting.partyA()
                + " gave up more of what it could hope for "
                + "in the first round, farther left " + setting.partyB()
                + " did. The three things one may want of talks (an agreement at all, one that lasts, "
                + "one that is even) need not go together; the model does not weigh them against each other.";
    }

    /** Usually 1 and a margin; a side that ends above its first largest value carries the asymmetry beyond. */
    private static double reach(Table table) {
        double reach = 1.04;
        for (double value : table.numbers("asymmetry")) {
            if (!Double.isNaN(value)) {
                reach = Math.max(reach, 1.04 * Math.abs(value));
            }
        }
        return reach;
    }
}
