package cn.outturn.command.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.*;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.*;
import cn.outturn.district.DistrictId;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentGrantsTest {

  private static final DistrictId SELF = new DistrictId("530103");
  private static final DistrictId OTHER = new DistrictId("530114");
  private static final DistrictId THIRD = new DistrictId("310117");
  private static final GrantDocuments GRANT = new GrantDocuments(OTHER, "核对依据文件");
  private static final WithdrawDocuments WITHDRAW = new WithdrawDocuments(OTHER, "核对结束");

  private District district = new District.Unregistered();

  @BeforeEach
  void a_registered_district() {
    act(
        new RegisterDistrict(
            "盘龙区",
            new SourceTree(
                List.of(
                    new FundingSource(
                        new SourceCode("LOCAL"), "本级", null, SourceNature.DISTRICT)))));
  }

  @Test
  void documents_are_granted_to_a_district_and_withdrawn_from_it() {
    assertThat(act(GRANT)).containsExactly(new DocumentsGranted(OTHER, "核对依据文件"));
    assertThat(district.settings().documentsGrantedTo()).containsExactly(OTHER);
    assertThat(act(WITHDRAW)).containsExactly(new DocumentsWithdrawn(OTHER, "核对结束"));
    assertThat(district.settings().documentsGrantedTo()).isEmpty();
    assertThat(act(GRANT)).hasSize(1);
  }

  @Test
  void refuses_a_grant_to_itself() {
    refuses(new GrantDocuments(SELF, "核对依据文件"), Rule.GRANT_TO_ITSELF);
  }

  @Test
  void refuses_a_second_grant_but_not_one_to_a_third_district() {
    act(GRANT);
    refuses(GRANT, Rule.DOCUMENTS_GRANTED_ALREADY);
    act(new GrantDocuments(THIRD, "核对依据文件"));
    assertThat(district.settings().documentsGrantedTo()).containsExactlyInAnyOrder(OTHER, THIRD);
  }

  @Test
  void refuses_to_withdraw_what_is_not_granted() {
    refuses(WITHDRAW, Rule.DOCUMENTS_NOT_GRANTED);
    act(GRANT);
    act(WITHDRAW);
    refuses(WITHDRAW, Rule.DOCUMENTS_NOT_GRANTED);
  }

  @Test
  void other_settings_keep_the_grants_and_the_grants_keep_them() {
    act(GRANT);
    act(new DefineSources(district.settings().sources(), "new form"));
    assertThat(district.settings().documentsGrantedTo()).containsExactly(OTHER);
    assertThat(district.settings().name()).isEqualTo("盘龙区");
    assertThat(district.settings().sources().sources()).hasSize(1);
  }

  @Test
  void a_suspended_district_grants_nothing() {
    act(new SuspendDistrict("撤并"));
    refuses(GRANT, Rule.DISTRICT_SUSPENDED);
  }

  private List<DistrictEvent> act(DistrictCommand command) {
    List<DistrictEvent> events = district.decide(SELF, command);
    events.forEach(event -> district = district.evolve(event));
    return events;
  }

  private void refuses(DistrictCommand command, Rule rule) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> act(command))
        .extracting(Refused::rule)
        .isEqualTo(rule);
  }
}
