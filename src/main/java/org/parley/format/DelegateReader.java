package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Delegate;
import org.parley.scenario.Track;
import org.parley.yaml.YamlNode;

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
            Track track = trackNode == null ? Track.BOTH : track(trackNode, "track of " + what);
            YamlNode source = node.get("source");
            delegates.add(new Delegate(name, role, track, source == null ? "" : cites.sources(source, what)));
        }
        return delegates;
    }

    /** After a problem any track will do: the scenario is refused. */
    private static Track track(YamlNode node, String what) {
        String word = node.oneOf(what, TRACKS);
        return word == null ? Track.BOTH : Track.values()[TRACKS.indexOf(word)];
    }
}
