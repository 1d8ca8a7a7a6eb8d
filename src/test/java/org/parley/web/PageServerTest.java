package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PageServerTest {
    private static HttpResponse<String> ask(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
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
