package org.parley.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.OutcomeTable;
import org.parley.format.PluginsUsed;
import org.parley.parameter.PluginJar;
import org.parley.scenario.Scenario;
import org.parley.table.Sha256;
import org.parley.talks.Outcome;

/**
 * What {@value ResultFolder#MANIFEST} says. All of it depends on the scenario, the seed and the program only, but for
 * {@code circumstances} (when, where, how fast, by which command) and the hashes of pictures.
 */
public final class Manifest {
    private Manifest() {}

    /** A short hash of what determines the result: resolved scenario, seed, number of runs, fixed or not, program. */
    public static String hash(Ensemble.Plan plan, String resolved, Build build) {
        String all = String.join(
                "\n",
                resolved,
                Long.toString(plan.seed()),
                Long.toString(plan.first()),
                Integer.toString(plan.runs()),
                Boolean.toString(plan.fixed()),
                build.version(),
                build.commit());
        return Sha256.hex(all).substring(0, 8);
    }

    /**
     * The manifest.
     *
     * @param circumstances started, finished, command and the like
     */
    public static Map<String, Object> of(
            Ensemble.Plan plan,
            Build build,
            String resolved,
            EnsembleTables tables,
            Map<String, Object> circumstances) {
        OutcomeTable outcomes = tables.all().outcomes();
        Scenario scenario = plan.scenario();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("banner", scenario.banner());
        manifest.put("scenario", scenario(scenario, resolved));
        manifest.put("parties", parties(scenario));
        manifest.put("seed", plan.seed());
        manifest.put("firstReplication", plan.first());
        manifest.put("runs", outcomes.runs());
        manifest.put("fixed", plan.fixed());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name(), outcomes.count(outcome));
        }
        manifest.put("outcomes", counts);
        tables.record().ifPresent(record -> {
            Map<String, Object> fitting = new LinkedHashMap<>();
            fitting.put("draws", record.draws());
            fitting.put("fit", record.fits());
            fitting.put("shownFirst", tables.beside().isPresent());
            manifest.put("record", fitting);
        });
        manifest.put("circumstances", circumstances);
        return manifest;
    }

    /** What a manifest says of a scenario, and the hash of its resolved text. */
    public static Map<String, Object> scenario(Scenario scenario, String resolved) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", scenario.id());
        about.put("title", scenario.title());
        about.put("question", scenario.question());
        about.put("asOf", scenario.day(""));
        about.put("sha256", Sha256.hex(resolved));
        Set<PluginJar> plugins = PluginsUsed.of(scenario);
        if (!plugins.isEmpty()) {
            about.put(PluginsUsed.KEY, PluginsUsed.listed(plugins));
        }
        return about;
    }

    /** Which party stands on which side. */
    public static List<Map<String, Object>> parties(Scenario scenario) {
        return scenario.parties().stream()
                .map(party -> {
                    Map<String, Object> about = new LinkedHashMap<>();
                    about.put("side", party.side().name());
                    about.put("id", party.id());
                    about.put("name", party.name());
                    return about;
                })
                .toList();
    }
}
