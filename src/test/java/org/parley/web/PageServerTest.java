package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class PageServerTest {
    private static HttpResponse<String> ask(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** HEAD is answered as GET is, without the body (RFC 9110, 9.3.2); the server has nothing to warn of. */
    @Test
    void headIsGetWithoutTheBody() throws IOException, InterruptedException {
        List<String> warned = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord said) {
                warned.add(said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("com.sun.net.httpserver");
        logger.addHandler(handler);
        try (PageServer server = new PageServer("<p>ж page</p>", 0)) {
            for (String path : List.of("", "nothing")) {
                HttpResponse<String> get = ask("GET", server.address() + path);
                HttpResponse<String> head = ask("HEAD", server.address() + path);
                assertEquals(get.statusCode(), head.statusCode());
                assertEquals("", head.body());
                for (String name : List.of("Content-Type", "Content-Length", "X-Content-Type-Options")) {
                    assertThat(head.headers().firstValue(name))
                            .as(name)
                            .isPresent()
                            .isEqualTo(get.headers().firstValue(name));
                }
            }
            assertThat(ask("DELETE", server.address()).headers().firstValue("Allow"))
                    .hasValue("GET, HEAD");
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warned).isEmpty();
    }

    @Test
    void servesThePageAndNothingElse_fromThisMachineOnly() throws IOException, InterruptedException {
        try (PageServer server = new PageServer("<p>ж page</p>", 0)) {
            assertThat(server.address()).startsWith("http://127.0.0.1:");
            HttpResponse<String> page = ask("GET", server.address());
            assertEquals(200, page.statusCode());
            assertEquals("<p>ж page</p>", page.body());
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertEquals(404, ask("GET", server.address() + "etc/passwd").statusCode());
            assertEquals(404, ask("GET", server.address() + "../pom.xml").statusCode());
            assertEquals(405, ask("POST", server.address()).statusCode());
        }
    }
}
