package cn.outturn.past;

import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.DeclarationApproved;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent.DeviationDetected;
import cn.outturn.project.TrackingEvent.QuarterProgressCorrected;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On which day each event of a project took effect, so that one can say what is known about a day:
 *
 * <ul>
 *   <li>an event that names its day ({@link OwnDay}): that day; a correction never before what it
 *       corrects;
 *   <li>what the service found in consequence of an act, deviations and findings: the act's day;
 *   <li>a paper of the declaration: the day it was recorded, or that of the next approval (or
 *       submission done elsewhere) if it is earlier: what was decided upon was there by then;
 *   <li>everything else: the day it was recorded;
 *   <li>the project itself: not after anything that happened to it.
 * </ul>
 */
public final class EffectiveDays {

  private record QuarterOf(FiscalYear year, Quarter quarter) {}

  private final List<Fact> facts;
  private final List<LocalDate> days = new ArrayList<>();
  private final Map<ExpenditureId, LocalDate> payments = new HashMap<>();
  private final Map<QuarterOf, LocalDate> quarters = new HashMap<>();

  private EffectiveDays(List<Fact> facts) {
    this.facts = facts;
  }

  /**
   * @param facts a project's, from its first event on
   * @return a day for each
   */
  public static List<LocalDate> of(List<Fact> facts) {
    var days = new EffectiveDays(facts);
    List<@Nullable LocalDate> decided = days.nextDecisions();
    for (int i = 0; i < facts.size(); i++) {
      days.days.add(days.day(i, decided.get(i)));
    }
    if (!days.days.isEmpty()) {
      days.days.set(0, Collections.min(days.days));
    }
    return List.copyOf(days.days);
  }

  private LocalDate day(int i, @Nullable LocalDate decided) {
    Fact fact = facts.get(i);
    LocalDate own = OwnDay.of(fact.event());
    return switch (fact.event()) {
      case DeviationDetected _ -> withItsAct(i);
      case FindingEvent e when !isAct(e) -> withItsAct(i);
      case ExpenditureRecorded e -> noted(payments, e.expenditure(), e.effective());
      case ExpenditureCorrected e -> later(payments.get(e.expenditure()), e.effective());
      case QuarterProgressRecorded e ->
          noted(quarters, new QuarterOf(e.year(), e.quarter()), e.effective());
      case QuarterProgressCorrected e ->
          later(quarters.get(new QuarterOf(e.year(), e.quarter())), e.effective());
      case DeclarationEvent _ when own == null ->
          decided != null && decided.isBefore(fact.recorded()) ? decided : fact.recorded();
      case ProjectEvent _ -> own == null ? fact.recorded() : own;
    };
  }

  /** Found by the service, or said by somebody. */
  private static boolean isAct(FindingEvent event) {
    return switch (event) {
      case FindingEvent.FindingExplained _, FindingEvent.FindingWaived _ -> true;
      case FindingEvent.FindingRaised _,
          FindingEvent.FindingReopened _,
          FindingEvent.FindingSettled _ ->
          false;
    };
  }

  private LocalDate withItsAct(int i) {
    Fact fact = facts.get(i);
    boolean follows =
        i > 0 && fact.act() != null && Objects.equals(fact.act(), facts.get(i - 1).act());
    return follows ? days.get(i - 1) : fact.recorded();
  }

  private static <K> LocalDate noted(Map<K, LocalDate> all, K key, LocalDate day) {
    all.put(key, day);
    return day;
  }

  private static LocalDate later(@Nullable LocalDate corrected, LocalDate day) {
    return corrected != null && corrected.isAfter(day) ? corrected : day;
  }

  /** For each event the day of the first decision at or behind it. */
  private List<@Nullable LocalDate> nextDecisions() {
    List<@Nullable LocalDate> decisions = new ArrayList<>(Collections.nCopies(facts.size(), null));
    LocalDate next = null;
    for (int i = facts.size() - 1; i >= 0; i--) {
      ProjectEvent event = facts.get(i).event();
      LocalDate own =
          event instanceof DeclarationApproved || event instanceof DeclarationSubmitted
              ? OwnDay.of(event)
              : null;
      next = own == null ? next : own;
      decisions.set(i, next);
    }
    return decisions;
  }
}
