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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReplicationOption one;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumberOption.Seed.class,
            description = "With --replication: seed of that ensemble; default 1.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "One JSON document with full precision.")
    private boolean json;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Long replication = one.number();
        if (seed != null && replication == null) {
            throw new RefusedInput(
                    "--seed is the seed of a draw, and the mean case draws nothing. Maybe add --replication 1?");
        }
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
            long of = seed == null ? 1 : seed;
            which = "Replication " + replication + " of seed " + of + ": one draw of many.";
            first = FirstRound.drawn(scenario, DealSearches.of(scenario), new RunKey(of, replication));
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
