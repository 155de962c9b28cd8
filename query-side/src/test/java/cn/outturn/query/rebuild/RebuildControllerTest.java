package cn.outturn.query.rebuild;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.access.Scope;
import cn.outturn.caller.Principal;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Samples;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import cn.outturn.query.rebuild.RebuildJob.State;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What the operator is shown, and what somebody who audits one of two districts. */
class RebuildControllerTest {

  private static final String HERE = "310101";
  private static final String THERE = "310102";

  private final Engine engine = new Engine(new Spending(1), new Vouchers());
  private final MockMvcTester http =
      MockMvcTester.of(
          List.of(engine.bean(RebuildController.class), engine.bean(RebuildReportController.class)),
          builder -> builder.setCustomArgumentResolvers(new Asking()).build());

  /** The operator, or an auditor of {@link #HERE}: as the service resolves them from the token. */
  private static final class Asking implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Principal.Operator.class)
          || parameter.getParameterType().equals(Scope.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder) {
      return parameter.getParameterType().equals(Scope.class)
          ? Scopes.of(HERE)
          : new Principal.Operator(Rebuilding.OPERATOR);
    }
  }

  @BeforeEach
  void a_row_of_each_district_is_wrong() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
    engine.happened(HERE + "/P01", paid("V1", 100));
    engine.happened(THERE + "/P01", paid("V1", 100));
    engine.caughtUp();
    engine
        .sql()
        .execute(
            """
            UPDATE read_model.spending SET amount = 4711 WHERE district_id = '310101';
            UPDATE read_model.spending SET amount = 8888 WHERE district_id = '310102';
            """);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void the_operator_builds_sees_counts_by_district_and_swaps() {
    assertThat(post("/api/operations/projections/rebuild"))
        .hasStatus(202)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"id": 1, "askedBy": "operator-1", "projections": [
              {"projection": "spending", "revision": 1}, {"projection": "vouchers", "revision": 1}]}
            """);
    atRest(State.READY);
    MvcTestResult job = get("/api/operations/rebuilds/1");
    MvcTestResult list = get("/api/operations/rebuilds");
    MvcTestResult districts = get("/api/operations/rebuilds/1/districts");
    assertThat(job)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "READY", "streams": 2, "events": 2, "found": {
              "streams": 4, "rows": 4, "onlyLive": 0, "onlyRebuilt": 0, "differing": 2, "kept": 2}}
            """);
    assertThat(list).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly(1);
    assertThat(districts)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"total": 2, "items": [
              {"district": "310101", "found": {"differing": 1}},
              {"district": "310102", "found": {"differing": 1}}]}
            """);
    for (MvcTestResult answer : List.of(job, list, districts)) {
      assertThat(answer).bodyText().doesNotContain("4711").doesNotContain("P01");
    }

    assertThat(post("/api/operations/rebuilds/1/swap")).hasStatus(202);
    atRest(State.SWAPPED);
    assertThat(get("/api/operations/rebuilds/1"))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"state\": \"SWAPPED\", \"changed\": 2, \"endedBy\": \"operator-1\"}");
  }

  @Test
  void who_audits_a_district_reads_its_own_lines_and_no_others() {
    assertThat(post("/api/operations/projections/spending/rebuild")).hasStatus(202);
    atRest(State.READY);

    assertThat(get("/api/rebuilds"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"total": 1, "items": [
              {"id": 1, "state": "READY", "askedBy": "operator-1", "found": {"differing": 1}}]}
            """);
    MvcTestResult report = get("/api/rebuilds/1?kind=DIFFERING&projection=spending&size=10");
    assertThat(report)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"rebuild": {"id": 1, "found": {"differing": 1, "kept": 1}},
             "projections": [
               {"projection": "spending", "revision": 1, "found": {"streams": 1, "rows": 1}}],
             "differences": {"total": 1, "items": [
               {"projection": "spending", "place": 1, "kind": "DIFFERING", "stream": "310101/P01",
                "project": "P01", "table": "spending",
                "key": {"year": 2024, "project_code": "P01"}, "columns": ["amount"],
                "shown": {"amount": 4711}, "rebuilt": {"amount": 100},
                "shownVersion": 0, "rebuiltVersion": 0}]}}
            """);
    assertThat(report).bodyText().doesNotContain("8888").doesNotContain(THERE);
    assertThat(get("/api/rebuilds/1?kind=ONLY_LIVE"))
        .bodyJson()
        .extractingPath("$.differences.total")
        .isEqualTo(0);

    assertThat(post("/api/operations/rebuilds/1/discard")).hasStatusOk();
    assertThat(get("/api/rebuilds/1"))
        .bodyJson()
        .extractingPath("$.rebuild.state")
        .isEqualTo("DISCARDED");
  }

  @Test
  void what_is_not_there_is_refused() {
    for (String unknown :
        List.of(
            "/api/operations/rebuilds/7",
            "/api/operations/rebuilds/7/districts",
            "/api/rebuilds/7")) {
      assertRefused(Rule.REBUILD_UNKNOWN, get(unknown));
    }
    assertRefused(Rule.REBUILD_UNKNOWN, post("/api/operations/rebuilds/7/swap"));
    assertRefused(Rule.REBUILD_UNKNOWN, post("/api/operations/rebuilds/7/discard"));
    assertRefused(Rule.PROJECTION_UNKNOWN, post("/api/operations/projections/nothing/rebuild"));
  }

  private static void assertRefused(Rule rule, MvcTestResult answer) {
    assertThat(answer)
        .failure()
        .cause()
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  private void atRest(State state) {
    var rebuilding = new Rebuilding(engine);
    rebuilding.ended(rebuilding.jobs().find(1), state);
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }

  private MvcTestResult post(String uri) {
    return http.post().uri(uri).exchange();
  }
}
