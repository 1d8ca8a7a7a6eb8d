package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.plot.Picture;
import org.parley.table.Table;

/**
 * A headed part of a page.
 *
 * @param heading its heading
 * @param blocks its pieces in order
 */
public record Section(String heading, List<PagePart> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Starts a section. */
    public static Builder of(String heading) {
        return new Builder(heading);
    }

    /** Collects the pieces of a section. */
    public static final class Builder {
        private final String heading;
        private final List<PagePart> blocks = new ArrayList<>();

        private Builder(String heading) {
            this.heading = heading;
        }

        /** A paragraph. */
        public Builder text(String words) {
            return add(new PagePart.Text(words));
        }

        /** A picture with its caption. */
        public Builder figure(Picture picture, String caption) {
            return add(new PagePart.Figure(picture, caption));
        }

        /** A table with words over its columns. */
        public Builder table(String caption, Table table, Map<String, String> headings) {
            return add(new PagePart.Grid(caption, table, headings));
        }

        /** Names with values. */
        public Builder facts(List<PagePart.Fact> facts) {
            return add(new PagePart.Facts(facts));
        }

        /** Commands to type. */
        public Builder commands(String... lines) {
            return add(new PagePart.Commands(List.of(lines)));
        }

        /** Sources. */
        public Builder references(List<PagePart.Reference> references) {
            return add(new PagePart.References(references));
        }

        /** Any piece. */
        public Builder add(PagePart block) {
            blocks.add(block);
            return this;
        }

        /** The section. */
        public Section build() {
            return new Section(heading, blocks);
        }
    }
}
