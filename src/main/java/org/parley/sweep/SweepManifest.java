package org.parley.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Statistic;
import org.parley.format.PluginsUsed;
import org.parley.format.ScenarioWriter;
import org.parley.store.Build;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import org.parley.sweep.design.Factor;
import org.parley.table.Json;

/**
 * {@code manifest.json} of a sweep: what was asked ({@code same}: every field on which a number depends), by which
 * program, and once runs are merged or analysed how many there are, when and where they were computed, and size and
 * SHA-256 of every file. Blocks ({@code segments/}) have their checksum in their names, {@code sessions/} and
 * {@code slurm/} belong to machines; none of these is listed.
 */
final class SweepManifest {
    private static final List<String> NOT_LISTED = List.of("segments", "sessions", "slurm");

    private SweepManifest() {}

    /**
     * How much of a sweep is there.
     *
     * @param runs failures included
     * @param failures of them
     * @param complete whether these are all
     * @param leftOut what an analysis wrote no files of; empty: nothing, or there was none
     */
    record Done(long runs, long failures, boolean complete, List<String> leftOut) {}

    /** Before the first run. */
    static void begin(SweepFolder folder, SweepSpec spec, SweepIdentity same) throws IOException {
        Durable.write(folder.manifest(), Json.text(head(spec, same)));
    }

    /** Writes the manifest with everything that is in the folder by now; this comes last. */
    static void finish(SweepFolder folder, SweepSpec spec, SweepIdentity same, Done done) throws IOException {
        finish(folder, spec, same, done, null);
    }

    /**
     * The same after an analysis, which writes no merged tables: of these the manifest goes on saying what the merge
     * said.
     *
     * @param before the manifest until now
     * @return merged tables that hold something else
     */
    static List<String> finish(
            SweepFolder folder, SweepSpec spec, SweepIdentity same, Done done, @Nullable StoredManifest before)
            throws IOException {
        Map<String, Object> document = head(spec, same);
        document.put("runsDone", done.runs());
        document.put("failures", done.failures());
        document.put("complete", done.complete());
        if (!done.leftOut().isEmpty()) {
            document.put("leftOut", done.leftOut());
        }
        document.put("circumstances", Sessions.circumstances(folder));
        Map<String, Object> files = files(folder);
        List<String> altered = new ArrayList<>();
        for (Path merged : folder.merged()) {
            String name = String.valueOf(merged.getFileName());
            Map<String, Object> said = before == null ? Map.of() : before.about(name);
            if (!said.isEmpty() && files.containsKey(name) && !files.get(name).equals(said)) {
                altered.add(name);
                files.put(name, said);
            }
        }
        document.put("files", files);
        Durable.write(folder.manifest(), Json.text(document));
        return altered;
    }

    private static Map<String, Object> head(SweepSpec spec, SweepIdentity same) {
        Build program = SweepResult.build(same);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("program", "Parley");
        document.put("kind", "sweep");
        document.put("version", program.version());
        document.put("commit", program.commit());
        document.put("banner", spec.scenario().banner());
        document.put("sweep", spec.id());
        document.put("title", spec.title());
        document.put("question", spec.question());
        document.put(
                "scenario", org.parley.store.Manifest.scenario(spec.scenario(), ScenarioWriter.write(spec.scenario())));
        document.put("parties", org.parley.store.Manifest.parties(spec.scenario()));
        if (!spec.plugins().isEmpty()) {
            document.put(PluginsUsed.KEY, PluginsUsed.listed(spec.plugins()));
        }
        document.put("design", spec.designText());
        document.put(
                "factors", spec.factors().stream().map(SweepManifest::factor).toList());
        document.put("outcomes", spec.outcomes().stream().map(Statistic::name).toList());
        document.put("points", spec.design().size());
        document.put("replications", spec.replications());
        document.put("runs", spec.runs());
        if (spec.until() != null) {
            document.put("until", until(spec, spec.until()));
        }
        document.put("seed", spec.seed());
        document.put("commonRandomNumbers", spec.common());
        document.put("fixed", spec.fixed());
        document.put("same", same.typed());
        return document;
    }

    /** The rule, its looks, and after which of them it ended. */
    private static Map<String, Object> until(SweepSpec spec, StopRule rule) {
        Looks looks = Looks.of(spec);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("outcome", rule.outcome().name());
        about.put("within", rule.within());
        about.put("looks", looks.replications());
        about.put("level", looks.level());
        if (spec.stopped()) {
            about.put("stoppedAfter", spec.replications());
        }
        return about;
    }

    private static Map<String, Object> factor(Factor factor) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", factor.name());
        about.put("values", factor.allowed());
        return about;
    }

    private static Map<String, Object> files(SweepFolder folder) throws IOException {
        List<Path> listed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path name = folder.path().relativize(file);
                boolean hidden = String.valueOf(file.getFileName()).startsWith(".");
                boolean own = file.equals(folder.manifest());
                if (!own && !hidden && !NOT_LISTED.contains(String.valueOf(name.getName(0)))) {
                    listed.add(file);
                }
            }
        }
        return ResultFolder.about(folder.path(), listed);
    }
}
