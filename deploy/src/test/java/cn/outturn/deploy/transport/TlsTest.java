package cn.outturn.deploy.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.edge.Edge;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shipped settings of the profile {@code tls}, with a key pair that lives for this test. */
@SpringBootTest(classes = Edge.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("tls")
@DirtiesContext
class TlsTest {

  private static final int HANDSHAKE = 0x16;
  private static final int ALERT = 0x15;

  /** The alert "protocol_version". */
  private static final int WRONG_VERSION = 70;

  private static final KeyPairFiles KEYS = KeyPairFiles.temporary();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void withItsKeys(DynamicPropertyRegistry properties) {
    properties.add("outturn.tls.certificate", () -> "file:" + KEYS.certificate());
    properties.add("outturn.tls.private-key", () -> "file:" + KEYS.privateKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void tls_is_spoken(String version) throws Exception {
    try (var socket =
        (SSLSocket) KEYS.trusting().getSocketFactory().createSocket("localhost", port)) {
      socket.setEnabledProtocols(new String[] {version});
      String answer = get(socket);
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      assertThat(answer)
          .startsWith("HTTP/1.1 200")
          .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains");
    }
  }

  @Test
  void plain_http_is_refused() throws IOException {
    try (var socket = new Socket("localhost", port)) {
      assertThat(get(socket)).startsWith("HTTP/1.1 400").doesNotContain("served");
    }
  }

  /** The JDK's client would not even ask: what it would say is sent as bytes. */
  @Test
  void older_versions_are_refused() throws IOException {
    assertThat(answerTo("0303")[0]).as("TLS 1.2, the same hello").isEqualTo(HANDSHAKE);
    for (String version : new String[] {"0302", "0301"}) {
      int[] answer = answerTo(version);
      assertThat(answer[0]).as(version).isEqualTo(ALERT);
      assertThat(answer[6]).as(version).isEqualTo(WRONG_VERSION);
    }
  }

  private static String get(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write(
            "GET /api/served HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .getBytes(US_ASCII));
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  /** The first bytes that come back. */
  private int[] answerTo(String version) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(hello(version));
      byte[] answer = socket.getInputStream().readNBytes(7);
      int[] unsigned = new int[7];
      for (int i = 0; i < answer.length; i++) {
        unsigned[i] = Byte.toUnsignedInt(answer[i]);
      }
      return unsigned;
    }
  }

  /** A client's hello with suites of every age, on curve P-256. */
  private static byte[] hello(String version) {
    String suites = "c02bc009c00a002f";
    String extensions = "000a00040002" + "0017" + "000b00020100" + "000d00060004" + "04030401";
    String body =
        version
            + "5a".repeat(32)
            + "00"
            + "%04x".formatted(suites.length() / 2)
            + suites
            + "0100"
            + "%04x".formatted(extensions.length() / 2)
            + extensions;
    String handshake = "01%06x".formatted(body.length() / 2) + body;
    return HexFormat.of().parseHex("160301%04x".formatted(handshake.length() / 2) + handshake);
  }
}
