package org.parley.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected digests: FIPS 180-4, examples of NIST for SHA-256 (one block, two blocks, a million letters). */
class Sha256Test {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void publishedExamples() {
        assertEquals(ABC, Sha256.hex("abc"));
        assertEquals(
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                Sha256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
        byte[] million = new byte[1_000_000];
        Arrays.fill(million, (byte) 'a');
        assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Sha256.hex(million));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new Sha256().hex());
    }

    @Test
    void piecesCountAsOneText() throws IOException {
        Sha256 digest = new Sha256().add("a").add(new byte[] {'b'});
        digest.add(new ByteArrayInputStream("c".getBytes(StandardCharsets.UTF_8)));
        assertEquals(ABC, digest.hex());
    }

    /** The digest of "abc" above, in base 64 (RFC 4648). */
    @Test
    void base64() {
        assertEquals("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", Sha256.base64("abc"));
    }
}
