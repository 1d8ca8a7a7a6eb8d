package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.ensemble.ResponseTable;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley behaviour}: what moves what, as the page docs/behaviour.md. */
@Command(
        name = "behaviour",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prints what moves what: every lever over five levels.",
        description = {
            "The page docs/behaviour.md as Markdown, for all draws and for those that fit the record, with n and intervals. Below the levers it shows how far the mediator's date is believed, and a week of strikes.",
            "It plays some seventy ensembles of this many runs; progress goes to standard error."
        },
        footer = {
            "",
            "Examples:",
            "  parley behaviour tutorial --runs 200",
            "  parley behaviour geneva-2026 > docs/behaviour.md"
        })
final class BehaviourCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "2000",
            converter = WholeNumberOption.Runs.class,
            description = "Runs at each level; default 2000.")
    private long runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = WholeNumberOption.Seed.class,
            description = "Master seed; default 1.")
    private long seed;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WorkerOption threads;

    BehaviourCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Scenario scenario = assumptions.resolved(terminal);
        ResponseTable.Result result = new ResponseTable((int) runs, seed, threads.workers())
                .of(scenario, name -> terminal.err().println("parley: " + name));
        terminal.out().print(BehaviourPage.markdown(scenario, result));
        return 0;
    }
}
