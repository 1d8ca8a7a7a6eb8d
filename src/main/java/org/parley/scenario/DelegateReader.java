package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of delegates: who sits at the table and on which track. */
final class DelegateReader {
    private static final List<String> TRACKS =
            List.of(Track.POLITICAL.word(), Track.TECHNICAL.word(), Track.BOTH.word());

    private DelegateReader() {}

    static List<Delegate> read(@Nullable YamlNode list, String owner, Cites cites) {
        List<Delegate> delegates = new ArrayList<>();
        if (list == null || !list.list("delegation of " + owner)) {
            return delegates;
        }
        for (YamlNode node : list.items()) {
            String what = "a delegate of " + owner;
            if (!node.mapOf(what, Keys.DELEGATE)) {
                continue;
            }
            String name = node.requiredText("name", what);
            String role = node.optionalText("role", what);
            YamlNode trackNode = node.get("track");
            String word = trackNode == null ? Track.BOTH.word() : trackNode.oneOf("track of " + what, TRACKS);
            YamlNode source = node.get("source");
            delegates.add(new Delegate(
                    name,
                    role,
                    Track.values()[Math.max(0, TRACKS.indexOf(word))],
                    source == null ? "" : cites.sources(source, what)));
        }
        return delegates;
    }
}
