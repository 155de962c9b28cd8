package cn.outturn.district;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceTree;
import cn.outturn.history.Stored;
import cn.outturn.personal.PersonId;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a district. */
public sealed interface DistrictEvent {

  @Stored("DistrictRegistered")
  record DistrictRegistered(String name, SourceTree sources) implements DistrictEvent {}

  @Stored("UnitRegistered")
  record UnitRegistered(Unit unit) implements DistrictEvent {}

  @Stored("UnitRevised")
  record UnitRevised(
      UnitCode code,
      String name,
      @Nullable UnitCode parent,
      @Nullable CreditCode creditCode,
      String reason)
      implements DistrictEvent {}

  @Stored("UnitClosed")
  record UnitClosed(UnitCode code, String reason) implements DistrictEvent {}

  @Stored("SourcesDefined")
  record SourcesDefined(SourceTree sources, String reason) implements DistrictEvent {}

  @Stored("RuleSetAdopted")
  record RuleSetAdopted(RuleSetRef ruleSet, LocalDate from, @Nullable BasisDocument document)
      implements DistrictEvent {}

  @Stored("RuleSetDefined")
  record RuleSetDefined(RuleSet rules, @Nullable BasisDocument document) implements DistrictEvent {}

  @Stored("MonitoringCalendarSet")
  record MonitoringCalendarSet(
      FiscalYear year, List<Checkpoint> checkpoints, @Nullable BasisDocument document)
      implements DistrictEvent {
    public MonitoringCalendarSet {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  /**
   * @param to sees from now on which documents the projects rest on
   */
  @Stored("DocumentsGranted")
  record DocumentsGranted(DistrictId to, String reason) implements DistrictEvent {}

  @Stored("DocumentsWithdrawn")
  record DocumentsWithdrawn(DistrictId to, String reason) implements DistrictEvent {}

  /** The person's key was destroyed with this. */
  @Stored("PersonErased")
  record PersonErased(PersonId person, String reason) implements DistrictEvent {}

  @Stored("DistrictSuspended")
  record DistrictSuspended(String reason) implements DistrictEvent {}

  @Stored("DistrictResumed")
  record DistrictResumed(String reason) implements DistrictEvent {}
}
