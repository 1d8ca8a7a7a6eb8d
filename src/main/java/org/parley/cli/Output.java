package org.parley.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers its first failed write, which a {@link java.io.PrintWriter} keeps to itself: a full
 * disk behind {@code > file} must not look like a success. A reader that went away ({@code | head}) has what it wanted;
 * that is no failure. Test: {@code OutputTest}.
 */
final class Output extends FilterOutputStream {
    private @Nullable IOException first;

    Output(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            throw remembered(failed);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failed) {
            throw remembered(failed);
        }
    }

    private IOException remembered(IOException failed) {
        if (first == null) {
            first = failed;
        }
        return failed;
    }

    /** Why something was not written; null if all was, or nobody reads any more. */
    @Nullable
    String failure() {
        if (first == null) {
            return null;
        }
        String why = String.valueOf(first.getMessage());
        return why.toLowerCase(Locale.ROOT).contains("pipe") ? null : why; // Linux and macOS: Broken pipe
    }
}
