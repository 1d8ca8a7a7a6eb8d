package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.lab.BadSettings;
import org.parley.lab.Game;
import org.parley.lab.GameValues;
import org.parley.lab.Games;
import org.parley.lab.LabText;
import org.parley.lab.Result;
import org.parley.lab.Sampling;
import org.parley.lab.Validation;
import org.parley.parameter.NearMiss;
import org.parley.report.LabFolder;
import org.parley.scenario.Banner;
import org.parley.study.DisplayNames;
import org.parley.study.RefusedInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code parley lab}: lists the canonical games; plays one, with its charts; or prints the table of everything the lab
 * reproduces.
 *
 * <p>Ends with 0; with 1 if a play does not agree with its closed form; with 2 if a name, a value or a folder is
 * refused.
 */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        header = "Plays canonical bargaining games with known answers.",
        description = {
            "Without a name it lists the games. With a name it plays one by its closed form and without it, explains it, and draws its chart.",
            "Every game is a term of the simulator, on its own."
        },
        footer = {
            "",
            "Examples:",
            "  parley lab",
            "  parley lab fearon --set power=0.7 costA=0.05",
            "  parley lab guarantee --out results/guarantee",
            "  parley lab --all"
        })
public final class LabCommand implements Callable<Integer> {
    private static final int AGREES = 0;
    private static final int DISAGREES = 1;
    private static final int REFUSED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The game to play.")
    private @Nullable String name;

    @Option(
            names = "--set",
            arity = "1..*",
            paramLabel = "key=value",
            description = "Values of the game's parameters; the others keep their defaults.")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the chart (PNG, SVG, a narrow SVG for phones, CSV) and the text; must be new or empty."
                            + " Default: a new folder in results.")
    private @Nullable Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumberOption.Seed.class,
            description = "Seed of the drawn plays. Default: 1.")
    private long seed;

    @Option(
            names = "--plays",
            paramLabel = "N",
            defaultValue = "40000",
            converter = WholeNumberOption.Plays.class,
            description = "Number of drawn plays, 1,000 … 1,000,000. Default: 40000.")
    private long plays;

    @Option(names = "--no-chart", description = "Only numbers and sentences.")
    private boolean noChart;

    @Option(names = "--all", description = "The table of all numbers that the lab reproduces (docs/validation.md).")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Sampling sampling = new Sampling(seed, (int) plays);
        if (all) {
            return validation(sampling);
        }
        if (name == null) {
            return list();
        }
        Game game = Games.named(name).orElse(null);
        if (game == null) {
            return refused("unknown game \"" + name + "\". "
                    + NearMiss.of(name, Games.names())
                            .map(near -> "Maybe \"" + near + "\"?")
                            .orElse("There are " + String.join(", ", Games.names()) + "."));
        }
        try {
            return play(game, GameValues.parse(game, assignments), sampling);
        } catch (BadSettings | RefusedInput wrong) {
            return refused(String.valueOf(wrong.getMessage()));
        }
    }

    private int list() {
        if (!assignments.isEmpty()) {
            return refused("--set needs the name of a game. Maybe \"parley lab fearon --set power=0.7\"?");
        }
        say(LabText.list());
        say("\nPlay one: parley lab NAME [--set key=value …] [--out DIR]. All numbers: parley lab --all\n");
        return AGREES;
    }

    private int validation(Sampling sampling) {
        if (name != null || !assignments.isEmpty()) {
            return refused("--all plays every game with the settings of the table; leave out the name and --set.");
        }
        List<Validation.Row> rows = Validation.rows(sampling);
        say(Validation.markdown(sampling, rows, Banner.DEFAULT, sections()));
        return rows.stream().allMatch(Validation.Row::holds) ? AGREES : DISAGREES;
    }

    /**
     * The sections that are kept and not computed: what the numbers of the tests mean, and the intervals of indices, a
     * long experiment that CoverageTest prints.
     */
    static String sections() {
        return resource("tests.txt") + resource("intervals.txt");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Validation.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int play(Game game, GameValues settings, Sampling sampling) throws IOException {
        LabFolder folder = noChart ? null : LabFolder.of(game, out);
        List<Result> played = game.play(settings, sampling);
        String text = LabText.played(game, settings, played);
        if (folder != null) {
            folder.text(text);
        }
        say(text + "\n" + DisplayNames.shortBanner(Banner.DEFAULT) + "\n");
        if (folder != null) {
            say("\n");
            folder.charts(settings, sampling).forEach(chart -> say("Chart: " + chart + ".png (also .svg, .csv)\n"));
        }
        return played.stream().allMatch(Result::agrees) ? AGREES : DISAGREES;
    }

    private void say(String text) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(text);
        writer.flush();
    }

    private int refused(String line) {
        PrintWriter writer = spec.commandLine().getErr();
        for (String one : line.split("\n", -1)) {
            writer.println("parley: " + one);
        }
        writer.flush();
        return REFUSED;
    }
}
