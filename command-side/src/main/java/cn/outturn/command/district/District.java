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
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import java.util.List;

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
          case RegisterUnit register -> settings().units().decide(register);
          case ReviseUnit revise -> settings().units().decide(revise);
          case CloseUnit close -> settings().units().decide(close);
          case DefineSources(var sources, var reason) -> {
            settings();
            yield new SourcesDefined(sources, reason);
          }
          case AdoptRuleSet(var ruleSet, var from, var document) -> {
            Settings settings = settings();
            new Faults()
                .when(
                    settings.ruleSet(ruleSet).isEmpty(),
                    "/ruleSet",
                    Rule.RULE_SET_UNKNOWN,
                    ruleSet.toString())
                .refuse();
            yield new RuleSetAdopted(ruleSet, from, document);
          }
          case DefineRuleSet(var file, var document) -> {
            RuleSet rules = RuleSets.written(file);
            refuseUnlessNext(rules.ref(), settings());
            yield new RuleSetDefined(rules, document);
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
          case ErasePerson(var person, var reason) -> {
            boolean gone = settings().erased().contains(person);
            new Faults().when(gone, "/person", Rule.PERSON_ERASED, person.value()).refuse();
            yield new PersonErased(person, reason);
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
              ? new Active(Settings.first(name, sources))
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
      case UnitRegistered(var unit) -> s.with(s.units().with(unit));
      case UnitRevised revised -> s.with(s.units().after(revised));
      case UnitClosed(var code, _) -> s.with(s.units().without(code));
      case SourcesDefined(var sources, _) -> s.with(sources);
      case RuleSetAdopted(var ruleSet, var from, _) -> s.adopting(ruleSet, from);
      case RuleSetDefined(var rules, _) -> s.with(rules);
      case MonitoringCalendarSet(var year, var checkpoints, _) -> s.with(year, checkpoints);
      case DocumentsGranted(var to, _) -> s.granting(to);
      case DocumentsWithdrawn(var to, _) -> s.withdrawingFrom(to);
      case PersonErased(var person, _) -> s.erasing(person);
      case DistrictRegistered _, DistrictSuspended _, DistrictResumed _ -> s;
    };
  }

  /** What a score was given by is never changed: a correction is the next version. */
  private static void refuseUnlessNext(RuleSetRef ref, Settings settings) {
    int last = settings.lastVersion(ref.key());
    new Faults()
        .when(
            last == 0 && RuleSets.shipped().has(ref.key()),
            "/file",
            Rule.RULE_SET_RESERVED,
            ref.key())
        .when(
            ref.version() <= last,
            "/file",
            Rule.RULE_SET_EXISTS,
            "%s; the next version is %d".formatted(ref, last + 1))
        .when(
            ref.version() > last + 1,
            "/file",
            Rule.RULE_SET_VERSION_SKIPPED,
            "%s; the next version is %d".formatted(ref, last + 1))
        .refuse();
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
