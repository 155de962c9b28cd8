package cn.outturn.query.findings;

import static cn.outturn.query.findings.Contradictions.*;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static cn.outturn.query.register.Past.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.checks.Kind;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.Severity;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.register.Past;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsProjectionTest {

  private static final String CODE = "S302020100685";

  private final Past<ProjectEvent> past = past(PANLONG);

  @Test
  void a_raised_finding_is_open_and_says_what_where_and_since_when() {
    past.then(raised(OPERATOR, Severity.HIGH, "≤ 4 场"));
    FindingRow row = row();
    assertThat(row.districtId().value()).isEqualTo(PANLONG);
    assertThat(row.finding()).isEqualTo(OPERATOR);
    assertThat(row.checkId().value()).isEqualTo("operator-against-note");
    assertThat(row.kind()).isEqualTo(Kind.OPERATOR);
    assertThat(row.state()).isEqualTo(State.OPEN);
    assertThat(row.places().getFirst().text()).isEqualTo("≤ 4 场");
    assertThat(row.computed()).isEqualTo("≥");
    assertThat(row.raisedAt()).isEqualTo(day(1));
    assertThat(row.changedAt()).isEqualTo(day(1));
    assertThat(row.explanation()).isNull();
  }

  @Test
  void a_check_that_the_program_does_not_know_has_no_kind() {
    past.then(raised(RATES, Severity.HIGH, "100 %"));
    assertThat(row().kind()).isNull();
  }

  @Test
  void what_is_about_the_whole_project_has_no_year() {
    past.then(raised(CLAUSE, Severity.MEDIUM, "昆办通〔2018〕15号"));
    assertThat(row().year()).isNull();
  }

  @Test
  void an_explanation_and_a_waiver_say_who_and_when() {
    past.then(raised(OPERATOR, Severity.HIGH, "≤ 4 场"), explained(OPERATOR, "笔误"));
    assertThat(row().state()).isEqualTo(State.EXPLAINED);
    past.by("bureau-1").then(waived(OPERATOR, "原件照录"));
    FindingRow row = row();
    assertThat(row.state()).isEqualTo(State.WAIVED);
    assertThat(row.explanation()).isEqualTo(new Explanation("笔误", CLERK, day(2)));
    assertThat(row.waiver()).isEqualTo(new Waiver("原件照录", LETTER, BUREAU, day(3)));
    assertThat(row.changedAt()).isEqualTo(day(3));
  }

  @Test
  void a_reopened_finding_has_lost_its_answers_but_not_their_history() {
    past.then(
        raised(OPERATOR, Severity.HIGH, "≤ 4 场"),
        explained(OPERATOR, "笔误"),
        reopened(OPERATOR, "≤ 6 场"));
    FindingRow row = row();
    assertThat(row.state()).isEqualTo(State.OPEN);
    assertThat(row.explanation()).isNull();
    assertThat(row.printed()).isEqualTo("≤ 6 场");
    assertThat(row.reopened()).isEqualTo(1);
    assertThat(row.raisedAt()).isEqualTo(day(1));
    assertThat(row.history())
        .extracting(Step::act)
        .containsExactly(Act.RAISED, Act.EXPLAINED, Act.REOPENED);
    assertThat(row.history())
        .extracting(Step::text, Step::printed)
        .contains(tuple("笔误", null), tuple(null, "≤ 6 场"));
  }

  @Test
  void facts_that_change_before_an_answer_change_the_finding_and_reopen_nothing() {
    past.then(raised(OPERATOR, Severity.HIGH, "≤ 4 场"), raised(OPERATOR, Severity.HIGH, "≤ 6 场"));
    assertThat(row().printed()).isEqualTo("≤ 6 场");
    assertThat(row().reopened()).isZero();
    assertThat(row().history()).extracting(Step::act).containsExactly(Act.RAISED, Act.CHANGED);
  }

  @Test
  void a_settled_finding_stays_with_what_was_said_of_it() {
    past.then(
        raised(OPERATOR, Severity.HIGH, "≤ 4 场"), explained(OPERATOR, "笔误"), settled(OPERATOR));
    assertThat(row().state()).isEqualTo(State.SETTLED);
    assertThat(row().explanation()).isNotNull();
    assertThat(row().history().getLast().act()).isEqualTo(Act.SETTLED);
  }

  @Test
  void a_reopened_finding_is_as_severe_as_the_check_that_found_it_again() {
    past.then(raised(OPERATOR, Severity.LOW, "≤ 4 场"), settled(OPERATOR));
    past.then(reopened(OPERATOR, "≤ 4 场"));
    assertThat(row().severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void an_answer_to_what_was_never_raised_makes_no_row() {
    past.then(explained(OPERATOR, "笔误"));
    assertThat(rows(past)).isEmpty();
  }

  @Test
  void name_and_unit_are_those_of_the_declaration_in_force() {
    past.then(
        raised(OPERATOR, Severity.HIGH, "≤ 4 场"),
        new DeclarationRevised(declared("党建专项经费", 2020, 3), "renamed"));
    assertThat(row().projectName()).isEqualTo("党建专项经费");
  }

  @Test
  void the_same_code_in_another_district_is_another_row() {
    FindingRow there =
        rows(past(CHENGGONG).then(raised(OPERATOR, Severity.HIGH, "≤ 4 场"))).getFirst();
    assertThat(there.districtId().value()).isEqualTo(CHENGGONG);
    assertThat(rows(past)).isEmpty();
  }

  private static Past<ProjectEvent> past(String district) {
    return Past.ofProject(district, CODE).then(new ProjectDeclared(declared("党建工作经费", 2020, 3)));
  }

  private FindingRow row() {
    List<FindingRow> rows = rows(past);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<FindingRow> rows(Past<ProjectEvent> past) {
    Rows rows = new FindingsProjection().rows(past.told());
    return rows.of(FindingsProjection.FINDINGS).stream().map(FindingRow.class::cast).toList();
  }
}
