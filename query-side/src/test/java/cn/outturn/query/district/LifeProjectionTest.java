package cn.outturn.query.district;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.DistrictResumed;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import cn.outturn.query.Engine;
import cn.outturn.query.register.Past;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LifeProjectionTest {

  private static final DistrictId SELF = new DistrictId(PANLONG);

  private final Past<DistrictEvent> past =
      Past.ofDistrict(PANLONG).then(registered("盘龙区", source("LOCAL", null)));

  @Test
  void a_district_acts_is_suspended_and_resumes_each_since_its_day() {
    assertThat(life()).isEqualTo(new LifeRow(SELF, "盘龙区", LifeState.ACTIVE, Past.day(0), null));
    past.then(unit("701", "街道办", null), new DistrictSuspended("撤并"));
    assertThat(life()).isEqualTo(new LifeRow(SELF, "盘龙区", LifeState.SUSPENDED, Past.day(2), "撤并"));
    past.then(new DistrictResumed("恢复"));
    assertThat(life()).isEqualTo(new LifeRow(SELF, "盘龙区", LifeState.ACTIVE, Past.day(3), "恢复"));
  }

  @Test
  void districts_are_listed_by_code_and_by_state_page_by_page() {
    try (var engine = new Engine(new LifeProjection()).start()) {
      engine.happened(PANLONG, registered("盘龙区", source("LOCAL", null)));
      engine.happened(CHENGGONG, registered("呈贡区", source("LOCAL", null)));
      engine.happened("310117", registered("松江区", source("LOCAL", null)));
      engine.happened(CHENGGONG, new DistrictSuspended("撤并"));
      engine.caughtUp();
      var controller = new DistrictsController(new DistrictList(engine.bean(DataSource.class)));

      var first = controller.list(null, 1, 2);
      assertThat(first.total()).isEqualTo(3);
      assertThat(first.items()).extracting(ListedDistrict::name).containsExactly("松江区", "盘龙区");
      assertThat(controller.list(LifeState.SUSPENDED, 1, 100).items())
          .singleElement()
          .isEqualTo(controller.district(new DistrictId(CHENGGONG)))
          .extracting(ListedDistrict::reason)
          .isEqualTo("撤并");
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> controller.district(new DistrictId("110101")))
          .extracting(Refused::rule)
          .isEqualTo(Rule.DISTRICT_UNKNOWN);
    }
  }

  private LifeRow life() {
    return (LifeRow) new LifeProjection().rows(past.told()).of(LifeProjection.LIFE).getFirst();
  }
}
