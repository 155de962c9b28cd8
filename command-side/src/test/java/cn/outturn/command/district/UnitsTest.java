package cn.outturn.command.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.CreditCode;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.*;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.*;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.funding.UnitType;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bureau 701 with an office 701001 and a station 701001A under it, and another bureau 702. */
class UnitsTest {

  private static final DistrictId SELF = new DistrictId("530103");
  private static final String CODE = "115301210151291309";

  private District district = new District.Unregistered();

  @BeforeEach
  void a_district_with_a_tree_of_units() {
    act(
        new RegisterDistrict(
            "盘龙区",
            new SourceTree(
                List.of(
                    new FundingSource(
                        new SourceCode("LOCAL"), "本级", null, SourceNature.DISTRICT)))));
    act(register("701", null, CODE));
    act(register("701001", "701", null));
    act(register("701001A", "701001", null));
    act(register("702", null, null));
  }

  @Test
  void a_unit_is_renamed_moved_and_given_another_code() {
    act(new ReviseUnit(code("701001"), "党建中心", code("702"), null, "机构改革"));
    assertThat(unit("701001").name()).isEqualTo("党建中心");
    assertThat(unit("701001").parent()).isEqualTo(code("702"));
    assertThat(unit("701001").type()).isEqualTo(UnitType.ADMINISTRATIVE);
    assertThat(unit("701001A").parent()).isEqualTo(code("701001"));
  }

  @Test
  void refuses_to_move_a_unit_below_itself_or_a_unit_under_it() {
    for (String below : List.of("701", "701001", "701001A")) {
      assertThat(refused(new ReviseUnit(code("701"), "街道办", code(below), null, "改革")))
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly("/parent", Rule.UNIT_BELOW_ITSELF);
    }
    assertThat(refused(register("703", "703", null)).rule()).isEqualTo(Rule.UNIT_BELOW_ITSELF);
  }

  @Test
  void refuses_an_unknown_unit_an_unknown_parent_and_a_revision_that_changes_nothing() {
    assertThat(refused(new ReviseUnit(code("999"), "n", null, null, "r")).rule())
        .isEqualTo(Rule.UNIT_UNKNOWN);
    assertThat(refused(new ReviseUnit(code("702"), "n", code("999"), null, "r")).rule())
        .isEqualTo(Rule.UNIT_UNKNOWN);
    assertThat(refused(new ReviseUnit(code("702"), "单位702", null, null, "r")).rule())
        .isEqualTo(Rule.UNIT_UNCHANGED);
    assertThat(refused(new CloseUnit(code("999"), "r")).rule()).isEqualTo(Rule.UNIT_UNKNOWN);
  }

  @Test
  void a_credit_code_stands_for_one_unit_of_the_district_even_when_that_is_closed() {
    assertThat(refused(register("703", null, CODE)))
        .isEqualTo(new Fault("/unit/creditCode", Rule.CREDIT_CODE_TAKEN, "unit 701"));
    var taking = new ReviseUnit(code("702"), "民政局", null, new CreditCode(CODE), "补录");
    assertThat(refused(taking).pointer()).isEqualTo("/creditCode");
    act(new ReviseUnit(code("701"), "街道办", null, new CreditCode(CODE), "更名"));

    act(new ReviseUnit(code("701001"), "党建办", null, null, "改为主管部门"));
    act(new CloseUnit(code("701"), "撤并"));
    assertThat(refused(taking).rule()).isEqualTo(Rule.CREDIT_CODE_TAKEN);
  }

  @Test
  void a_closed_unit_takes_nothing_in_and_is_closed_once() {
    assertThat(refused(new CloseUnit(code("701"), "撤并")))
        .isEqualTo(new Fault("/code", Rule.UNIT_HAS_UNITS, "701001"));
    act(new CloseUnit(code("701001A"), "撤并"));
    act(new CloseUnit(code("701001"), "撤并"));
    act(new CloseUnit(code("701"), "撤并"));

    assertThat(refused(register("701002", "701", null)).rule()).isEqualTo(Rule.UNIT_CLOSED);
    assertThat(refused(new ReviseUnit(code("702"), "n", code("701"), null, "r")).rule())
        .isEqualTo(Rule.UNIT_CLOSED);
    assertThat(refused(new ReviseUnit(code("701"), "n", null, null, "r")).rule())
        .isEqualTo(Rule.UNIT_CLOSED);
    assertThat(refused(new CloseUnit(code("701"), "again")).rule()).isEqualTo(Rule.UNIT_CLOSED);
    assertThat(refused(register("701", null, null)).rule()).isEqualTo(Rule.UNIT_EXISTS);
    assertThat(unit("701").name()).isEqualTo("单位701");
    var faults = new Faults();
    district.settings().units().checkOpen(faults, "/unit", code("701"));
    district.settings().units().checkOpen(faults, "/unit", code("702"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(faults::refuse)
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .containsExactly(new Fault("/unit", Rule.UNIT_CLOSED, "701")));
  }

  @Test
  void a_suspended_district_changes_no_unit() {
    act(new SuspendDistrict("撤并"));
    for (DistrictCommand command :
        List.of(
            register("703", null, null),
            new ReviseUnit(code("702"), "n", null, null, "r"),
            new CloseUnit(code("702"), "r"))) {
      assertThat(refused(command).rule()).isEqualTo(Rule.DISTRICT_SUSPENDED);
    }
  }

  private static RegisterUnit register(
      String code, @Nullable String parent, @Nullable String creditCode) {
    return new RegisterUnit(
        new Unit(
            code(code),
            "单位" + code,
            UnitType.ADMINISTRATIVE,
            parent == null ? null : code(parent),
            creditCode == null ? null : new CreditCode(creditCode)));
  }

  private static UnitCode code(String code) {
    return new UnitCode(code);
  }

  private Unit unit(String code) {
    return district.settings().unit(code(code)).orElseThrow();
  }

  private void act(DistrictCommand command) {
    List<DistrictEvent> events = district.decide(SELF, command);
    events.forEach(event -> district = district.evolve(event));
  }

  private Fault refused(DistrictCommand command) {
    return assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> district.decide(SELF, command))
        .actual()
        .faults()
        .getFirst();
  }
}
