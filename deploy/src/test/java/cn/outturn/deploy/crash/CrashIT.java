package cn.outturn.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.ApplicationProcess;
import cn.outturn.deploy.load.Operations;
import cn.outturn.deploy.load.Reply;
import cn.outturn.deploy.load.Waiting;
import cn.outturn.deploy.proof.TestProofKey;
import cn.outturn.deploy.vault.TestMasterKey;
import cn.outturn.district.DistrictId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application in a process of its own, killed while clients write. */
class CrashIT {

  private static final int COMMANDS = 300;
  private static final List<String> DIFFERENCES =
      List.of(
          "onlyLive",
          "onlyRebuilt",
          "differing",
          "streamsUnknown",
          "streamsFailed",
          "streamsBehind",
          "streamsMoved");
  private static final Duration CATCHING_UP = Duration.ofSeconds(60);

  private final Tellers tellers = new Tellers();
  private Path directory;
  private Path data;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createTempDirectory(Path.of("target"), "crash-");
    data = directory.resolve("postgres");
  }

  @AfterEach
  void endPostgres() throws IOException {
    if (Files.exists(data.resolve("postmaster.pid"))) {
      PostgresProcess.in(data).kill();
    }
    FileSystemUtils.deleteRecursively(directory);
  }

  @Test
  void loses_nothing_acknowledged_when_it_is_killed_alone_and_then_with_its_database()
      throws Exception {
    ApplicationProcess first = start();
    var begun = new AtomicLong();
    tellers.tellUntil(
        first.api(),
        COMMANDS,
        () -> {
          begun.set(new Operations(first.api()).begin());
          first.kill();
        });

    ApplicationProcess second = start();
    verifyAtRest(second.api(), begun.get());
    PostgresProcess orphan = PostgresProcess.in(data);
    verifyAll(second.api(), orphan);
    JsonNode waiting = new Operations(second.api()).compare();
    tellers.tellUntil(
        second.api(),
        COMMANDS,
        () -> {
          orphan.kill();
          second.kill();
        });

    try (ApplicationProcess third = start()) {
      verifyEnded(third.api(), waiting);
      verifyAll(third.api(), PostgresProcess.in(data));
    }
  }

  /** A rebuild whose process was killed is stopped; one that was ready by then still waits. */
  private static void verifyAtRest(Api api, long rebuild) {
    var operations = new Operations(api);
    JsonNode left = operations.rebuild(rebuild);
    assertThat(left.get("state").asString()).isIn("STOPPED", "READY");
    if (left.get("state").asString().equals("READY")) {
      operations.discard(left);
    }
  }

  /**
   * Tables beside the live ones are empty after a crash: nothing that could be swapped is there.
   */
  private static void verifyEnded(Api api, JsonNode rebuild) {
    assertThat(new Operations(api).rebuild(rebuild.get("id").asLong()).get("state").asString())
        .isEqualTo("STOPPED");
  }

  private ApplicationProcess start() {
    return ApplicationProcess.start(
        directory.resolve("application.log"),
        // To start sooner, for it doesn't live long.
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        Stream.of(
                TestIssuer.shared().settings(),
                ApplicationProcess.WITHOUT_LIMITS,
                List.of(
                    TestMasterKey.SETTING,
                    TestProofKey.SETTING,
                    "outturn.postgres.mode=embedded",
                    "outturn.postgres.directory=" + data,
                    "outturn.postgres.port=0"))
            .flatMap(List::stream)
            .toList());
  }

  private void verifyAll(Api api, PostgresProcess postgres) throws Exception {
    Stored stored = Stored.in(postgres);
    verifyStored(stored);
    verifyRepeated(api);
    assertThat(Stored.in(postgres)).isEqualTo(stored);
    Waiting.until(
        CATCHING_UP,
        "every log is that of its events",
        () -> Logged.in(postgres),
        Logged::complete);
    verifyProjected(api, stored);
  }

  private void verifyStored(Stored stored) {
    var acknowledged =
        tellers.acknowledged().stream()
            .collect(Collectors.toMap(Acknowledged::place, Acknowledged::version));
    assertThat(stored.broken()).isEmpty();
    assertThat(stored.commands()).containsAllEntriesOf(acknowledged);
    assertThat(stored.commands().size() - acknowledged.size()).isBetween(0, tellers.count());
  }

  /** A client that didn't hear the answer asks again, and hears the same. */
  private void verifyRepeated(Api api) {
    tellers.byClient().parallelStream()
        .forEach(
            client -> {
              for (Acknowledged command : client) {
                Reply reply = command.step().send(api, command.ifMatch());
                assertThat(reply.accepted()).as("%s", reply).isTrue();
                JsonNode body = JsonMapper.shared().readTree(reply.body());
                assertThat(body.get("repeated").asBoolean()).as("%s", reply).isTrue();
                assertThat(body.get("version").asLong()).isEqualTo(command.version());
              }
            });
  }

  private static void verifyProjected(Api api, Stored stored) {
    var operations = new Operations(api);
    Waiting.until(CATCHING_UP, "all events are shown", operations::behind, behind -> behind == 0);
    for (DistrictId district : Tellers.DISTRICTS) {
      Reply shown = api.ask(district, "/api/projects?size=1");
      assertThat(JsonMapper.shared().readTree(shown.body()).get("total").asLong())
          .isEqualTo(stored.projectsOf(district));
    }
    JsonNode compared = operations.compare();
    assertThat(compared.get("events").asLong()).isEqualTo(stored.events());
    assertThat(compared.get("streams").asInt()).isEqualTo(stored.last().size());
    JsonNode found = compared.get("found");
    for (String kind : DIFFERENCES) {
      assertThat(found.get(kind).asLong()).as("%s", compared).isZero();
    }
    operations.discard(compared);
  }
}
