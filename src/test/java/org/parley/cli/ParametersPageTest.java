package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/parameters.md is what {@code parley parameters --markdown} prints from the registry. */
class ParametersPageTest {
    @Test
    void theFileIsThePrintedPage() throws IOException {
        assertThat(Files.readString(Path.of("docs/parameters.md"))).isEqualTo(ParametersPage.markdown());
    }
}
