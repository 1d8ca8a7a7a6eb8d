package org.parley.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece; texts count as their UTF-8. The digest is told once, as 64
 * hexadecimal digits or in base 64. One thread. Test: {@code Sha256Test}, the examples of FIPS 180-4.
 */
public final class Sha256 {
    private final MessageDigest digest;

    /** Begins with nothing added. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The digest of a text, in hexadecimal digits. */
    public static String hex(String text) {
        return new Sha256().add(text).hex();
    }

    /** The digest of bytes, in hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return new Sha256().add(bytes).hex();
    }

    /** The digest of a text in base 64, as a content security policy names it. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(new Sha256().add(text).digest.digest());
    }

    /** Adds bytes. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a text. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds everything that is left to read; the stream stays open. */
    public Sha256 add(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return this;
    }

    /** The digest of all that was added, in hexadecimal digits; after that it is that of nothing again. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
