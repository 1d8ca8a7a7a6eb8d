package org.parley.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.format.ScenarioWriter;
import org.parley.store.Build;
import org.parley.store.Manifest;
import org.parley.sweep.SweepSpec;

/** How the manifest of a search through a sweep file's factors begins, whatever it searches for. */
final class SearchManifest {
    private SearchManifest() {}

    /** A map to add to: program, kind of folder, build, banner, sweep, scenario, parties, seed and replications. */
    static Map<String, Object> begin(String kind, SweepSpec spec, Build build) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("kind", kind);
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("banner", spec.scenario().banner());
        manifest.put("sweep", spec.id());
        manifest.put("scenario", Manifest.scenario(spec.scenario(), ScenarioWriter.write(spec.scenario())));
        manifest.put("parties", Manifest.parties(spec.scenario()));
        manifest.put("seed", spec.seed());
        manifest.put("replications", spec.replications());
        return manifest;
    }
}
