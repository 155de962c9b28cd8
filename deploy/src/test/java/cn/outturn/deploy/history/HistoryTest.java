package cn.outturn.deploy.history;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import cn.outturn.deploy.identity.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an auditor asks of a project's past, and what nobody else's auditor is told. */
@ApplicationTest
class HistoryTest {

  private static final String PROJECT = "/api/projects/P-1";
  private static final String TIMELINE = PROJECT + "/timeline";
  private static final String NAME = "玄烛测试人";
  private static final String CONTACTS =
      """
      {"contacts": [{"person": "S-0417", "role": "PROJECT_LEAD", "name": "%s"}]}
      """
          .formatted(NAME);
  private static final String RENAMED =
      Sheets.DECLARATION.replace("党建工作经费", "=HYPERLINK(1)").replaceFirst("\\}\\s*$", "")
          + ", \"reason\": \"更名\"}";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  private Api clerk = Api.ofNewDistrict(0);
  private Api auditor = Api.ofNewDistrict(0);

  @BeforeEach
  void two_districts_with_the_same_project_code() {
    Sheets.declare(Api.ofNewDistrict(port));
    clerk = Api.ofNewDistrict(port);
    Sheets.declare(clerk);
    done(clerk.command("PUT", PROJECT + "/contacts", CONTACTS));
    var planned =
        clerk
            .with("If-Match", "*")
            .with("Idempotency-Key", "budget-of-2020")
            .send("PUT", PROJECT + "/budget", Sheets.BUDGET);
    done(planned);
    done(clerk.command("PUT", PROJECT + "/declaration", RENAMED));
    auditor = clerk.as("auditor-1", null, Role.AUDITOR);
  }

  private static void done(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  private static JsonNode changed(JsonNode event, String field) {
    return event
        .path("changes")
        .valueStream()
        .filter(change -> change.path("field").asString().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_auditor_reads_every_event_with_its_request_and_each_field() {
    var answer = auditor.get(TIMELINE);

    assertThat(answer.status()).isEqualTo(200);
    JsonNode items = answer.body().path("items");
    assertThat(items.valueStream().map(event -> event.path("type").asString()))
        .containsExactly("ProjectDeclared", "ContactsNamed", "BudgetPlanned", "DeclarationRevised");
    JsonNode planned = items.get(2);
    assertThat(planned.path("by").asString()).isEqualTo("clerk-1");
    assertThat(planned.path("unit").asString()).isEqualTo("108001");
    assertThat(planned.path("roles").toString()).contains("CLERK", "AUDITOR");
    assertThat(planned.path("request").asString()).isEqualTo("budget-of-2020");
    assertThat(planned.path("cause").asString()).isNotEmpty();
    assertThat(planned.path("correlation").asString()).isNotEmpty();
    assertThat(changed(planned, "/budget/2020/funding/LOCAL").at("/after/zh").asString())
        .isEqualTo("110,800.00元");
    JsonNode name = changed(items.get(3), "/declaration/name");
    assertThat(name.at("/label/zh").asString()).isEqualTo("项目名称");
    assertThat(name.at("/before/value").asString()).isEqualTo("党建工作经费");
  }

  @Test
  void another_districts_auditor_is_told_that_there_is_no_such_project() {
    done(clerk.command("PUT", PROJECT + "/budget", Sheets.BUDGET));
    String own = "OWN-" + clerk.district();
    var declared = clerk.command("POST", "/api/projects/" + own, Sheets.DECLARATION);
    assertThat(declared.status()).isEqualTo(201);
    Api neighbour = Api.ofNewDistrict(port);
    Sheets.declare(neighbour);
    Api other = neighbour.as("auditor-2", null, Role.AUDITOR);

    for (String question :
        List.of("/timeline", "/differences", "/targets/ledger", "/steps/0", "/steps/99")) {
      var answer = other.get("/api/projects/" + own + question);
      assertThat(answer.status()).as(question).isEqualTo(404);
      assertThat(answer.rule()).isEqualTo("project-unknown");
    }
    assertThat(other.get(TIMELINE).body().path("total").asInt()).isEqualTo(1);
    assertThat(other.get(TIMELINE).body().toString()).doesNotContain("HYPERLINK", "S-0417");
  }

  @Test
  void filters_narrow_and_a_wrong_one_is_named() {
    assertThat(total("?stage=DECLARATION")).isEqualTo(4);
    assertThat(total("?stage=FUNDING")).isZero();
    assertThat(total("?type=BudgetPlanned&actor=clerk-1&role=CLERK")).isEqualTo(1);
    assertThat(total("?field=/declaration/name")).isEqualTo(2);
    assertThat(total("?field=%E9%A1%B9%E7%9B%AE%E5%90%8D%E7%A7%B0")).isEqualTo(2);
    assertThat(total("?to=2020-01-01")).isZero();
    assertThat(total("?from=2020-01-01")).isEqualTo(4);

    assertRefused(TIMELINE + "?stage=MONEY", 400, "parameter-malformed", "stage");
    assertRefused(TIMELINE + "?role=KING", 400, "parameter-malformed", "role");
    assertRefused(TIMELINE + "?from=yesterday", 400, "parameter-malformed", "from");
    assertRefused(TIMELINE + "?type=Nothing", 400, "parameter-malformed", "type");
    assertRefused(TIMELINE + "?page=0", 400, "parameter-malformed", "page");
    assertRefused(TIMELINE + "?recordedBy=2020-01-01", 400, "past-unanswered", "");
  }

  private int total(String filter) {
    var answer = auditor.get(TIMELINE + filter);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("total").asInt();
  }

  private void assertRefused(String question, int status, String rule, String detail) {
    var answer = auditor.get(question);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.body().path("detail").asString()).contains(detail);
  }

  @Test
  void the_whole_timeline_is_taken_away_as_csv_and_as_json_lines() {
    HttpResponse<String> csv = raw(TIMELINE + "?size=1", "text/csv");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"timeline-P-1.csv\"");
    assertThat(csv.body())
        .startsWith("\uFEFF序号,")
        .contains(",项目名称,/declaration/name,党建工作经费,'=HYPERLINK(1),")
        .contains("\r\n3,申报已修改,申报,clerk-1,")
        .doesNotContain(NAME);

    HttpResponse<String> lines = raw(TIMELINE + "?type=ContactsNamed", "application/x-ndjson");
    assertThat(lines.body().lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("\"kind\":\"NOT_SHOWN\""));
  }

  private HttpResponse<String> raw(String path, String accept) {
    String token = TestIssuer.token(auditor.district(), "auditor-1", null, Role.AUDITOR);
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Authorization", "Bearer " + token)
              .header("Accept", accept)
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void persons_are_shown_as_the_reader_may_see_them() {
    String named = TIMELINE + "?type=ContactsNamed";
    assertThat(auditor.get(named).body().toString()).doesNotContain(NAME).contains("NOT_SHOWN");
    Api bureau = clerk.as("finance-1", null, Role.FINANCE_BUREAU);
    assertThat(bureau.get(named).body().toString()).contains(NAME);

    done(
        clerk.command(
            "POST",
            "/api/district/erased-persons",
            "{\"person\": \"S-0417\", \"reason\": \"本人申请\"}"));

    assertThat(bureau.get(named).body().toString()).doesNotContain(NAME).contains("ERASED");
  }

  @Test
  void two_states_differ_field_by_field() {
    JsonNode told = auditor.get(PROJECT + "/differences?fromStep=1&toStep=3").body();

    assertThat(told.at("/from/last").asInt()).isEqualTo(1);
    assertThat(told.at("/to/events").asInt()).isEqualTo(4);
    assertThat(changed(told, "/declaration/name").at("/after/value").asString())
        .isEqualTo("=HYPERLINK(1)");
    assertThat(told.path("changes").valueStream().map(c -> c.path("field").asString()))
        .contains("/budget/2020/items/办公费/amount")
        .noneMatch(field -> field.startsWith("/contacts"));
    assertRefused(PROJECT + "/differences?fromStep=9", 404, "step-unknown", "0 to 3");
    assertRefused(
        PROJECT + "/differences?toRecordedBy=soon", 400, "parameter-malformed", "toRecordedBy");
  }

  @Test
  void each_step_shows_what_the_questions_answered_then() {
    var answer = auditor.get(PROJECT + "/steps/1?show=form,declaration,execution,findings");

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    JsonNode step = answer.body();
    assertThat(step.at("/event/type").asString()).isEqualTo("ContactsNamed");
    assertThat(step.path("form").valueStream().map(f -> f.path("field").asString()))
        .contains("/declaration/name")
        .noneMatch(field -> field.startsWith("/budget"));
    for (String question : List.of("declaration", "execution", "findings")) {
      String path = question.equals("declaration") ? PROJECT : PROJECT + "/" + question;
      assertThat(step.path("answers").path(question))
          .as(question)
          .isEqualTo(auditor.get(path + "?step=1").body());
    }
    String next = step.at("/links/next").asString();
    assertThat(next).isEqualTo(PROJECT + "/steps/2?show=form,declaration,execution,findings");
    assertThat(auditor.get(next).body().at("/event/type").asString()).isEqualTo("BudgetPlanned");
  }

  @Test
  void a_step_that_is_not_there_and_a_view_that_is_none_are_refused() {
    assertRefused(PROJECT + "/steps/4", 404, "step-unknown", "0 to 3, not 4");
    assertRefused(PROJECT + "/steps/first", 400, "parameter-malformed", "version");
    assertRefused(PROJECT + "/steps/0?show=money", 400, "parameter-malformed", "show");
  }

  @Test
  void a_ledger_without_targets_is_empty_and_a_wrong_year_is_refused() {
    assertThat(auditor.get(PROJECT + "/targets/ledger").body().path("entries")).isEmpty();
    assertRefused(PROJECT + "/targets/ledger?year=20", 400, "year-malformed", "year");
  }
}
