package org.parley.parameter;

/**
 * The jar from which a plug-in comes. Its bytes decide numbers as the program's own do, so that whatever names a
 * plug-in names the jar.
 *
 * @param name of the file, without folders
 * @param version as the jar states it ({@code Implementation-Version}), or empty
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record PluginJar(String name, String version, String sha256) {
    private static final int SHOWN = 12;

    /** In words: {@code patience.jar, version 1.0, SHA-256 3f2a…}. */
    @Override
    public String toString() {
        return name
                + (version.isEmpty() ? "" : ", version " + version)
                + (sha256.isEmpty() ? "" : ", SHA-256 " + sha256.substring(0, Math.min(SHOWN, sha256.length())) + "…");
    }
}
