package org.parley.charts;

import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Titles of the charts of one run: what happened in it, by rules from the numbers of the chart's own table. They have
 * no interval, for they tell of this run alone, and the subtitle says so. A table without rows has the topic for a
 * title.
 */
final class TraceTitles {
    private TraceTitles() {}

    /** How far the front moved. */
    static String weeks(Table table, String topic) {
        if (table.rows() == 0) {
            return topic;
        }
        int last = table.rows() - 1;
        String first = NumberText.percent(Columns.number(table, "front", 0));
        String end = NumberText.percent(Columns.number(table, "front", last));
        String weeks = NumberText.count((long) table.number("week", 0)) + " to "
                + NumberText.count((long) table.number("week", last));
        return first.equals(end)
                ? "The gainer holds " + end + " of the war's objective from week " + weeks.replace(" to ", " to week ")
                : "From week " + weeks + " the front goes from " + first + " to " + end + " of the war's objective";
    }

    /** When there was a deal that both would sign. */
    static String rounds(Table table, String topic) {
        int there = 0;
        double first = Double.NaN;
        for (int r = 0; r < table.rows(); r++) {
            if (Columns.number(table, "zopa", r) > 0) {
                first = there == 0 ? table.number("week", r) : first;
                there++;
            }
        }
        String rounds = ChartPhrases.n(table.rows(), "round", "rounds").substring("n = ".length());
        if (table.rows() == 0) {
            return topic;
        }
        return there == 0
                ? "In none of " + rounds + " is there a deal that both would sign"
                : "In " + NumberText.count(there) + " of " + rounds
                        + " there is a deal that both would sign, first in week " + NumberText.count((long) first);
    }

    /** Which offer was accepted. */
    static String offers(Table table, String topic, ChartContext context) {
        for (int r = 0; r < table.rows(); r++) {
            if (table.string("answer", r).equals("NONE")) {
                return "Offer " + NumberText.count(r + 1L) + " of " + NumberText.count(table.rows()) + ", by "
                        + context.party(table.string("author", r)) + " in week "
                        + NumberText.count((long) table.number("week", r)) + ", is accepted";
            }
        }
        return table.rows() == 0
                ? topic
                : "No offer of a side is accepted, of " + NumberText.count(table.rows())
                        + " that are made; texts of the mediator are not among them";
    }
}
