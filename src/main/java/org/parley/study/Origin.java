package org.parley.study;

import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.store.Build;
import org.parley.table.Sha256;

/**
 * Where a result comes from, as its pictures and its page say it. It says nothing of time, threads or Java, so that
 * they are the same whenever and wherever they are made.
 *
 * @param scenario what was simulated
 * @param line what was run, under every picture: "geneva-2026 · seed 1 · Parley 0.1.0"
 * @param facts seed, runs, program and the like
 * @param commands what to type to get the same result
 */
public record Origin(Scenario scenario, String line, List<Fact> facts, List<String> commands) {
    public Origin {
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }

    /** A line of the table of facts. */
    public record Fact(String label, String text) {}

    static Fact scenario(Scenario scenario) {
        return new Fact("Scenario", scenario.id() + scenario.day(", as of "));
    }

    static Fact resolved(String text) {
        return new Fact("Scenario as run", "SHA-256 " + Sha256.hex(text));
    }

    static Fact program(Build build) {
        return new Fact("Program", "Parley " + build.version() + ", commit " + build.commit());
    }
}
