package org.parley.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.yaml.YamlNode;

/**
 * {A} and {B} in the texts of a lesson: they stand for the short names of the parties. Any other brace would be shown
 * to a class as it stands, so it is a problem. Test: LessonPlanTest.
 */
final class BracedNames {
    /** {@code {A}}, {@code {C}}, a brace that nothing closes, or one that nothing opened. */
    private static final Pattern BRACED = Pattern.compile("\\{[^{}\\s]*}?|}");

    private static final List<String> NAMES = List.of("{A}", "{B}");

    /** Letters of what stands in braces that a message repeats. */
    private static final int SHOWN = 20;

    private BracedNames() {}

    /** Adds a problem at the node for every brace of its text that is no name of a party. */
    static String checked(YamlNode node, String what, String text) {
        for (Matcher braced = BRACED.matcher(text); braced.find(); ) {
            String found = braced.group();
            if (!NAMES.contains(found)) {
                String shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
                node.problem(what + " holds \"" + shown
                        + "\"; allowed in braces are {A} and {B}, which stand for the names of the parties.");
            }
        }
        return text;
    }

    /** Adds a problem at the node if its text holds a brace: it is shown where no scenario is known yet. */
    static String none(YamlNode node, String what, String text) {
        Matcher braced = BRACED.matcher(text);
        if (braced.find()) {
            node.problem(what + " holds \"" + braced.group().charAt(0)
                    + "\"; braces are allowed in the texts of scenes only: the list of lessons knows no parties.");
        }
        return text;
    }
}
