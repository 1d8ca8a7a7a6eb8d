package org.parley.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves one page at {@code /} and nothing else, to this machine only. Test: {@code PageServerTest}. */
public final class PageServer implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final HttpServer server;

    /**
     * Starts.
     *
     * @param html the page
     * @param port 0: any that is free
     * @throws IOException if the port is taken
     */
    public PageServer(String html, int port) throws IOException {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, page));
        server.start();
    }

    private static void answer(HttpExchange exchange, byte[] page) throws IOException {
        try (exchange) {
            boolean there = exchange.getRequestURI().getPath().equals("/");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            boolean read = head || exchange.getRequestMethod().equals("GET");
            byte[] body = there && read ? page : "There is only the page at /.\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", there && read ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            int status = !read ? 405 : there ? 200 : 404;
            if (head) { // as GET, without the body
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
                exchange.sendResponseHeaders(status, NO_BODY);
            } else {
                if (!read) {
                    exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                }
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
    }
}
