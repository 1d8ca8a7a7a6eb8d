package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.format.PluginsUsed;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/** The {@value ResultFolder#MANIFEST} of a finished folder, read back: what it is, and what it says. */
public final class StoredManifest {
    private final Path folder;
    private final YamlNode root;

    private StoredManifest(Path folder, YamlNode root) {
        this.folder = folder;
        this.root = root;
    }

    /** The manifest of a folder; null if it has none. */
    public static @Nullable StoredManifest of(Path folder) {
        Path file = folder.resolve(ResultFolder.MANIFEST);
        YamlNode root = Files.isRegularFile(file) ? YamlFile.read(file, new Problems(file.toString())) : null;
        return root != null && root.isMap() ? new StoredManifest(folder, root) : null;
    }

    /**
     * Why {@link #of} found none, in words: nothing is there, it is a file, it has no manifest, or one that cannot be
     * read.
     */
    public static String whyNone(Path folder) {
        if (!Files.exists(folder)) {
            return "nothing is there";
        }
        if (!Files.isDirectory(folder)) {
            return "it is a file";
        }
        return Files.exists(folder.resolve(ResultFolder.MANIFEST))
                ? "its " + ResultFolder.MANIFEST + " is cut off or was altered, and cannot be read"
                : "it has no " + ResultFolder.MANIFEST;
    }

    /**
     * What the folder holds: "run" (an ensemble), "sweep", "search", "comparison"; null if the manifest does not say.
     */
    public @Nullable String kind() {
        YamlNode kind = root.get("kind");
        return kind != null ? kind.raw() : root.has("runs") ? "run" : null;
    }

    /**
     * Holds the jars of the plug-ins that it names against those that are here.
     *
     * @throws org.parley.yaml.ScenarioException with every jar that is not here as it was
     */
    public void requirePlugins() {
        PluginsUsed.check(root.get(PluginsUsed.KEY));
        YamlNode scenario = root.get("scenario");
        if (scenario != null && scenario.isMap()) {
            PluginsUsed.check(scenario.get(PluginsUsed.KEY));
        }
        root.problems().throwIfAny();
    }

    /** Whether it says anything under a key. */
    public boolean says(String key) {
        return root.get(key) != null;
    }

    /** What it says under a key. */
    public String said(String key) throws IOException {
        YamlNode node = root.get(key);
        if (node == null) {
            throw new IOException(folder.resolve(ResultFolder.MANIFEST) + " does not say " + key);
        }
        return node.raw();
    }

    /** The words that it lists under a key; null if it has no such list. */
    public @Nullable List<String> words(String key) {
        YamlNode node = root.get(key);
        return node == null || !node.isList()
                ? null
                : node.items().stream().map(YamlNode::raw).toList();
    }

    /** The files that it lists, in its order. */
    public List<String> files() {
        YamlNode files = root.get("files");
        return files == null
                ? List.of()
                : files.entries().stream().map(YamlNode.Entry::key).toList();
    }

    /** The SHA-256 that it gives for a file of the folder; null if it lists no such file. */
    public @Nullable String sha256(String file) {
        YamlNode files = root.get("files");
        YamlNode about = files == null ? null : files.get(file);
        YamlNode hash = about == null ? null : about.get("sha256");
        return hash == null ? null : hash.raw();
    }

    /** Whether it lists a file of the folder, which holds what it held then. */
    public boolean isAsListed(String file) throws IOException {
        String hash = sha256(file);
        Path there = folder.resolve(file);
        return hash != null && Files.isRegularFile(there) && hash.equals(ResultFolder.sha256(there));
    }

    /** What it says of a file, to be said again; empty if it lists no such file. */
    public Map<String, Object> about(String file) {
        YamlNode files = root.get("files");
        YamlNode about = files == null ? null : files.get(file);
        Map<String, Object> said = new LinkedHashMap<>();
        YamlNode hash = about == null ? null : about.get("sha256");
        YamlNode size = about == null ? null : about.get("bytes");
        if (hash != null && size != null) {
            said.put("sha256", hash.raw());
            said.put("bytes", Long.parseLong(size.raw()));
        }
        return said;
    }
}
