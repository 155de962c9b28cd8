package cn.outturn.query.timeline;

import static cn.outturn.query.timeline.Told.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.register.Scopes;
import cn.outturn.query.scoring.Assessed;
import cn.outturn.query.timeline.FieldContent.Kind;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class TimelineAnswersTest {

  private static final Engine ENGINE = Engine.ofEverything();

  private final TimelineController controller = new TimelineController(timelines(ENGINE));

  private @Nullable String field;
  private @Nullable String actor;
  private @Nullable Role role;
  private @Nullable EventStage stage;
  private @Nullable String type;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private int page = 1;
  private int size = 20;
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @BeforeAll
  static void two_districts_with_the_same_project() {
    ENGINE.start();
    Told.happen(ENGINE);
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private @Nullable Timeline ask(@Nullable String accept, Scope scope, Caller caller) {
    try {
      return controller.timeline(
          CODE, field, actor, role, stage, type, from, to, page, size, accept, scope, caller,
          answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Timeline asked() {
    return requireNonNull(ask("application/json", Scopes.of(HERE), auditor(HERE)));
  }

  @Test
  void every_event_stands_in_order_with_who_when_why_and_on_whose_request() {
    Timeline told = asked();

    assertThat(told.total()).isEqualTo(10);
    assertThat(told.items()).extracting(TimelineEvent::version).isSorted().hasSize(10);
    TimelineEvent revision = told.items().get((int) TO_NINE);
    assertThat(revision.type()).isEqualTo("TargetsRevised");
    assertThat(revision.title()).isEqualTo(new Words("指标值已调整", "targets revised"));
    assertThat(revision.stage()).isEqualTo(EventStage.TRACKING);
    assertThat(revision.by().value()).isEqualTo("head-1");
    assertThat(revision.roles()).containsExactly(Role.UNIT_HEAD);
    assertThat(requireNonNull(revision.unit()).value()).isEqualTo("701001");
    assertThat(revision.effective()).isEqualTo("2020-08-01");
    assertThat(revision.countsFrom()).isEqualTo("2020-08-01");
    assertThat(revision.reason()).isEqualTo("任务调整");
    assertThat(revision.document()).isEqualTo(Assessed.PAPER);
    assertThat(revision.request()).isEqualTo("request-0001");
    assertThat(revision.cause()).isEqualTo("command-1");
    assertThat(revision.correlation()).isEqualTo("command-0");
    assertThat(told.items().getFirst().effective()).isNull();
  }

  @Test
  void each_field_stands_with_what_it_was_and_is_in_the_words_of_the_form() {
    FieldChange target =
        asked().items().get((int) TO_NINE).changes().stream()
            .filter(c -> c.field().toString().equals("/goals/2020/indicators/N1/target/value"))
            .findFirst()
            .orElseThrow();

    assertThat(target.label().zh()).isEqualTo("2020年 指标 N1 培训场次 指标值");
    assertThat(target.form()).isEqualTo("附件1 表2.1");
    assertThat(requireNonNull(target.before()).value()).isEqualTo("10");
    assertThat(requireNonNull(target.after()).value()).isEqualTo("9");
    FieldChange paid = change(asked(), "/funds/2020/total/executed");
    assertThat(requireNonNull(paid.before()).value()).isEqualTo("0");
    assertThat(requireNonNull(paid.after()))
        .isEqualTo(new FieldContent(Kind.AMOUNT, "9000000", "90,000.00元", "90,000.00 yuan"));
    FieldChange rate = change(asked(), "/funds/2020/total/rate");
    assertThat(requireNonNull(rate.after()).value()).isEqualTo("90");
  }

  /** The last event that changed it. */
  private static FieldChange change(Timeline told, String field) {
    return told.items().reversed().stream()
        .flatMap(event -> event.changes().stream())
        .filter(change -> change.field().toString().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_same_code_in_another_district_has_another_history() {
    Timeline there = requireNonNull(ask("application/json", Scopes.of(THERE), auditor(THERE)));

    assertThat(there.total()).isEqualTo(4);
    assertThat(requireNonNull(change(there, "/declaration/name").after()).value())
        .isEqualTo("邻区项目");
  }

  @Test
  void a_unit_sees_its_own_projects_and_no_others() {
    Scope own = Scopes.of(HERE, "701001");
    assertThat(requireNonNull(ask("", own, caller(HERE, Role.CLERK, "701001"))).total())
        .isEqualTo(10);

    assertThatThrownBy(() -> ask("", Scopes.of(HERE, "701002"), caller(HERE, Role.CLERK, "701002")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.PROJECT_UNKNOWN));
  }

  @Test
  void persons_are_shown_to_who_may_ask_for_them_and_nothing_of_who_is_erased() {
    field = "/contacts";
    assertThat(names(asked()))
        .containsExactly(tuple(Kind.NOT_SHOWN, null), tuple(Kind.NOT_SHOWN, null));

    Timeline shown =
        requireNonNull(ask("", Scopes.of(HERE), caller(HERE, Role.FINANCE_BUREAU, null)));
    assertThat(names(shown))
        .containsExactly(tuple(Kind.PERSONAL, "联系的人"), tuple(Kind.ERASED, null));

    Timeline unit =
        requireNonNull(ask("", Scopes.of(HERE, "701001"), caller(HERE, Role.CLERK, "701001")));
    assertThat(names(unit)).contains(tuple(Kind.PERSONAL, "联系的人"));
  }

  /** An auditor who is a clerk elsewhere reads no persons here. */
  @Test
  void a_role_that_reaches_a_unit_opens_no_persons_of_another() {
    field = "/contacts";
    var both =
        new Caller(
            Scopes.of(HERE).district(),
            auditor(HERE).user(),
            Set.of(Role.AUDITOR, Role.CLERK),
            Scopes.of(HERE, "701002").unit());

    assertThat(names(requireNonNull(ask("", Scopes.of(HERE), both))))
        .containsExactly(tuple(Kind.NOT_SHOWN, null), tuple(Kind.NOT_SHOWN, null));
  }

  private static List<Tuple> names(Timeline told) {
    return told.items().stream()
        .flatMap(event -> event.changes().stream())
        .filter(change -> change.field().steps().getLast().equals("name"))
        .map(change -> requireNonNull(change.after()))
        .map(name -> tuple(name.kind(), name.value()))
        .toList();
  }

  @Test
  void filters_leave_out_what_was_not_asked_for() {
    actor = "head-1";
    assertThat(versions()).containsExactly(TO_NINE);
    actor = null;
    role = Role.UNIT_HEAD;
    assertThat(versions()).containsExactly(TO_NINE);
    role = null;
    stage = EventStage.FUNDING;
    assertThat(versions()).containsExactly(2L, 3L);
    stage = null;
    type = "TargetsRevised";
    assertThat(versions()).containsExactly(TO_NINE, TO_EIGHT, TO_NINE_AGAIN);
    type = null;
    to = LocalDate.of(2020, 12, 31);
    assertThat(versions()).isEmpty();
    to = null;
    from = LocalDate.of(2020, 12, 31);
    assertThat(versions()).hasSize(10);
  }

  @Test
  void a_field_is_named_by_its_path_or_by_a_part_of_its_name() {
    field = "/goals/2020/indicators/N1/target";
    assertThat(versions()).containsExactly(1L, TO_NINE, TO_EIGHT, TO_NINE_AGAIN);
    assertThat(asked().items().get(1).changes()).hasSize(1);
    field = "全年执行数";
    assertThat(versions()).containsExactly(2L, 3L);
    field = "Execution RATE";
    assertThat(versions()).containsExactly(2L, 3L);
    field = "/goals/2020/indicators/N";
    assertThat(versions()).isEmpty();
  }

  private List<Long> versions() {
    return asked().items().stream().map(TimelineEvent::version).toList();
  }

  @Test
  void pages_follow_each_other() {
    size = 4;
    page = 3;
    Timeline last = asked();

    assertThat(last.items()).extracting(TimelineEvent::version).containsExactly(8L, 9L);
    assertThat(last.total()).isEqualTo(10);
    page = 4;
    assertThat(asked().items()).isEmpty();
  }

  @Test
  void a_wrong_parameter_is_named() {
    type = "NothingHappened";
    assertRefused("type");
    type = null;
    size = 201;
    assertRefused("201");
    size = 20;
    from = LocalDate.of(2021, 1, 2);
    to = LocalDate.of(2021, 1, 1);
    assertRefused("to: 2021-01-01 is before 2021-01-02");
    to = null;
    field = " ";
    assertRefused("field: it is blank");
    field = "/a~2";
    assertRefused("field: each step");
  }

  private void assertRefused(String detail) {
    assertThatThrownBy(this::asked)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(Rule.PARAMETER_MALFORMED);
              assertThat(refused.faults().getFirst().detail()).contains(detail);
            });
  }

  @Test
  void as_csv_each_change_is_a_line_and_no_cell_is_a_formula() throws IOException {
    size = 1;
    field = "/goals/2020/indicators/N1/target/kind";
    assertThat(ask("text/csv", Scopes.of(HERE), auditor(HERE))).isNull();

    assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    List<String> lines = answer.getContentAsString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("\uFEFF序号,事件,阶段,操作人");
    assertThat(lines.get(1))
        .startsWith("1,绩效目标已设定,申报,clerk,")
        .contains(",附件1 表2.1,2020年 指标 N1 培训场次 指标性质,/goals/2020/indicators/N1/target/kind,,≥,");
  }

  @Test
  void as_json_lines_each_event_is_a_line_whatever_the_page() throws IOException {
    size = 1;
    assertThat(ask("application/x-ndjson", Scopes.of(HERE), auditor(HERE))).isNull();

    List<String> lines = answer.getContentAsString().lines().toList();
    assertThat(lines).hasSize(10);
    assertThat(lines.get((int) TO_NINE))
        .startsWith("{\"version\":6,\"type\":\"TargetsRevised\"")
        .contains("\"request\":\"request-0001\"", "/goals/2020/indicators/N1/target/value");
  }

  @Test
  void a_project_that_is_not_there_is_not_there() {
    assertThatThrownBy(
            () -> timelines(ENGINE).history(Scopes.of(HERE), new ProjectCode("NOBODYS-1")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.PROJECT_UNKNOWN));
  }
}
