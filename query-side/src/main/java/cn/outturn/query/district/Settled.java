package cn.outturn.query.district;

import static java.util.Objects.requireNonNull;

import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.*;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceTree;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a district has settled for itself after the events told so far. */
final class Settled {

  private @Nullable String name;
  private @Nullable String suspension;
  private List<FundingSource> sources = List.of();
  private final Map<SourceCode, FundingSource> former = new LinkedHashMap<>();
  private final TreeMap<LocalDate, AdoptedRules> ruleSets = new TreeMap<>();
  private final List<Recorded<RuleSetDefined>> own = new ArrayList<>();
  private final TreeMap<FiscalYear, Calendar> calendars = new TreeMap<>();
  private final Map<UnitCode, UnitRow> units = new LinkedHashMap<>();
  private final DistrictId district;

  private Settled(DistrictId district) {
    this.district = district;
  }

  static Settled after(History<DistrictEvent> history) {
    var settled = new Settled(history.district());
    history.events().forEach(settled::tell);
    return settled;
  }

  private void tell(Recorded<DistrictEvent> recorded) {
    switch (recorded.event()) {
      case DistrictRegistered(var registered, var tree) -> {
        name = registered;
        replace(tree);
      }
      case UnitRegistered(var unit) -> units.put(unit.code(), UnitRow.of(district, unit));
      case UnitRevised to -> units.computeIfPresent(to.code(), (_, unit) -> unit.revised(to));
      case UnitClosed(var code, var reason) ->
          units.computeIfPresent(code, (_, unit) -> unit.closed(reason, recorded.at()));
      case SourcesDefined(var tree, _) -> replace(tree);
      case RuleSetAdopted(var ruleSet, var from, var document) ->
          ruleSets.put(from, new AdoptedRules(from, ruleSet, document, recorded.at()));
      case RuleSetDefined defined ->
          own.add(new Recorded<>(recorded.version(), recorded.at(), recorded.by(), defined));
      case MonitoringCalendarSet(var year, var checkpoints, var document) ->
          calendars.put(year, new Calendar(year, checkpoints, document));
      case DistrictSuspended(var reason) -> suspension = reason;
      case DistrictResumed _ -> suspension = null;
      case DocumentsGranted _, DocumentsWithdrawn _, PersonErased _ -> {}
    }
  }

  private void replace(SourceTree tree) {
    sources.forEach(source -> former.put(source.code(), source));
    sources = tree.sources();
    sources.forEach(source -> former.remove(source.code()));
  }

  DistrictRow row(History<DistrictEvent> history) {
    return new DistrictRow(
        history.district(),
        requireNonNull(name, () -> history.district() + " was never registered"),
        suspension,
        sources,
        List.copyOf(former.values()),
        List.copyOf(ruleSets.values()),
        List.copyOf(calendars.values()),
        history.version(),
        history.events().getLast().at());
  }

  List<UnitRow> units() {
    return List.copyOf(units.values());
  }

  List<OwnRulesRow> ownRules(History<DistrictEvent> history) {
    return own.stream()
        .map(
            defined ->
                new OwnRulesRow(
                    history.district(),
                    defined.event().rules().ref().key(),
                    defined.event().rules().ref().version(),
                    defined.event().rules(),
                    defined.event().document(),
                    defined.at()))
        .toList();
  }
}
