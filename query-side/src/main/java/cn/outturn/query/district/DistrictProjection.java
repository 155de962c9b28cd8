package cn.outturn.query.district;

import cn.outturn.district.DistrictEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps one line a district, one a unit, and one a rule set of its own. */
@Component
class DistrictProjection implements Projection<DistrictEvent> {

  static final Table<DistrictRow> DISTRICT = Table.ofDistricts("district", DistrictRow.class);
  static final Table<UnitRow> UNIT = Table.ofDistricts("unit", UnitRow.class, "code");
  static final Table<OwnRulesRow> OWN_RULES =
      Table.ofDistricts("own_rule_set", OwnRulesRow.class, "key", "version");

  @Override
  public String name() {
    return "district";
  }

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public Class<DistrictEvent> vocabulary() {
    return DistrictEvent.class;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(DISTRICT, UNIT, OWN_RULES);
  }

  @Override
  public Rows rows(History<DistrictEvent> history) {
    Settled settled = Settled.after(history);
    return new Rows()
        .in(DISTRICT, List.of(settled.row(history)))
        .in(UNIT, settled.units())
        .in(OWN_RULES, settled.ownRules(history));
  }
}
