package org.parley.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in which two texts differ, as a diff shows them: {@code -} stands in the first only, {@code +} in the
 * second only; before each place the keys under which it stands ({@code @ parties northland}). By a longest common
 * subsequence of lines, so as few lines as can be. Limit: equal texts give nothing.
 */
final class ScenarioDiff {
    private ScenarioDiff() {}

    static List<String> of(String first, String second) {
        List<String> one = List.of(first.split("\n", -1));
        List<String> two = List.of(second.split("\n", -1));
        int[][] common = common(one, two);
        List<String> lines = new ArrayList<>();
        String under = "";
        int i = 0;
        int j = 0;
        while (i < one.size() || j < two.size()) {
            if (i < one.size() && j < two.size() && one.get(i).equals(two.get(j))) {
                i++;
                j++;
                continue;
            }
            boolean gone = j == two.size() || (i < one.size() && common[i + 1][j] >= common[i][j + 1]);
            String place = gone ? place(one, i) : place(two, j);
            if (!place.equals(under)) {
                under = place;
                if (!place.isEmpty()) {
                    lines.add("@ " + place);
                }
            }
            lines.add(gone ? "- " + one.get(i).strip() : "+ " + two.get(j).strip());
            i += gone ? 1 : 0;
            j += gone ? 0 : 1;
        }
        return lines;
    }

    /** Length of the longest common subsequence of what begins at line i of one and j of the other. */
    private static int[][] common(List<String> one, List<String> two) {
        int[][] common = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(two.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** The keys above a line: each less indented than the one below it. */
    private static String place(List<String> lines, int at) {
        List<String> keys = new ArrayList<>();
        int indent = indent(lines.get(at));
        for (int i = at - 1; i >= 0 && indent > 0; i--) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (!line.isBlank() && indent(line) < indent && colon > 0) {
                indent = indent(line);
                keys.add(0, line.substring(0, colon).strip().replaceFirst("^- ", ""));
            }
        }
        return String.join(" ", keys);
    }

    private static int indent(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }
}
