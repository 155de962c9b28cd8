package cn.outturn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.Role;
import cn.outturn.data.DataFile;
import cn.outturn.data.RefusedFile;
import cn.outturn.district.DistrictCommand.RegisterDistrict;
import cn.outturn.project.AssessmentCommand.AcceptSelfAssessment;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTableTest {

  private final AccessTable table = AccessTable.shipped();
  private final String text = DataFile.shipped("access/table.yaml").text();

  @Test
  void a_clerk_reaches_its_unit_and_finance_the_district() {
    assertThat(table.reach(new Act.Send(DeclareProject.class), Set.of(Role.CLERK)))
        .contains(Reach.UNIT);
    assertThat(table.reach(new Act.Ask(Question.REGISTER), Set.of(Role.CLERK, Role.FINANCE_BUREAU)))
        .contains(Reach.DISTRICT);
    assertThat(table.reach(new Act.Send(DeclareProject.class), Set.of(Role.FINANCE_BUREAU)))
        .isEmpty();
    assertThat(table.reach(new Act.Ask(Question.REGISTER), Set.of())).isEmpty();
  }

  @Test
  void an_auditor_sends_nothing_and_an_operator_asks_no_district() {
    assertThat(table.commands().values()).noneMatch(grant -> grant.reach(Role.AUDITOR).isPresent());
    assertThat(table.reach(new Act.Send(RegisterDistrict.class), Set.of(Role.PLATFORM_OPERATOR)))
        .contains(Reach.PLATFORM);
    assertThat(table.reach(new Act.Ask(Question.REGISTER), Set.of(Role.PLATFORM_OPERATOR)))
        .isEmpty();
  }

  @Test
  void names_whose_own_work_is_excepted() {
    assertThat(table.grant(new Act.Send(AcceptSelfAssessment.class)).otherThan())
        .containsExactly("SelfAssessmentSubmitted");
  }

  @Test
  void refuses_a_missing_row() {
    refused("  DeclareProject: {unit: [CLERK, UNIT_HEAD]}\n", "", "no row for [DeclareProject]");
    refused("  DEAD_LETTERS: {platform: [PLATFORM_OPERATOR]}\n", "", "no row for [DEAD_LETTERS]");
  }

  @Test
  void refuses_a_row_of_nothing() {
    refused("  SetGoals:", "  SetGaols: {unit: [CLERK]}\n  SetGoals:", "nothing of that name");
  }

  @Test
  void refuses_what_a_role_cannot_have() {
    refused("  CloseYear: {district: [", "  CloseYear: {district: [AUDITOR, ", "AUDITOR can't");
    refused("  CloseYear: {district: [", "  CloseYear: {district: [CLERK, ", "CLERK can't");
  }

  @Test
  void refuses_four_eyes_on_no_event() {
    refused("otherThan: [DeclarationSubmitted]", "otherThan: [Submitted]", "no stored event");
  }

  private void refused(String part, String instead, String reason) {
    assertThat(text).contains(part);
    var changed = new DataFile("table.yaml", text.replace(part, instead));

    assertThatThrownBy(() -> new AccessTable(changed))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining(reason);
  }
}
