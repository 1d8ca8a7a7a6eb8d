package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * What a command line said: its exit code and both streams.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Said(int code, String out, String err) {
    /** A command on a terminal of 80 columns that knows the shipped scenarios. */
    static Said by(String... arguments) {
        return by(80, arguments);
    }

    static Said by(int width, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), width, false, Path.of(""));
        int code = Main.run(terminal, arguments);
        return new Said(code, out.toString(), err.toString());
    }

    /** Standard output as JSON: one document and nothing else. */
    JsonNode json() {
        try {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + out, broken);
        }
    }
}
