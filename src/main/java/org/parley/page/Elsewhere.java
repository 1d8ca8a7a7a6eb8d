package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.ReferenceClass;
import org.parley.table.NumberText;

/**
 * How other conflicts ended and how long agreements stood, as grey marks beside the charts of the page: the rows of
 * {@link ReferenceClass}, written into the page when it is made.
 */
final class Elsewhere {
    Document of() {
        List<Object> rows = new ArrayList<>();
        for (ReferenceClass.Row row : ReferenceClass.rows()) {
            boolean limits = !Double.isNaN(row.low());
            rows.add(new Document()
                    .put("about", row.about())
                    .put("outcome", row.outcome())
                    .put("year", row.year())
                    .put("value", row.value())
                    .put("low", row.low())
                    .put("high", row.high())
                    .put("text", NumberText.percent(row.value()))
                    .put("interval", limits ? NumberText.percentInterval(row.low(), row.high()) : NumberText.MISSING)
                    .put("n", Double.isNaN(row.n()) ? NumberText.MISSING : NumberText.count((long) row.n()))
                    .put("grade", row.grade())
                    .put("words", row.words())
                    .put("source", row.source())
                    .map());
        }
        return new Document().put("caution", ReferenceClass.CAUTION).put("rows", rows);
    }
}
