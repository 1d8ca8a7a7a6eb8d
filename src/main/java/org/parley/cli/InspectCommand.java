package org.parley.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.diagnosis.FirstRound;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.study.RefusedInput;
import org.parley.table.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley inspect}: the negotiation at its first round, before anybody talks. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Shows the negotiation before anybody talks.",
        description = {
            "Shows the deals, the Pareto frontier, the Nash and Kalai–Smorodinsky points in words, the zone of possible agreement at the first round, and what fighting on and each named package are worth to both sides.",
            "It shows the mean case, in which nothing is drawn; --replication shows the draw of one run of an ensemble."
        },
        footer = {
            "",
            "Examples:",
            "  parley inspect tutorial",
            "  parley inspect geneva-2026 --off redLines",
            "  parley inspect geneva-2026 --replication 17 --json"
        })
final class InspectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Option(
            names = "--fixed",
            description = "Shows default values, mean preferences and the front at its mean pace. This is the default.")
    private boolean fixed;

    @Option(
            names = "--replication",
            paramLabel = "K",
            converter = WholeNumberOption.Replication.class,
            description = "As run K of an ensemble draws it.")
    private @Nullable Long replication;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = WholeNumberOption.Seed.class,
            description = "Seed of that ensemble; default 1.")
    private long seed;

    @Option(names = "--json", description = "One JSON document with full precision.")
    private boolean json;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (fixed && replication != null) {
            throw new RefusedInput(
                    "--fixed and --replication exclude each other: nothing is drawn, or one draw is shown.");
        }
        Scenario scenario = assumptions.resolved(terminal);
        String which;
        FirstRound first;
        if (replication == null) {
            which = "The mean case: default values, mean preferences"
                    + (scenario.war() ? ", the front at its mean pace" : "")
                    + ". One case of many, not the middle of the ensemble.";
            first = FirstRound.mean(scenario, DealSearches.of(scenario));
        } else {
            which = "Replication " + replication + " of seed " + seed + ": one draw of many.";
            first = FirstRound.drawn(scenario, DealSearches.of(scenario), new RunKey(seed, replication));
        }
        InspectPrint print = new InspectPrint(terminal, scenario, first, which);
        if (json) {
            terminal.out().print(Json.text(print.json()));
        } else {
            print.print();
        }
        return 0;
    }
}
