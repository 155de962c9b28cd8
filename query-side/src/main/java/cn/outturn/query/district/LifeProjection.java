package cn.outturn.query.district;

import static java.util.Objects.requireNonNull;

import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.*;
import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps one line a district for those who run the platform and may read none of them. */
@Component
class LifeProjection implements Projection<DistrictEvent> {

  static final Table<LifeRow> LIFE = Table.ofDistricts("district_life", LifeRow.class);

  @Override
  public String name() {
    return "district-life";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Class<DistrictEvent> vocabulary() {
    return DistrictEvent.class;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(LIFE);
  }

  @Override
  public Rows rows(History<DistrictEvent> history) {
    LifeRow life = null;
    for (Recorded<DistrictEvent> recorded : history.events()) {
      life = after(history.district(), life, recorded);
    }
    return new Rows().in(LIFE, life == null ? List.of() : List.of(life));
  }

  private static @Nullable LifeRow after(
      DistrictId district, @Nullable LifeRow life, Recorded<DistrictEvent> recorded) {
    return switch (recorded.event()) {
      case DistrictRegistered(var name, _) ->
          new LifeRow(district, name, LifeState.ACTIVE, recorded.at(), null);
      case DistrictSuspended(var reason) -> turned(life, LifeState.SUSPENDED, recorded, reason);
      case DistrictResumed(var reason) -> turned(life, LifeState.ACTIVE, recorded, reason);
      case UnitRegistered _,
          UnitRevised _,
          UnitClosed _,
          SourcesDefined _,
          RuleSetAdopted _,
          RuleSetDefined _,
          MonitoringCalendarSet _,
          DocumentsGranted _,
          DocumentsWithdrawn _,
          PersonErased _ ->
          life;
    };
  }

  private static LifeRow turned(
      @Nullable LifeRow life, LifeState to, Recorded<DistrictEvent> recorded, String reason) {
    LifeRow before = requireNonNull(life, "a district's first event registers it");
    return new LifeRow(before.districtId(), before.name(), to, recorded.at(), reason);
  }
}
