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
public record Section(String heading, List<Block> blocks) {
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
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String heading) {
            this.heading = heading;
        }

        /** A paragraph. */
        public Builder text(String words) {
            return add(new Block.Text(words));
        }

        /** A picture with its caption. */
        public Builder figure(Picture picture, String caption) {
            return add(new Block.Figure(picture, caption));
        }

        /** A table with words over its columns. */
        public Builder table(String caption, Table table, Map<String, String> headings) {
            return add(new Block.Grid(caption, table, headings));
        }

        /** Names with values. */
        public Builder facts(List<Block.Fact> facts) {
            return add(new Block.Facts(facts));
        }

        /** Commands to type. */
        public Builder commands(String... lines) {
            return add(new Block.Commands(List.of(lines)));
        }

        /** Sources. */
        public Builder references(List<Block.Reference> references) {
            return add(new Block.References(references));
        }

        /** Any piece. */
        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /** The section. */
        public Section build() {
            return new Section(heading, blocks);
        }
    }
}
