package cn.outturn.deploy.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.edge.Edge;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As bytes on the wire: a client library refuses to send what some of these answers are about. */
@SpringBootTest(classes = Edge.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityHeadersTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/served 200",
        "GET /api/nothing 404",
        "DELETE /api/served 405",
        "POST /api/served 400",
        "GET /api/%ZZ 400",
        "GET /api/a%2Fb 400",
        "GET /swagger-ui/../api/served 404",
        "TRACE /api/served 405"
      })
  void every_answer_has_them_and_errors_too(String line) throws IOException {
    String[] parts = line.split(" ");
    String answer = answer(parts[0] + " " + parts[1]);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + parts[2])
        .containsOnlyOnce(
            "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'\r\n")
        .containsOnlyOnce("X-Content-Type-Options: nosniff\r\n")
        .containsOnlyOnce("Referrer-Policy: no-referrer\r\n")
        .containsOnlyOnce("Cross-Origin-Resource-Policy: same-origin\r\n")
        .containsOnlyOnce("Cache-Control: no-store\r\n");
  }

  @Test
  void pages_may_load_their_own_files_and_run_nothing_inline() throws IOException {
    assertThat(answer("GET /swagger-ui/index.html"))
        .contains("script-src 'self';")
        .contains("style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
  }

  @Test
  void nothing_is_said_of_transport_security_without_it_nor_of_the_server() throws IOException {
    assertThat(answer("GET /api/served"))
        .doesNotContain("Strict-Transport-Security")
        .doesNotContain("Server:")
        .doesNotContain("X-Powered-By");
  }

  private String answer(String methodAndPath) throws IOException {
    String request =
        methodAndPath
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
