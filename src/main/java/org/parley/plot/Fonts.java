package org.parley.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * The shipped fonts, DejaVu Sans plain and bold; no other font is ever used, so pictures look the same on a bare
 * machine.
 *
 * <p>On Linux a JDK asks the system's fontconfig before it loads any font, even a shipped one: without system fonts
 * that fails, with many it costs a third of a second. Unless the user has set {@code sun.awt.fontconfig}, it is pointed
 * at a one-font configuration. Tests: {@code WithoutSystemFontsTest}, in a JVM of its own.
 */
public final class Fonts {
    static final String FAMILY = "DejaVu Sans";

    private static final Font PLAIN;
    private static final Font BOLD;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
                Path folder = Files.createTempDirectory("parley-fonts");
                Path plain = extracted(folder, "DejaVuSans.ttf");
                Path bold = extracted(folder, "DejaVuSans-Bold.ttf");
                if (System.getProperty("sun.awt.fontconfig") == null) {
                    System.setProperty(
                            "sun.awt.fontconfig", configuration(folder, plain).toString());
                }
                PLAIN = Font.createFont(Font.TRUETYPE_FONT, plain.toFile());
                BOLD = Font.createFont(Font.TRUETYPE_FONT, bold.toFile());
            } else {
                try (InputStream plain = resource("DejaVuSans.ttf");
                        InputStream bold = resource("DejaVuSans-Bold.ttf")) {
                    PLAIN = Font.createFont(Font.TRUETYPE_FONT, plain);
                    BOLD = Font.createFont(Font.TRUETYPE_FONT, bold);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped fonts cannot be unpacked into the temporary folder", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the shipped fonts are damaged", e);
        }
    }

    private Fonts() {}

    /** Upright letters of this size, in pixels. */
    public static Font plain(double size) {
        return PLAIN.deriveFont((float) size);
    }

    /** Heavy letters of this size, in pixels. */
    public static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name);
    }

    private static Path extracted(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = resource(name)) {
            Files.copy(in, file);
        }
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }

    /** A JDK font configuration in which every logical font is the shipped one. */
    private static Path configuration(Path folder, Path font) throws IOException {
        StringBuilder text = new StringBuilder("version=1\n");
        for (String logical : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                text.append(logical).append('.').append(style).append(".latin-1=DejaVu Sans\n");
            }
        }
        text.append("sequence.allfonts=latin-1\nfilename.DejaVu_Sans=")
                .append(font)
                .append('\n');
        Path file = folder.resolve("fontconfig.properties");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        file.toFile().deleteOnExit();
        return file;
    }
}
