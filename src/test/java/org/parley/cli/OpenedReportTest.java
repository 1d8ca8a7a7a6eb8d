package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
