package cn.outturn.command.district;

import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.*;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.*;
import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A district: not yet registered, acting, or suspended. */
public sealed interface District {

  record Unregistered() implements District {}

  record Active(Settings settings) implements District {}

  /**
   * @param kept the settings for when it resumes; not named settings, which would answer {@link
   *     #settings()}
   */
  record Suspended(Settings kept, String reason) implements District {}

  /**
   * @throws Refused if the district may not act now
   */
  default Settings settings() {
    return switch (this) {
      case Unregistered _ -> throw new Refused(Rule.DISTRICT_UNKNOWN, "register it first");
      case Active(Settings settings) -> settings;
      case Suspended(_, String reason) -> throw new Refused(Rule.DISTRICT_SUSPENDED, reason);
    };
  }

  /**
   * @param self which district this is
   */
  default List<DistrictEvent> decide(DistrictId self, DistrictCommand command) {
    return List.of(
        switch (command) {
          case RegisterDistrict(var name, var sources) -> {
            if (!(this instanceof Unregistered)) {
              throw new Refused(Rule.DISTRICT_EXISTS, name);
            }
            yield new DistrictRegistered(name, sources);
          }
          case RegisterUnit(var unit) -> {
            Settings settings = settings();
            new Faults()
                .when(
                    settings.unit(unit.code()).isPresent(),
                    "/unit/code",
                    Rule.UNIT_EXISTS,
                    unit.code().value())
                .when(
                    unit.parent() != null && settings.unit(unit.parent()).isEmpty(),
                    "/unit/parent",
                    Rule.UNIT_UNKNOWN,
                    String.valueOf(unit.parent()))
                .refuse();
            yield new UnitRegistered(unit);
          }
          case DefineSources(var sources, var reason) -> {
            settings();
            yield new SourcesDefined(sources, reason);
          }
          case AdoptRuleSet(var ruleSet, var from, var document) -> {
            settings();
            new Faults()
                .when(
                    RuleSets.shipped().find(ruleSet).isEmpty(),
                    "/ruleSet",
                    Rule.RULE_SET_UNKNOWN,
                    ruleSet.toString())
                .refuse();
            yield new RuleSetAdopted(ruleSet, from, document);
          }
          case SetMonitoringCalendar(var year, var checkpoints, var document) -> {
            settings();
            refuseUnlessIncreasing(checkpoints);
            yield new MonitoringCalendarSet(year, checkpoints, document);
          }
          case GrantDocuments(var to, var reason) -> {
            boolean granted = settings().documentsGrantedTo().contains(to);
            new Faults()
                .when(to.equals(self), "/to", Rule.GRANT_TO_ITSELF, to.value())
                .when(granted, "/to", Rule.DOCUMENTS_GRANTED_ALREADY, to.value())
                .refuse();
            yield new DocumentsGranted(to, reason);
          }
          case WithdrawDocuments(var to, var reason) -> {
            boolean granted = settings().documentsGrantedTo().contains(to);
            new Faults().when(!granted, "/to", Rule.DOCUMENTS_NOT_GRANTED, to.value()).refuse();
            yield new DocumentsWithdrawn(to, reason);
          }
          case SuspendDistrict(var reason) -> {
            settings();
            yield new DistrictSuspended(reason);
          }
          case ResumeDistrict(var reason) -> {
            if (!(this instanceof Suspended)) {
              throw new Refused(Rule.DISTRICT_NOT_SUSPENDED, reason);
            }
            yield new DistrictResumed(reason);
          }
        });
  }

  default District evolve(DistrictEvent event) {
    return switch (this) {
      case Unregistered _ ->
          event instanceof DistrictRegistered(var name, var sources)
              ? new Active(
                  new Settings(name, sources, Map.of(), new TreeMap<>(), Map.of(), Set.of()))
              : this;
      case Active(var settings) ->
          event instanceof DistrictSuspended(var reason)
              ? new Suspended(settings, reason)
              : new Active(changed(settings, event));
      case Suspended(var kept, _) -> event instanceof DistrictResumed ? new Active(kept) : this;
    };
  }

  private static Settings changed(Settings s, DistrictEvent event) {
    return switch (event) {
      case UnitRegistered(var unit) ->
          new Settings(
              s.name(),
              s.sources(),
              with(s.units(), unit.code(), unit),
              s.adopted(),
              s.calendars(),
              s.documentsGrantedTo());
      case SourcesDefined(var sources, _) ->
          new Settings(
              s.name(), sources, s.units(), s.adopted(), s.calendars(), s.documentsGrantedTo());
      case RuleSetAdopted(var ruleSet, var from, _) -> {
        var adopted = new TreeMap<>(s.adopted());
        adopted.put(from, ruleSet);
        yield new Settings(
            s.name(), s.sources(), s.units(), adopted, s.calendars(), s.documentsGrantedTo());
      }
      case MonitoringCalendarSet(var year, var checkpoints, _) ->
          new Settings(
              s.name(),
              s.sources(),
              s.units(),
              s.adopted(),
              with(s.calendars(), year, checkpoints),
              s.documentsGrantedTo());
      case DocumentsGranted(var to, _) -> {
        var granted = new HashSet<>(s.documentsGrantedTo());
        granted.add(to);
        yield granting(s, granted);
      }
      case DocumentsWithdrawn(var to, _) -> {
        var granted = new HashSet<>(s.documentsGrantedTo());
        granted.remove(to);
        yield granting(s, granted);
      }
      case DistrictRegistered _, DistrictSuspended _, DistrictResumed _ -> s;
    };
  }

  private static Settings granting(Settings s, Set<DistrictId> granted) {
    return new Settings(
        s.name(), s.sources(), s.units(), s.adopted(), s.calendars(), Set.copyOf(granted));
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    var changed = new HashMap<>(map);
    changed.put(key, value);
    return Map.copyOf(changed);
  }

  private static void refuseUnlessIncreasing(List<Checkpoint> checkpoints) {
    var faults = new Faults();
    for (int i = 1; i < checkpoints.size(); i++) {
      Checkpoint before = checkpoints.get(i - 1);
      Checkpoint here = checkpoints.get(i);
      faults.when(
          !before.quarter().isBefore(here.quarter()) || before.share().compareTo(here.share()) > 0,
          "/checkpoints/" + i,
          Rule.CALENDAR_INCOMPLETE,
          "%s with %s %% after %s with %s %%"
              .formatted(here.quarter(), here.share(), before.quarter(), before.share()));
    }
    faults.refuse();
  }
}
