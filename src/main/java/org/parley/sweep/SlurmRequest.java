package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a user asks of Slurm besides what the sweep needs.
 *
 * @param partition names of partitions, or empty: the cluster's own choice
 * @param account to be charged, or empty
 * @param throttle most tasks that run at once; 0: no limit
 * @param lines more options of sbatch, one each, for the array and the merge: {@code --qos=long}
 */
public record SlurmRequest(String partition, String account, int throttle, List<String> lines) {
    /** Nothing more. */
    public static final SlurmRequest NONE = new SlurmRequest("", "", 0, List.of());

    private static final Pattern NAME = Pattern.compile("[\\w.,@+-]+");
    private static final Pattern OPTION = Pattern.compile("--?[a-zA-Z][\\w-]*(?:[= ][^\\r\\n]*)?");
    /** The jobs rest on what they say themselves of these. */
    private static final List<String> OURS = List.of(
            "--array",
            "-a",
            "--output",
            "-o",
            "--open-mode",
            "--chdir",
            "-D",
            "--dependency",
            "-d",
            "--wrap",
            "--parsable");

    public SlurmRequest {
        lines = List.copyOf(lines);
        name("partition", partition);
        name("account", account);
        for (String line : lines) {
            if (!OPTION.matcher(line).matches()) {
                throw new IllegalArgumentException(
                        "sbatch \"" + line + "\": an option of sbatch is wanted, such as --qos=long");
            }
            String option = line.split("[= ]", 2)[0];
            if (OURS.contains(option)) {
                throw new IllegalArgumentException(
                        "sbatch \"" + line + "\": the sweep itself sets " + option + "; other options are allowed");
            }
        }
    }

    private static void name(String what, String name) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " \"" + name + "\"; allowed are letters, digits and the signs _ . , @ + -");
        }
    }

    /** The directives of both jobs. */
    List<String> directives() {
        List<String> directives = new ArrayList<>();
        if (!partition.isEmpty()) {
            directives.add("#SBATCH --partition=" + partition);
        }
        if (!account.isEmpty()) {
            directives.add("#SBATCH --account=" + account);
        }
        lines.forEach(line -> directives.add("#SBATCH " + quoted(line)));
        return directives;
    }

    /** A value with blanks needs quotes within a directive; a shell has taken away those that were typed. */
    private static String quoted(String line) {
        int equals = line.indexOf('=');
        String value = line.substring(equals + 1);
        return equals > 0 && value.contains(" ") && !value.contains("\"")
                ? line.substring(0, equals + 1) + "\"" + value + "\""
                : line;
    }
}
