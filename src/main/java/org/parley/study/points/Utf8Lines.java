package org.parley.study.points;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, each as soon as its line feed is there; CR LF ends a line as LF does, and a byte order mark
 * before the first is passed over. A line that is no UTF-8 or too long is a problem of that line alone.
 */
final class Utf8Lines {
    /** Far more than a point with every setting takes. */
    private static final int MOST_BYTES = 1_000_000;

    private final InputStream in;
    private long number;

    Utf8Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end
     * @param problem why there is no text, or empty
     */
    record Text(long number, String text, String problem) {}

    /** The next line; null at the end. */
    @Nullable
    Text next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int letter = in.read();
        if (letter < 0) {
            return null;
        }
        long length = 0;
        while (letter >= 0 && letter != '\n') {
            length++;
            if (length <= MOST_BYTES) {
                bytes.write(letter);
            }
            letter = in.read();
        }
        number++;
        if (length > MOST_BYTES) {
            return new Text(number, "", "the line has " + length + " bytes; allowed at most " + MOST_BYTES + ".");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (text.endsWith("\r")) {
                text = text.substring(0, text.length() - 1);
            }
            boolean marked = number == 1 && text.startsWith("\uFEFF");
            return new Text(number, marked ? text.substring(1) : text, "");
        } catch (CharacterCodingException other) {
            return new Text(number, "", "the line is no text in UTF-8. Maybe save it as \"CSV UTF-8\"?");
        }
    }
}
