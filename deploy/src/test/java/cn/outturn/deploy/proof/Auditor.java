package cn.outturn.deploy.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.outturn.caller.Role;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.proof.offline.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with an auditor's token, who takes proofs away and verifies them elsewhere. */
final class Auditor {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final Api api;
  private final Path folder;

  Auditor(int port, Api of, Path folder) {
    this.port = port;
    this.folder = folder;
    api = of.as("auditor-1", null, Role.AUDITOR).with("Outturn-At-Least", null);
  }

  JsonNode asks(String path) {
    var answer = api.get(path);
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Until the log has all these events. */
  void awaits(long events) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asks("/api/proof").path("size").asLong() >= events);
  }

  String takes(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(
                "Authorization",
                "Bearer " + TestIssuer.token(api.district(), "auditor-1", null, Role.AUDITOR))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString(UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the offline verifier says; the kept head is a note. */
  String verifies(String proof, @Nullable String kept) {
    String pem = asks("/api/proof/keys").at("/0/pem").asString();
    List<String> arguments =
        new ArrayList<>(List.of(written("proof", proof), "--key", written("key", pem)));
    if (kept != null) {
      arguments.addAll(List.of("--earlier", written("kept", kept)));
    }
    var said = new ByteArrayOutputStream();
    Main.run(arguments, new PrintStream(said, true, UTF_8));
    return said.toString(UTF_8);
  }

  /** Has the store compared with the log. */
  JsonNode compares() {
    var asked = api.send("POST", "/api/proof/verifications", null);
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(202);
    String job = asked.header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asks(job).path("state").asString().equals("DONE"));
    return asks(job);
  }

  JsonNode damages(JsonNode job) {
    return asks("/api/proof/verifications/" + job.path("id").asString() + "/damages").path("items");
  }

  private String written(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
