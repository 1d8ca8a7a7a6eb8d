package org.parley.ensemble;

import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.ShareInterval;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * The typical settlement and who got what, issue by issue: the option of the medoid, the settlement whose mean distance
 * to all others is smallest (distance: weight of the issues on which two differ; of equal ones the earliest run), and
 * where settlements lie on average between the two sides' wishes ({@link Settlements}). The medoid is sought among the
 * first {@value #MOST} settlements().
 */
public final class TypicalTable extends SettlementTable {
    private static final int MOST = 2000;
    private static final List<Column> COLUMNS = List.of(
            Column.string("issue", "ids of the scenario", "issue, in the order of the file"),
            Column.string("words", "…", "issue in words"),
            Column.string("option", "ids of the scenario", "option of the medoid settlement"),
            Column.string("optionWords", "…", "the same in words"),
            Column.share("weight", "mean weight of the issue over sides and settlements"),
            Column.share("place", "mean place between the sides' wishes: 0 what side A wished, 1 what side B wished"),
            Column.share("low", "lower limit of its 95 % interval"),
            Column.share("high", "upper limit of its 95 % interval"),
            Column.count("n", "settlements that have a place: at least one side lacks something of its wish"),
            Column.count("settlements", "comprehensive settlements"),
            Column.share(
                    "distance", "mean distance of the medoid to the others: share of the weight on which they differ"));

    /** Begins the table of a scenario. */
    public TypicalTable(Scenario scenario) {
        super("typical", COLUMNS, scenario);
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        int n = settlements().count();
        if (n == 0) {
            return rows.table();
        }
        int medoid = medoid();
        double distance = n == 1 ? 0 : total(medoid) / (Math.min(n, MOST) - 1);
        for (int k = 0; k < scenario().issues().size(); k++) {
            Issue issue = scenario().issues().get(k);
            var option = issue.options().get(settlements().terms(medoid)[k]);
            double[] places = settlements().places(k);
            Interval place = places.length == 0 ? Interval.unknown(Double.NaN) : ShareInterval.ofMean(places);
            rows.add(
                    issue.id(),
                    issue.name(),
                    option.id(),
                    option.name(),
                    settlements().weight(k),
                    place,
                    places.length,
                    n,
                    distance);
        }
        return rows.table();
    }

    private int medoid() {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < Math.min(MOST, settlements().count()); s++) {
            double total = total(s);
            if (total < least) {
                best = s;
                least = total;
            }
        }
        return best;
    }

    /** Sum of the distances to the others. */
    private double total(int from) {
        double total = 0;
        int[] one = settlements().terms(from);
        for (int s = 0; s < Math.min(MOST, settlements().count()); s++) {
            int[] other = settlements().terms(s);
            for (int k = 0; k < one.length; k++) {
                total += one[k] != other[k] ? settlements().weight(k) : 0;
            }
        }
        return total;
    }
}
