package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.search.Binding;
import org.parley.table.Table;

/**
 * What stood in the way where no deal came about: what became of the deals that both would have signed, and what would
 * have opened one. The second rows overlap.
 */
final class WhyDocument {
    private static final String NEVER = "There never was a deal that both would sign";

    /** So many runs of a group are offered for watching. */
    private static final int SHOWN = 10;

    private final CountedRuns runs;

    WhyDocument(CountedRuns runs) {
        this.runs = runs;
    }

    Document of() {
        Table table = runs.why().table();
        List<Object> rows = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            String reason = table.string("reason", r);
            rows.add(AnswerDocument.share((long) table.number("count", r), (long) table.number("n", r))
                    .put("key", reason)
                    .put("name", words(reason, runs.scenario().alternative()))
                    .put("group", reason.startsWith("without.") ? "opens" : "zone")
                    .map());
        }
        return new Document().put("n", table.number("n", 0)).put("rows", rows).put("talks", talks((long)
                table.number("n", 0)));
    }

    /** The runs without a deal by their label, each group with its share of them and its first runs. */
    private List<Object> talks(long noDeal) {
        List<String> labels = runs.table().strings("why");
        List<Object> groups = new ArrayList<>();
        for (Binding.Label label : Binding.Label.values()) {
            List<Object> first = new ArrayList<>();
            int count = 0;
            for (int r = 0; r < labels.size(); r++) {
                if (labels.get(r).equals(label.key())) {
                    count++;
                    if (first.size() < SHOWN) {
                        first.add(runs.replications().get(r));
                    }
                }
            }
            if (count > 0) {
                groups.add(AnswerDocument.share(count, noDeal)
                        .put("key", label.key())
                        .put("words", words(label, runs.scenario().alternative()))
                        .put("runs", first)
                        .map());
            }
        }
        return groups;
    }

    /** Why one run ended without a deal. */
    static String words(Binding binding, String alternative) {
        return binding.label() != Binding.Label.SEVERAL
                ? words(binding.label(), alternative)
                : NEVER
                        + (binding.two()
                                ? "; no obstacle alone, but two taken away together would have opened one"
                                : "; only all three obstacles taken away together would have opened one");
    }

    /** Why runs with this label ended without a deal. */
    private static String words(Binding.Label label, String alternative) {
        return switch (label) {
            case HOLDING_OUT -> words("holdingOut", alternative);
            case NOT_FOUND -> words("notFound", alternative);
            case RATIFICATION -> NEVER + "; but for the vote at home there would have been one";
            case RED_LINES -> NEVER + "; but for the red lines there would have been one";
            case COMMITMENT -> NEVER + "; had promises held for ever there would have been one";
            case SEVERAL -> NEVER + "; only several obstacles taken away together would have opened one";
            case WAR_VALUE ->
                NEVER + ", whatever obstacle is taken away: " + alternative + " is worth more to one side";
        };
    }

    /** A row of the table in words; {@code alternative} is what a side does without a deal. */
    static String words(String reason, String alternative) {
        return switch (reason) {
            case "holdingOut" -> "A deal that both would sign was on the table, and was refused in the hope of more";
            case "notFound" -> "There was a deal that both would sign, and nobody proposed it";
            case "closed" -> "There never was a deal that both would sign";
            case "without.ratification" -> "… but for the vote at home";
            case "without.redLines" -> "… but for the red lines";
            case "without.commitment" -> "… but for the fear that promises break";
            case "without.two" -> "… only but for two of these together";
            case "without.three" -> "… only but for all three together";
            case "without.evenThose" -> "… not even then: " + alternative + " is worth more to one side";
            default -> throw new IllegalArgumentException("unknown reason " + reason);
        };
    }
}
