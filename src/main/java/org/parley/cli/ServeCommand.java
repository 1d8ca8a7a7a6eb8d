package org.parley.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parley.study.RefusedInput;
import org.parley.web.PageServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley serve}: the page of {@code parley page} at an address of this machine, until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Serves the page of parley page at an address of this machine.",
        description = {
            "It opens the page in the browser; that helps where a browser does not open files. Only this machine can reach the address, and nothing but the page is served. Ctrl-C ends it."
        },
        footer = {"", "Examples:", "  parley serve", "  parley serve my-scenario.yaml --port 8014 --no-open"})
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PageOptions options = new PageOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = WholeNumberOption.Port.class,
            description = "Port, 1 … 65535; default any that is free.")
    private @Nullable Long port;

    @Option(names = "--no-open", description = "Do not open the browser; only say the address.")
    private boolean closed;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String html = options.page(terminal).html();
        try (PageServer server = new PageServer(html, port == null ? 0 : Math.toIntExact(port))) {
            terminal.out().println("Page: " + server.address() + " (Ctrl-C ends it)");
            terminal.out().flush();
            if (!closed) {
                OpenedReport.page(server.address(), terminal);
            }
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            throw new RefusedInput(
                    "port " + port + " cannot be used: " + taken.getMessage() + ". Maybe leave --port out?");
        }
        return 0;
    }
}
