package cn.outturn.command.district;

import cn.outturn.district.Checkpoint;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceTree;
import cn.outturn.personal.PersonId;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.MonitoringCalendar;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Under what a district's projects live.
 *
 * @param adopted rule sets by the first day on which they hold
 * @param own rule sets that the district has defined itself
 * @param documentsGrantedTo districts that see which documents the projects here rest on
 * @param erased persons whose data is destroyed
 */
public record Settings(
    String name,
    SourceTree sources,
    Units units,
    NavigableMap<LocalDate, RuleSetRef> adopted,
    Map<RuleSetRef, RuleSet> own,
    Map<FiscalYear, List<Checkpoint>> calendars,
    Set<DistrictId> documentsGrantedTo,
    Set<PersonId> erased) {

  static Settings first(String name, SourceTree sources) {
    return new Settings(
        name, sources, Units.NONE, new TreeMap<>(), Map.of(), Map.of(), Set.of(), Set.of());
  }

  Settings with(SourceTree changed) {
    return new Settings(name, changed, units, adopted, own, calendars, documentsGrantedTo, erased);
  }

  Settings with(Units changed) {
    return new Settings(
        name, sources, changed, adopted, own, calendars, documentsGrantedTo, erased);
  }

  Settings adopting(RuleSetRef ruleSet, LocalDate from) {
    var changed = new TreeMap<>(adopted);
    changed.put(from, ruleSet);
    return new Settings(name, sources, units, changed, own, calendars, documentsGrantedTo, erased);
  }

  Settings with(RuleSet rules) {
    return new Settings(
        name,
        sources,
        units,
        adopted,
        plus(own, rules.ref(), rules),
        calendars,
        documentsGrantedTo,
        erased);
  }

  Settings with(FiscalYear year, List<Checkpoint> checkpoints) {
    return new Settings(
        name,
        sources,
        units,
        adopted,
        own,
        plus(calendars, year, checkpoints),
        documentsGrantedTo,
        erased);
  }

  Settings granting(DistrictId to) {
    Set<DistrictId> granted = new HashSet<>(documentsGrantedTo);
    granted.add(to);
    return new Settings(name, sources, units, adopted, own, calendars, Set.copyOf(granted), erased);
  }

  Settings withdrawingFrom(DistrictId to) {
    Set<DistrictId> granted = new HashSet<>(documentsGrantedTo);
    granted.remove(to);
    return new Settings(name, sources, units, adopted, own, calendars, Set.copyOf(granted), erased);
  }

  Settings erasing(PersonId person) {
    Set<PersonId> all = new HashSet<>(erased);
    all.add(person);
    return new Settings(
        name, sources, units, adopted, own, calendars, documentsGrantedTo, Set.copyOf(all));
  }

  private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
    var changed = new HashMap<>(map);
    changed.put(key, value);
    return Map.copyOf(changed);
  }

  public Optional<Unit> unit(UnitCode code) {
    return units.find(code);
  }

  /** A unit that a declaration named and was checked for; units are never removed. */
  public Unit registered(UnitCode code) {
    return unit(code)
        .orElseThrow(() -> new IllegalStateException("declared under an unknown unit: " + code));
  }

  /** Finds a fault where money is booked on what is no lowest source of the district. */
  public void checkSource(Faults faults, String pointer, SourceCode source) {
    boolean known = sources.sources().stream().anyMatch(s -> s.code().equals(source));
    faults.when(
        !known,
        pointer,
        Rule.SOURCE_UNKNOWN,
        "%s; the district has %s".formatted(source, sources.leaves()));
    faults.when(
        known && !sources.isLeaf(source),
        pointer,
        Rule.SOURCE_NOT_LEAF,
        "%s; the lowest are %s".formatted(source, sources.leaves()));
  }

  /**
   * The rules a fiscal year is tracked and judged by: those of its last day.
   *
   * @throws Refused if the district had adopted none by then
   */
  public RuleSet rules(FiscalYear year) {
    return rulesIfAdopted(year)
        .orElseThrow(
            () ->
                new Refused(
                    Rule.RULE_SET_NOT_ADOPTED,
                    "no rule set holds on " + year.lastDay() + " in " + name));
  }

  public Optional<RuleSet> rulesIfAdopted(FiscalYear year) {
    return Optional.ofNullable(adopted.floorEntry(year.lastDay()))
        .map(
            entry ->
                ruleSet(entry.getValue())
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "adopted, but neither shipped nor own: " + entry.getValue())));
  }

  /** Its own before a shipped one: a later release may ship a key that it already uses. */
  public Optional<RuleSet> ruleSet(RuleSetRef ref) {
    return Optional.ofNullable(own.get(ref)).or(() -> RuleSets.shipped().find(ref));
  }

  /** The last version of its own rule set of that key; 0: there is none. */
  int lastVersion(String key) {
    return own.keySet().stream()
        .filter(ref -> ref.key().equals(key))
        .mapToInt(RuleSetRef::version)
        .max()
        .orElse(0);
  }

  /**
   * The district's own calendar of the year, else the one of the rules the year is judged by.
   *
   * @throws Refused if that calendar has no checkpoint for the quarter
   */
  public Checkpoint checkpoint(FiscalYear year, Quarter quarter) {
    List<Checkpoint> own = calendars.get(year);
    Optional<Checkpoint> checkpoint =
        own == null
            ? rulesIfAdopted(year).flatMap(rules -> checkpoint(rules.calendar(), year, quarter))
            : own.stream().filter(c -> c.quarter() == quarter).findFirst();
    return checkpoint.orElseThrow(
        () ->
            new Refused(
                "/quarter",
                Rule.CHECKPOINT_UNKNOWN,
                name + " does not look at " + year + " " + quarter));
  }

  private static Optional<Checkpoint> checkpoint(
      MonitoringCalendar calendar, FiscalYear year, Quarter quarter) {
    return Optional.ofNullable(calendar.shares().get(quarter))
        .map(
            share ->
                new Checkpoint(quarter, share, quarter.lastDay(year).plusDays(calendar.dueDays())));
  }
}
