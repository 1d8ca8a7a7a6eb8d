package org.parley.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Statistic;
import org.parley.ensemble.Column;
import org.parley.sweep.design.FromTable;
import org.parley.table.Table;

/**
 * What the columns of an analysed sweep hold: tables of {@link SweepAnalysis} and data of the charts, which are parts
 * of them. A column is looked up under its table first, then among those that mean the same everywhere, then among
 * factors and measures. Tests: every column of every table and figure of every design has its row.
 */
public final class AnalysisColumns {
    private static final String TEXT = Column.TEXT;
    private static final String NONE = "–";
    private static final String ANY = "…";
    private static final String COUNT = "0 …";
    private static final String SHARE = "0 … 1";
    private static final String FLAG = "0, 1";

    /** Which interval each kind of number has at a point. */
    private static final String INTERVALS =
            " (share: Wilson 1927; mean of numbers that lie in 0 … 1: Wilson's with Korn & Graubard's effective n, 1998; other means: Student's t; levels and pairs over several settings that share random numbers: replications resampled, Davison & Hinkley 1997, §3.8, limits expanded as Student's t would have them)";

    private static final Map<String, Column> EVERYWHERE = everywhere();
    private static final Map<String, Map<String, Column>> OF_TABLE = ofTable();

    private final SweepSpec spec;
    private final Map<String, Column> ofSweep = new LinkedHashMap<>();

    /** The columns of a sweep with these factors and outcomes. */
    public AnalysisColumns(SweepSpec spec) {
        this.spec = spec;
        spec.factors().forEach(factor -> put(SweepFiles.factor(spec, factor)));
        for (Column column : SweepFiles.structure()) {
            put(column);
        }
        for (Statistic statistic : spec.outcomes()) {
            measure(statistic);
        }
    }

    /** The columns of a table, described; a figure's data go by the name of the table that they come from. */
    public List<Column> of(String table, Table content) {
        List<Column> columns = new ArrayList<>();
        for (String name : content.names()) {
            Column column = find(table, name);
            if (column == null) {
                throw new IllegalStateException("the codebook knows no column " + name + " of " + table);
            }
            columns.add(column);
        }
        return columns;
    }

    private @Nullable Column find(String table, String name) {
        if (spec.until() != null
                && List.of("summary", "grid").contains(table)
                && List.of("low", "high").contains(name)) {
            String end = name.equals("low") ? "lower" : "upper";
            return new Column(
                    name,
                    "of the measure",
                    ANY,
                    end + " end of the interval of level "
                            + StopWords.levelText(spec)
                            + ", which holds at 95 % whichever look ended the sweep");
        }
        Column special = OF_TABLE.getOrDefault(table, Map.of()).get(name);
        if (special != null) {
            return special;
        }
        Column own = ofSweep.get(name);
        return own != null ? own : EVERYWHERE.get(name);
    }

    private void put(Column column) {
        ofSweep.put(column.name(), column);
    }

    private void measure(Statistic statistic) {
        String name = statistic.name();
        boolean isShare = statistic.kind() == Statistic.Kind.SHARE;
        String unit = spec.columns().stream()
                .filter(c -> !isShare && c.name().equals(statistic.column()))
                .map(c -> c.column().unit())
                .findFirst()
                .orElse(NONE);
        String what = isShare
                ? name.contains("why.")
                        ? "share of all runs of the point, those with a deal too, that ended without one for this reason"
                                + (statistic.among().isEmpty() ? "" : "; of those whose draw fits the record alone")
                        : "share of the runs of the point with " + name
                : statistic.where().isEmpty()
                        ? "mean of " + name + " over the runs of the point that have one"
                        : "mean of " + statistic.column() + " over "
                                + (Double.isNaN(statistic.others())
                                        ? "the runs of the point that end with "
                                                + String.join(" or ", statistic.strings())
                                        : "all runs of the point; a run that ends otherwise than with "
                                                + String.join(" or ", statistic.strings()) + " counts as 0");
        boolean inside = isShare || statistic.kind() == Statistic.Kind.MEAN_OF_SHARES;
        put(new Column(name, unit, inside ? SHARE : ANY, what));
        put(new Column(name + ".n", NONE, COUNT, "runs on which " + name + " rests"));
        put(new Column(name + ".sd", unit, COUNT, "standard deviation of " + name + " between those runs"));
    }

    /** The objectives of a search and their intervals, for {@code front}. */
    private static void criterion(Map<String, Column> to, String name, String range, String meaning, String interval) {
        put(to, name, NONE, range, meaning + ", on fresh runs");
        put(to, name + ".low", NONE, range, "lower end of its 95 % interval (" + interval + ")");
        put(to, name + ".high", NONE, range, "upper end of its 95 % interval (" + interval + ")");
        put(to, name + ".n", NONE, COUNT, "fresh runs that have the number");
    }

    private static void put(Map<String, Column> to, String name, String unit, String range, String meaning) {
        to.put(name, new Column(name, unit, range, meaning));
    }

    private static Map<String, Column> everywhere() {
        Map<String, Column> columns = new LinkedHashMap<>();
        put(columns, "point", NONE, COUNT, "number of the point, as in points.csv");
        put(columns, FromTable.ID, TEXT, ANY, "name of the point in the table that was given");
        put(columns, "factor", TEXT, ANY, "name of the factor");
        put(columns, "level", TEXT, ANY, "value of the factor");
        put(columns, "measure", TEXT, ANY, "what was measured: a name under outcomes of the sweep file");
        put(columns, "outcome", TEXT, ANY, "what was measured: a name under outcomes of the sweep file");
        put(columns, "kind", TEXT, "share, mean, median", "how the runs were summarised");
        put(columns, "n", NONE, COUNT, "runs that have the number");
        put(columns, "missing", NONE, COUNT, "runs that have no such number (no terms, no asymmetry)");
        put(columns, "estimate", "of the measure", ANY, "share, mean or median over those runs");
        String held = " end of the 95 % interval" + INTERVALS;
        put(columns, "low", "of the measure", ANY, "lower" + held);
        put(columns, "high", "of the measure", ANY, "upper" + held);
        put(columns, "settings", TEXT, ANY, "factor: its lowest level → its highest level");
        return columns;
    }

    private static Map<String, Map<String, Column>> ofTable() {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        Map<String, Column> paired = table(tables, "paired");
        put(paired, "first", "of the measure", ANY, "estimate at the first level, over pairs");
        put(paired, "second", "of the measure", ANY, "estimate at the second level, over pairs");
        put(
                paired,
                "difference",
                "of the measure",
                ANY,
                "second − first, over pairs of runs with the same random numbers and other settings");
        put(paired, "n", NONE, COUNT, "pairs of runs in which both have the number");
        put(paired, "missing", NONE, COUNT, "pairs in which one run or both have no such number");
        put(paired, "unmatched", NONE, COUNT, "runs without a partner");
        Map<String, Column> transitions = table(tables, "transitions");
        put(transitions, "from", TEXT, ANY, "outcome at the first level");
        put(transitions, "to", TEXT, ANY, "outcome at the second level");
        put(transitions, "changed", NONE, FLAG, "1: the two outcomes differ");
        put(transitions, "count", NONE, COUNT, "pairs that went this way");
        put(transitions, "n", NONE, COUNT, "pairs of runs in all");
        put(transitions, "share", NONE, SHARE, "count / n");
        put(transitions, "low", NONE, SHARE, "lower end of its 95 % interval");
        put(transitions, "high", NONE, SHARE, "upper end of its 95 % interval");
        Map<String, Column> sobol = table(tables, "sobol");
        put(
                sobol,
                "index",
                TEXT,
                "S1, ST",
                "S1: share of the variance from the factor alone; ST: alone and together with others");
        put(
                sobol,
                "value",
                NONE,
                ANY,
                "estimate for the mean outcome over endless replications: S1 by Saltelli et al. 2010, ST by Jansen 1999, with each product taken over pairs of different replications, so that run-to-run noise adds nothing to it or to the variance (a U-statistic, Hoeffding 1948); below three replications the plain estimators, noise and all");
        put(sobol, "low", NONE, ANY, "lower end of the 95 % interval over blocks and replications");
        put(sobol, "high", NONE, ANY, "upper end of the 95 % interval over blocks and replications");
        put(sobol, "n", NONE, COUNT, "blocks of the design");
        noise(sobol);
        put(
                sobol,
                "shown",
                TEXT,
                ANY,
                "as it is printed: two digits; a negative value whose interval holds 0 is ≈ 0; too few blocks where the whole interval is below 0; unknown where noise is above one half and the interval reaches farther than 0.1");
        Map<String, Column> pairs = table(tables, "sobolPairs");
        put(pairs, "other", TEXT, ANY, "name of the second factor of the pair");
        put(pairs, "index", TEXT, "S2", "share of the variance from the pair beyond what each of both does alone");
        put(
                pairs,
                "value",
                NONE,
                ANY,
                "estimate for the mean outcome over endless replications (Saltelli 2002, theorem 1, with products over pairs of different replications); below three replications the plain estimator, noise and all");
        for (String same : List.of("low", "high", "n", "shown")) {
            pairs.put(same, sobol.get(same));
        }
        noise(pairs);
        Map<String, Column> morris = table(tables, "morris");
        put(
                morris,
                "index",
                TEXT,
                "mu, muStar, sigma",
                "mean, mean size and standard deviation of the elementary effects");
        put(
                morris,
                "value",
                "of the measure",
                ANY,
                "estimate for the mean outcome over endless replications. mu: the plain mean (Morris 1991), which noise does not raise. sigma: root of the mean covariance between different replications, 0 where that is negative. muStar: the plain mean size (Campolongo et al. 2007) less what normal noise adds to it (MorrisTerms), and no less than |mu|. Below three replications the plain estimators, noise and all");
        put(morris, "low", "of the measure", ANY, "lower end of the 95 % interval over trajectories and replications");
        put(morris, "high", "of the measure", ANY, "upper end of the 95 % interval over trajectories and replications");
        put(morris, "n", NONE, COUNT, "trajectories");
        noise(morris);
        put(
                morris,
                "shown",
                TEXT,
                ANY,
                "as it is printed: two digits; unknown where noise is above one half and the interval reaches farther than a tenth of the outcome's largest mean size");
        Map<String, Column> rank = table(tables, "rank");
        put(
                rank,
                "index",
                TEXT,
                "rho, prcc",
                "rho: rank correlation of factor and measure over points (Spearman); prcc: partial rank correlation, what the other factors explain is taken out");
        put(
                rank,
                "value",
                NONE,
                "−1 … 1",
                "estimate for the mean outcome over endless replications: the plain coefficient of the points' means (rho: Spearman 1904; prcc: Iman & Conover 1979), with every correlation with the measure divided by the root of the means' reliability (correction for attenuation, Spearman 1904); below three replications the plain one; empty where it cannot be told");
        put(rank, "low", NONE, "−1 … 1", "lower end of the 95 % interval over points and replications");
        put(rank, "high", NONE, "−1 … 1", "upper end of the 95 % interval over points and replications");
        put(rank, "n", NONE, COUNT, "points");
        noise(rank);
        put(
                rank,
                "shown",
                TEXT,
                ANY,
                "as it is printed: two digits; unknown where noise is above one half and the interval reaches farther than 0.1");
        prim(table(tables, "prim"));
        Map<String, Column> limits = table(tables, "primLimits");
        limits(limits);
        Map<String, Column> box = table(tables, "primBox");
        limits(box);
        put(box, "min", "of the factor", ANY, "lowest value of the factor in the sweep; 0 for words");
        put(box, "max", "of the factor", ANY, "highest value of the factor in the sweep; for words how many there are");
        tree(table(tables, "tree"));
        Map<String, Column> grid = table(tables, "grid");
        put(grid, "x", TEXT, ANY, "name of the factor across");
        put(grid, "xLevel", TEXT, ANY, "its value");
        put(grid, "y", TEXT, ANY, "name of the factor upwards");
        put(grid, "yLevel", TEXT, ANY, "its value");
        Map<String, Column> factors = table(tables, "factors");
        put(factors, "values", TEXT, ANY, "the values that it takes, or its range");
        put(factors, "grade", TEXT, "F, D, L, P", "grade of what the scenario assumes of it, where it is not varied");
        Map<String, Column> frontier = table(tables, "frontier");
        String ofShares = "Wilson's with Korn & Graubard's effective n, 1998";
        criterion(frontier, "agreement", SHARE, "share of runs that end in an agreement", ofShares);
        criterion(frontier, "survival5", SHARE, "mean chance that the terms stand after five years", ofShares);
        criterion(
                frontier,
                "asymmetrySize",
                COUNT,
                "mean size of the concession asymmetry from the openings; 0: both conceded alike",
                "bootstrap");
        criterion(
                frontier,
                "lossAsymmetrySize",
                COUNT,
                "mean size of the concession asymmetry from today; 0: both lose alike",
                "bootstrap");
        put(frontier, "n", NONE, COUNT, "fresh runs of the setting");
        put(
                frontier,
                "nonDominated",
                NONE,
                FLAG,
                "1: on fresh runs no other setting is at least as good in every mean and better in one");
        put(frontier, "frequency", NONE, SHARE, "share of resamples in which the setting is not dominated");
        return tables;
    }

    /** What tables of indices say of their run-to-run noise. */
    private static void noise(Map<String, Column> table) {
        put(
                table,
                "replications",
                NONE,
                COUNT,
                "replications that the interval holds; 0: too few, and the interval is over points alone");
        put(
                table,
                "noise",
                NONE,
                SHARE,
                "part of the squared standard error of the index that other replications would change; empty without them");
        put(
                table,
                "needed",
                NONE,
                COUNT,
                "about how many replications would make an unknown index known, or where shown says \"or more\" how many at least; empty where it is known or no number would do");
    }

    private static void prim(Map<String, Column> prim) {
        put(prim, "rule", NONE, "1 …", "which rule of the sweep's interest");
        put(prim, "interest", TEXT, ANY, "which points are cases: the rule with the numbers that it came to");
        put(prim, "box", NONE, "1 …", "number of the box");
        put(prim, "step", NONE, COUNT, "step of the way to it");
        put(prim, "move", TEXT, "start, peel, paste, drop", "what the step did");
        put(prim, "factor", TEXT, ANY, "factor whose limit moved");
        put(prim, "n", NONE, COUNT, "points in the box after the step");
        put(prim, "mass", NONE, SHARE, "share of all points that lie in it");
        put(prim, "cases", NONE, COUNT, "cases in it");
        put(prim, "density", NONE, SHARE, "share of its points that are cases");
        put(prim, "coverage", NONE, SHARE, "share of all cases that lie in it");
        put(prim, "restricted", NONE, COUNT, "factors with a limit");
        put(prim, "chosen", NONE, FLAG, "1: the box that was kept");
        put(prim, "words", TEXT, ANY, "the box in words");
    }

    private static void limits(Map<String, Column> limits) {
        prim(limits);
        put(limits, "limit", TEXT, ANY, "the limit in words");
        put(limits, "low", "of the factor", ANY, "lower limit; empty: open");
        put(limits, "high", "of the factor", ANY, "upper limit; empty: open");
        put(limits, "texts", TEXT, ANY, "words inside, for a factor without order, with | between them");
        put(
                limits,
                "quasiP",
                NONE,
                SHARE,
                "chance of so dense a box without this limit if it did not matter (binomial; Bryant & Lempert 2010)");
        put(limits, "n", NONE, COUNT, "points in the box");
        String held =
                " end of the 95 % interval of the density (Wilson) over other points with these replications; it does not hold other replications, which move all points together, nor the choice of the box";
        put(limits, "densityLow", NONE, SHARE, "lower" + held);
        put(limits, "densityHigh", NONE, SHARE, "upper" + held);
    }

    private static void tree(Map<String, Column> tree) {
        put(tree, "node", NONE, COUNT, "number of the node; 0 is the root");
        put(tree, "parent", NONE, COUNT, "node above it");
        put(tree, "depth", NONE, COUNT, "steps below the root");
        put(tree, "leaf", NONE, FLAG, "1: it is not divided further");
        put(tree, "rule", TEXT, ANY, "which points of the parent come here");
        put(tree, "n", NONE, COUNT, "points in the node");
        put(tree, "label", TEXT, ANY, "most frequent class; empty where a number is explained");
        put(
                tree,
                "value",
                "of the measure",
                ANY,
                "mean of the first outcome over its points, each of which counts once");
        String held =
                " end of its 95 % interval over the replications that all points share (clusters, Davison & Hinkley 1997, §3.8) and, but for grids and tables, over points; without shared replications over points alone";
        put(tree, "low", "of the measure", ANY, "lower" + held);
        put(tree, "high", "of the measure", ANY, "upper" + held);
        put(
                tree,
                "replications",
                NONE,
                COUNT,
                "replications that all points share and the interval holds; 0: points share none; 1: no interval can be told");
        put(tree, "impurity", NONE, COUNT, "what the node leaves unexplained");
    }

    private static Map<String, Column> table(Map<String, Map<String, Column>> tables, String name) {
        return tables.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    /** The table from which the data of a picture come: {@code response} for {@code tornado-agreement}. */
    static String tableOf(String picture) {
        int dash = picture.indexOf('-');
        String chart = dash < 0 ? picture : picture.substring(0, dash);
        return switch (chart) {
            case "contours" -> "grid";
            case "tornado" -> "response";
            case "parallel" -> "frontier";
            default -> chart;
        };
    }
}
