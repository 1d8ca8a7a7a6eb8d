package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenedReportTest {
    @Test
    void everySystemHasItsWay() {
        assertEquals(List.of("open", "file:///r"), OpenedReport.command("Mac OS X", "", "file:///r"));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", "file:///r"),
                OpenedReport.command("Windows 11", "", "file:///r"));
        assertEquals(List.of("xdg-open", "file:///r"), OpenedReport.command("Linux", "", "file:///r"));
        assertEquals(List.of("lynx", "file:///r"), OpenedReport.command("Linux", "lynx", "file:///r"));
    }

    @Test
    void withoutAScreenNothingIsStarted() {
        assertThat(OpenedReport.screen("Linux", Map.of())).isFalse();
        assertThat(OpenedReport.screen("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(OpenedReport.screen("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(OpenedReport.screen("Linux", Map.of("BROWSER", "lynx"))).isTrue();
        assertThat(OpenedReport.screen("Mac OS X", Map.of())).isTrue();
        assertThat(OpenedReport.screen("Windows 11", Map.of())).isTrue();
    }
}
