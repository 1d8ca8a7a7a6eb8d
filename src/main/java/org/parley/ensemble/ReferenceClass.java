package org.parley.ensemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * How other conflicts ended and how long agreements stood: grey marks beside charts of shares and of survival, to hold
 * a number of the model against. Nothing is fitted to them, and they are another population: mostly civil wars; the
 * agreements that stood or broke all come from conflicts that had some agreement, the endings come at any time and with
 * or without talks. Two ways to say "stood" are given, for they differ; one of them is a judgement without a
 * known source.
 *
 * <p>The data are a resource of the program ({@code reference-class.csv}), each row with its grade and source. Test:
 * ReferenceClassTest.
 */
public final class ReferenceClass {
    /** What is shown of all of it wherever a part is. */
    public static final String CAUTION = "mostly civil wars, never fitted";

    /** Rows about how conflicts ended. */
    public static final String SHARE = "share";

    /** Rows about how long agreements stood; all of their conflicts had some agreement. */
    public static final String STANDS = "stands";

    private static final List<Row> ROWS = read();

    /**
     * A number of the reference class.
     *
     * @param about {@link #SHARE} or {@link #STANDS}
     * @param outcome name of the outcome that it stands beside
     * @param year years after signing; NaN for a share
     * @param value 0 … 1
     * @param low lower limit of its 95 % interval, NaN if the source gives none
     * @param high upper limit
     * @param n cases; NaN if the source gives none
     * @param grade how firm it is
     * @param words what was counted
     * @param source where from
     */
    public record Row(
            String about,
            String outcome,
            double year,
            double value,
            double low,
            double high,
            double n,
            String grade,
            String words,
            String source) {}

    private ReferenceClass() {}

    /** All rows, in the order of the file. */
    public static List<Row> rows() {
        return ROWS;
    }

    private static List<Row> read() {
        try (InputStream in = Objects.requireNonNull(
                ReferenceClass.class.getResourceAsStream("reference-class.csv"), "reference-class.csv")) {
            Table table = Csv.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Row> rows = new ArrayList<>();
            for (int r = 0; r < table.rows(); r++) {
                rows.add(new Row(
                        table.string("about", r),
                        table.string("outcome", r),
                        table.number("year", r),
                        table.number("value", r),
                        table.number("low", r),
                        table.number("high", r),
                        table.number("n", r),
                        table.string("grade", r),
                        table.string("words", r),
                        table.string("source", r)));
            }
            return List.copyOf(rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
