package cn.outturn.deploy.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.TestDatabase;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import cn.outturn.district.DistrictId;
import cn.outturn.query.proof.HeadSigning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From commands to proofs that are verified without the service, and to damages that it names. */
@ApplicationTest
class ProofTest {

  private static final String BUNDLE = "/api/proof/heads/last/projects/P-1";

  @LocalServerPort private int port;
  @Autowired private HeadSigning signing;
  @TempDir private @Nullable Path folder;

  private final JdbcTemplate administrator = new JdbcTemplate(TestDatabase.administrator());
  private Api here = Api.ofNewDistrict(0);
  private Api there = Api.ofNewDistrict(0);
  private Auditor auditor = new Auditor(0, here, Path.of(""));

  @BeforeEach
  void two_districts_with_the_same_project() {
    here = declared();
    there = declared();
    auditor = new Auditor(port, here, requireNonNull(folder));
  }

  private Api declared() {
    Api api = Api.ofNewDistrict(port);
    Sheets.declare(api);
    assertThat(api.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET).status())
        .isEqualTo(200);
    return api;
  }

  private long events() {
    Long events =
        administrator.queryForObject(
            "SELECT count(*) FROM event_store.domain_event_entry WHERE district_id = ?",
            Long.class,
            here.district());
    return events == null ? 0 : events;
  }

  /** The note of the head. */
  private String signed() {
    auditor.awaits(events());
    signing.sign(new DistrictId(here.district()));
    return auditor.asks("/api/proof/heads/last").path("note").asString();
  }

  @Test
  void a_project_is_taken_away_and_verified_against_a_head_that_was_kept() {
    String kept = signed();
    long size = events();
    assertThat(here.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET).status())
        .isEqualTo(200);
    signed();

    String bundle = auditor.takes(BUNDLE + "?earlier=" + size);
    assertThat(auditor.verifies(bundle, kept))
        .startsWith("OK: 3 events of %s/P-1, all there are".formatted(here.district()))
        .contains("OK: the log of the kept head, %d events, is its beginning".formatted(size));
    assertThat(auditor.verifies(auditor.takes("/api/proof/heads/last/leaves"), kept))
        .startsWith("OK: ")
        .doesNotContain("DAMAGED");
    assertThat(
            auditor.verifies(auditor.takes("/api/proof/heads/last/growth?earlier=" + size), kept))
        .startsWith("OK: ");
    assertThat(auditor.verifies(auditor.takes("/api/proof/heads/last/district"), null))
        .startsWith("OK: 2 events of " + here.district());
    assertThat(bundle).doesNotContain(there.district());
    var one = auditor.asks(BUNDLE + "/events/1");
    assertThat(one.path("stream").asString()).isEqualTo(here.district() + "/P-1");
    assertThat(one.path("path").isArray()).isTrue();
  }

  @Test
  void whoever_is_erased_leaves_all_proofs_as_they_were() {
    var named =
        here.command(
            "PUT",
            "/api/projects/P-1/contacts",
            """
            {"contacts": [{"person": "S-0417", "role": "CONTACT", "phone": "0871-55550123"}]}
            """);
    assertThat(named.status()).as(named.body().toString()).isEqualTo(200);
    String kept = signed();
    long size = events();
    String before = auditor.takes(BUNDLE);

    var erased =
        here.command(
            "POST",
            "/api/district/erased-persons",
            "{\"person\": \"S-0417\", \"reason\": \"本人申请\"}");
    assertThat(erased.status()).isEqualTo(200);
    signed();

    assertThat(auditor.verifies(before, null)).startsWith("OK: ");
    assertThat(auditor.verifies(auditor.takes(BUNDLE + "?earlier=" + size), kept))
        .startsWith("OK: ")
        .doesNotContain("DAMAGED");
    assertThat(auditor.compares().path("damages").asLong(-1)).isZero();
  }

  @Test
  void what_somebody_changes_in_the_database_is_named() {
    signed();
    var sound = auditor.compares();
    assertThat(sound.path("damages").asLong(-1)).isZero();
    assertThat(sound.path("leaves").asLong()).isEqualTo(events());
    assertThat(auditor.damages(sound)).isEmpty();

    edit("convert_to(replace(convert_from(payload, 'UTF8'), '11080000', '11080001'), 'UTF8')");
    var job = auditor.compares();
    assertThat(job.path("damages").asLong()).isEqualTo(1);
    var damage = auditor.damages(job).path(0);
    assertThat(damage.path("damage").asString()).isEqualTo("CHANGED");
    assertThat(damage.path("stream").asString()).isEqualTo(here.district() + "/P-1");
    assertThat(damage.path("version").asLong()).isEqualTo(1);
    assertThat(damage.path("fields").toString()).isEqualTo("[\"PAYLOAD\"]");
    assertThat(auditor.verifies(auditor.takes(BUNDLE), null))
        .startsWith("DAMAGED: event 1 of %s/P-1".formatted(here.district()));

    edit("convert_to(replace(convert_from(payload, 'UTF8'), '11080001', '11080000'), 'UTF8')");
    assertThat(auditor.compares().path("damages").asLong(-1)).isZero();
  }

  private void edit(String payload) {
    assertThat(
            administrator.update(
                """
                UPDATE event_store.domain_event_entry SET payload = %s
                WHERE aggregate_identifier = ? AND sequence_number = 1
                """
                    .formatted(payload),
                here.district() + "/P-1"))
        .isEqualTo(1);
  }

  @Test
  void what_is_appended_meanwhile_by_many_stands_in_the_log_once_and_in_order() throws Exception {
    List<Callable<Integer>> clerks =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                clerk ->
                    () -> {
                      String project = "/api/projects/C-" + clerk;
                      int done = 0;
                      done +=
                          here.command("POST", project, Sheets.DECLARATION).status() == 201 ? 1 : 0;
                      for (int i = 0; i < 6; i++) {
                        done +=
                            here.command("PUT", project + "/budget", Sheets.BUDGET).status() == 200
                                ? 1
                                : 0;
                      }
                      return done;
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(clerks.size())) {
      for (var clerk : threads.invokeAll(clerks)) {
        assertThat(clerk.get()).isEqualTo(7);
      }
    }
    signed();
    var job = auditor.compares();
    assertThat(job.path("damages").asLong(-1)).isZero();
    assertThat(job.path("leaves").asLong()).isEqualTo(events());
    assertThat(auditor.verifies(auditor.takes("/api/proof/heads/last/leaves"), null))
        .startsWith("OK: the first %d leaves".formatted(events()));
  }

  /** The document has to be enough to write another verifier: its own commands are one. */
  @Test
  void the_commands_of_the_document_verify_one_event() throws Exception {
    assumeTrue(works("openssl", "version") && works("sha256sum", "--version"));
    signed();
    Path place = requireNonNull(folder);
    Files.writeString(place.resolve("bundle.txt"), auditor.takes(BUNDLE));
    Files.writeString(
        place.resolve("key.pem"), auditor.asks("/api/proof/keys").at("/0/pem").asString());
    String script = commandsOf(Files.readString(Path.of("docs/proof.md")));

    assertThat(ran(place, script))
        .contains("Signature Verified Successfully")
        .endsWith("event 1 stands in the log\n");

    edit("payload || ' '::bytea");
    Files.writeString(place.resolve("bundle.txt"), auditor.takes(BUNDLE));
    edit("substr(payload, 1, length(payload) - 1)");
    assertThat(ran(place, script)).doesNotContain("stands in the log");
  }

  private static String commandsOf(String document) {
    var commands = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertThat(commands.find()).isTrue();
    return commands.group(1);
  }

  private static boolean works(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static String ran(Path place, String script) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(place.toFile())
            .redirectErrorStream(true)
            .start();
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
