package org.parley.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.table.NumberText;

/**
 * The text of a YAML file, or the reason why there is none: missing, a directory, unreadable, too large, empty, not
 * text. A file may have at most {@link #MOST_BYTES} bytes; a larger one is not opened.
 */
public final class YamlText {
    /** Forty times the largest shipped file. */
    public static final long MOST_BYTES = 2_000_000;

    private YamlText() {}

    /** How bytes are fetched; a test puts a broken disk here. */
    @FunctionalInterface
    public interface Bytes {
        byte[] of(Path file) throws IOException;
    }

    static @Nullable String read(Path file, Problems problems) {
        return read(file, problems, Files::readAllBytes);
    }

    /** The same by another way of reading bytes; null after a problem. */
    public static @Nullable String read(Path file, Problems problems, Bytes bytes) {
        if (Files.isDirectory(file)) {
            problems.add("is a directory; a YAML file is wanted.", "");
            return null;
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            problems.add("is a symbolic link that leads nowhere.", "");
            return null;
        }
        if (!Files.exists(file)) {
            problems.add("no such file.", Problems.maybe(name(file), siblings(file)));
            return null;
        }
        if (!Files.isRegularFile(file)) {
            problems.add("is not a regular file.", "");
            return null;
        }
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                problems.add(tooLong(size, "bytes"), "");
                return null;
            }
            return decode(bytes.of(file), problems);
        } catch (AccessDeniedException denied) {
            problems.add("may not be read (permission denied).", "");
        } catch (IOException broken) {
            problems.add("cannot be read (" + broken.getMessage() + ").", "");
        }
        return null;
    }

    /** The text in these bytes, from wherever they came. */
    static @Nullable String decode(byte[] bytes, Problems problems) {
        if (isPacked(bytes)) {
            problems.add(
                    "is a packed file, such as the document of a word processor (.docx), and no text.",
                    "Maybe save it as plain text in UTF-8?");
            return null;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer decoded = CharBuffer.allocate(bytes.length); // never more characters than bytes
        boolean bad =
                StandardCharsets.UTF_8.newDecoder().decode(rest, decoded, true).isError();
        String text = decoded.flip().toString();
        if (bad) {
            int lineBreak = text.lastIndexOf('\n');
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            String found = String.format(Locale.ROOT, "0x%02X", bytes[rest.position()] & 0xFF);
            problems.add(
                    line,
                    text.length() - lineBreak,
                    "is not a text file in UTF-8: it holds the byte " + found + " here.",
                    "Maybe save it as UTF-8?");
            return null;
        }
        return check(text, problems);
    }

    /** Whether bytes begin as those of a ZIP file do, which .docx and .odt are. */
    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static String tooLong(long has, String what) {
        return "has " + NumberText.count(has) + " " + what + "; allowed at most " + NumberText.count(MOST_BYTES) + ".";
    }

    /** The text without a byte order mark, or null after a problem: too long, empty, or no text. */
    static @Nullable String check(String written, Problems problems) {
        if (written.length() > MOST_BYTES) {
            problems.add(tooLong(written.length(), "characters"), "");
            return null;
        }
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        if (text.isBlank()) {
            problems.add("is empty.", "");
            return null;
        }
        int line = 1;
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            column++;
            if (c == '\n') {
                line++;
                column = 0;
            } else if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\u0085') {
                problems.add(
                        line,
                        column,
                        "holds the control character " + (int) c + "; is it a text file?",
                        "Maybe save it as plain text in UTF-8?");
                return null;
            }
        }
        return text;
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    private static List<String> siblings(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(YamlText::name)
                    .filter(n -> n.endsWith(".yaml") || n.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unlisted) {
            return List.of();
        }
    }
}
