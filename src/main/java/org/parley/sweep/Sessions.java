package org.parley.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.table.Json;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/**
 * When and where the parts of a sweep were computed: each process that ends by itself leaves a file
 * {@code sessions/<i>-of-<n>-<time>.json} with its circumstances. One that is killed leaves none, so the seconds of a
 * sweep are those of the sessions that are there. The manifest gathers them.
 */
public final class Sessions {
    private static final List<String> NUMBERS = List.of("seconds", "threads", "runs");

    private Sessions() {}

    /**
     * Adds a session of a part; circumstances as {@link org.parley.store.Circumstances} gives them, with
     * {@code threads} and {@code runs}.
     */
    public static void add(SweepFolder folder, Shard shard, Map<String, Object> circumstances) throws IOException {
        Files.createDirectories(folder.sessions());
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("shard", shard.toString());
        session.putAll(circumstances);
        String time = String.valueOf(circumstances.get("started")).replaceAll("[^0-9T]", "");
        String name = shard.number() + "-of-" + shard.of() + "-" + time;
        Path file = folder.sessions().resolve(name + ".json");
        for (int n = 2; Files.exists(file); n++) {
            file = folder.sessions().resolve(name + "-" + n + ".json");
        }
        Durable.write(file, Json.text(session));
    }

    /** Copies the sessions of one folder beside those of another. */
    static void copy(SweepFolder from, SweepFolder to) throws IOException {
        for (Path file : files(from)) {
            Files.createDirectories(to.sessions());
            Path copy = to.sessions().resolve(file.getFileName());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The section {@code circumstances} of a manifest: the first command, the first start and the last end, the sum of
     * the seconds, and every session.
     */
    static Map<String, Object> circumstances(SweepFolder folder) throws IOException {
        List<Map<String, Object>> sessions = new ArrayList<>();
        for (Path file : files(folder)) {
            Problems problems = new Problems(file.toString());
            YamlNode root = YamlFile.read(file, problems);
            if (root == null || !root.isMap()) {
                throw new IOException(file + " is no session of a sweep");
            }
            Map<String, Object> session = new LinkedHashMap<>();
            for (YamlNode.Entry entry : root.entries()) {
                String said = entry.value().raw();
                session.put(entry.key(), NUMBERS.contains(entry.key()) ? (Object) Double.valueOf(said) : said);
            }
            sessions.add(session);
        }
        sessions.sort(Comparator.comparing(session -> time(session, "started")));
        Map<String, Object> all = new LinkedHashMap<>();
        if (sessions.isEmpty()) {
            return all;
        }
        Map<String, Object> first = sessions.get(0);
        all.put("command", first.get("command"));
        all.put("started", first.get("started"));
        all.put(
                "finished",
                sessions.stream()
                        .max(Comparator.comparing(session -> time(session, "finished")))
                        .orElseThrow()
                        .get("finished"));
        all.put(
                "seconds",
                sessions.stream()
                        .mapToDouble(session -> session.get("seconds") instanceof Double d ? d : 0)
                        .sum());
        all.put("threads", first.get("threads"));
        all.put("java", first.get("java"));
        all.put("os", first.get("os"));
        all.put("sessions", sessions);
        return all;
    }

    private static OffsetDateTime time(Map<String, Object> session, String key) {
        return OffsetDateTime.parse(String.valueOf(session.get(key)));
    }

    private static List<Path> files(SweepFolder folder) throws IOException {
        if (!Files.isDirectory(folder.sessions())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.sessions())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
