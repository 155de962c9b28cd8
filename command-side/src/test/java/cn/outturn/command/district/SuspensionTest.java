package cn.outturn.command.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.DistrictEvent.DistrictRegistered;
import cn.outturn.district.DistrictEvent.DistrictResumed;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspensionTest {

  private static final SourceTree SOURCES =
      new SourceTree(
          List.of(new FundingSource(new SourceCode("LOCAL"), "本级", null, SourceNature.DISTRICT)));

  private final District suspended =
      new District.Unregistered()
          .evolve(new DistrictRegistered("盘龙区", SOURCES))
          .evolve(new DistrictSuspended("撤并"));

  @Test
  void a_suspended_district_gives_no_settings_to_decide_by() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(suspended::settings)
        .extracting(Refused::rule)
        .isEqualTo(Rule.DISTRICT_SUSPENDED);
  }

  @Test
  void a_resumed_district_acts_under_the_settings_it_had() {
    assertThat(suspended.evolve(new DistrictResumed("恢复")).settings().sources()).isEqualTo(SOURCES);
  }
}
