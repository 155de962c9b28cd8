package cn.outturn.past;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.SelfAssessmentAccepted;
import cn.outturn.project.DeclarationEvent.DeclarationApproved;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FindingEvent.FindingExplained;
import cn.outturn.project.FindingEvent.FindingSettled;
import cn.outturn.project.FindingId;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent.QuarterProgressCorrected;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectiveDaysTest {

  private static final FiscalYear YEAR = new FiscalYear(2021);
  private static final SourceCode LOCAL = new SourceCode("LOCAL");
  private static final FindingId FINDING = FindingId.parse("operator-against-note:2021:N5");

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void an_event_that_names_its_day_took_effect_on_it_however_late_it_was_recorded() {
    recorded("2021-10-20", "a", paid("V1", "2021-09-24"));
    assertDays("2021-09-24");
  }

  @Test
  void a_correction_takes_effect_never_before_what_it_corrects() {
    recorded("2021-03-01", "a", paid("V1", "2021-03-01"));
    recorded("2021-06-01", "b", corrected("V1", "2021-02-01"));
    recorded("2021-06-02", "c", corrected("V1", "2021-05-01"));
    recorded("2021-06-03", "d", corrected("V9", "2021-02-01"));
    assertDays("2021-02-01", "2021-03-01", "2021-05-01", "2021-02-01");
  }

  @Test
  void nor_does_a_corrected_quarter() {
    recorded("2021-02-01", "0", new SubprojectAdded(new ProjectCode("P-1")));
    recorded(
        "2021-07-05",
        "a",
        new QuarterProgressRecorded(YEAR, Quarter.Q2, List.of(), day("2021-06-30"), null));
    recorded(
        "2021-08-05",
        "b",
        new QuarterProgressCorrected(YEAR, Quarter.Q2, List.of(), "更正", null, day("2021-03-31")));
    assertDays("2021-02-01", "2021-06-30", "2021-06-30");
  }

  @Test
  void what_the_service_finds_takes_effect_with_the_act_it_follows() {
    recorded("2021-01-01", "0", new SubprojectAdded(new ProjectCode("P-1")));
    recorded("2021-10-20", "a", paid("V1", "2021-09-24"));
    recorded("2021-10-20", "a", new FindingSettled(FINDING));
    recorded("2021-10-21", "b", new FindingExplained(FINDING, "已说明", new UserId("head-1")));
    recorded("2021-10-22", null, new FindingSettled(FINDING));
    assertDays("2021-01-01", "2021-09-24", "2021-09-24", "2021-10-21", "2021-10-22");
  }

  @Test
  void papers_of_a_declaration_were_there_when_it_was_decided_upon() {
    recorded("2023-11-01", "a", new SubprojectAdded(new ProjectCode("P-1")));
    recorded(
        "2023-11-01",
        "b",
        new DeclarationSubmitted(YEAR, new DoneElsewhere(day("2021-01-15"), "申报表")));
    recorded("2023-11-02", "c", new SubprojectAdded(new ProjectCode("P-2")));
    recorded("2023-11-03", "d", approved("2021-01-29"));
    recorded("2023-11-04", "e", new SubprojectAdded(new ProjectCode("P-3")));
    assertDays("2021-01-15", "2021-01-15", "2021-01-29", "2021-01-29", "2023-11-04");
  }

  @Test
  void papers_recorded_before_the_decision_were_there_from_then_on() {
    recorded("2020-12-01", "a", new SubprojectAdded(new ProjectCode("P-1")));
    recorded("2021-02-03", "b", approved("2021-01-29"));
    recorded("2022-02-01", "c", new SelfAssessmentAccepted(YEAR));
    assertDays("2020-12-01", "2021-01-29", "2022-02-01");
  }

  @Test
  void the_project_was_there_before_anything_happened_to_it() {
    recorded("2021-05-01", "a", new SubprojectAdded(new ProjectCode("P-1")));
    recorded("2021-06-01", "b", paid("V1", "2021-02-01"));
    assertDays("2021-02-01", "2021-02-01");
  }

  private void assertDays(String... days) {
    assertThat(EffectiveDays.of(facts)).extracting(LocalDate::toString).containsExactly(days);
  }

  private void recorded(String day, @Nullable String act, ProjectEvent event) {
    facts.add(new Fact(day(day), act, event));
  }

  private static DeclarationApproved approved(String effective) {
    return new DeclarationApproved(
        YEAR, BasisDocument.numbered("财预〔2021〕1号"), day(effective), null, new UserId("finance-1"));
  }

  private static ExpenditureRecorded paid(String voucher, String day) {
    return new ExpenditureRecorded(
        new ExpenditureId(voucher), YEAR, LOCAL, new Money(100), null, "付款", day(day), null);
  }

  private static ExpenditureCorrected corrected(String voucher, String day) {
    return new ExpenditureCorrected(
        new ExpenditureId(voucher),
        YEAR,
        LOCAL,
        new Money(100),
        new Money(90),
        "更正",
        null,
        day(day),
        null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
