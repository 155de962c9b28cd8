package cn.outturn.query.documents;

import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.*;
import cn.outturn.district.DistrictId;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps who lets whom see the register. */
@Component
class GrantsProjection implements Projection<DistrictEvent> {

  static final Table<GrantRow> GRANTS =
      Table.ofDistricts("document_grant", GrantRow.class, "to_district");

  @Override
  public String name() {
    return "document-grants";
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
    return List.of(GRANTS);
  }

  @Override
  public Rows rows(History<DistrictEvent> history) {
    Map<DistrictId, GrantRow> standing = new LinkedHashMap<>();
    for (Recorded<DistrictEvent> recorded : history.events()) {
      switch (recorded.event()) {
        case DocumentsGranted(var to, _) ->
            standing.put(to, new GrantRow(history.district(), to, recorded.at()));
        case DocumentsWithdrawn(var to, _) -> standing.remove(to);
        case DistrictRegistered _,
            UnitRegistered _,
            UnitRevised _,
            UnitClosed _,
            SourcesDefined _,
            RuleSetAdopted _,
            RuleSetDefined _,
            MonitoringCalendarSet _,
            PersonErased _,
            DistrictSuspended _,
            DistrictResumed _ -> {}
      }
    }
    return new Rows().in(GRANTS, List.copyOf(standing.values()));
  }
}
