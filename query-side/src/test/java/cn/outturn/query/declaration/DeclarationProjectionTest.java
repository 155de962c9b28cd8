package cn.outturn.query.declaration;

import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.IN_2021;
import static cn.outturn.query.register.Papers.OVER_THREE_YEARS;
import static cn.outturn.query.register.Papers.Y2020;
import static cn.outturn.query.register.Papers.Y2021;
import static cn.outturn.query.register.Papers.approved;
import static cn.outturn.query.register.Papers.atLeast;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.from;
import static cn.outturn.query.register.Papers.indicator;
import static cn.outturn.query.register.Papers.planned;
import static cn.outturn.query.register.Papers.reviewed;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.Transfer;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.ProjectClosed;
import cn.outturn.project.Attachment;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationRejected;
import cn.outturn.project.DeclarationEvent.DeclarationReturned;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.DeclarationEvent.DocumentAttached;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.DeclarationEvent.TransfersPlanned;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ReviewGrade;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.Statement;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.register.Past;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationProjectionTest {

  private static final String CODE = "S302020100685";
  private static final IndicatorId TRAINED = new IndicatorId("Q-2");

  private final Past<ProjectEvent> past =
      Past.ofProject(PANLONG, CODE).then(new ProjectDeclared(declared("社区建设管理工作经费", 2020, 3)));

  /** Figures of document 003: 120 万元 in four lines for the year, 360 万元 for three years. */
  @Test
  void mid_term_money_and_goals_stand_beside_the_years() {
    past.then(
        new GoalsSet(
            OVER_THREE_YEARS,
            Framework.UNTIL_2021,
            "three years",
            List.of(
                indicator("Q-1", "社区居民委员会工作经费", atLeast("87"), "个"),
                indicator(
                    "Q-2",
                    "社区干部培训",
                    new Target.Range(new BigDecimal("600"), new BigDecimal("700")),
                    "人"))),
        planned(OVER_THREE_YEARS, "3600000.00"),
        new GoalsSet(IN_2020, Framework.UNTIL_2021, "one year", ofTheYear()),
        new BudgetPlanned(IN_2020, List.of(from("DISTRICT", "1200000.00")), fourLines()));

    List<HorizonSheet> horizons = sheet().horizons();

    assertThat(horizons)
        .extracting(HorizonSheet::horizon)
        .containsExactly(IN_2020, OVER_THREE_YEARS);
    HorizonSheet year = horizons.getFirst();
    assertThat(year.total()).isEqualTo(Money.ofYuan("1200000.00"));
    assertThat(year.items())
        .extracting(item -> item.amount().fen())
        .containsExactly(87_000_000L, 18_000_000L, 3_000_000L, 12_000_000L);
    assertThat(year.indicators()).isEqualTo(ofTheYear());
    HorizonSheet span = horizons.getLast();
    assertThat(span.total()).isEqualTo(Money.ofYuan("3600000.00"));
    assertThat(span.items()).isEmpty();
    assertThat(span.goal()).isEqualTo("three years");
    assertThat(row().asked())
        .containsExactly(
            new Asked(IN_2020, Money.ofYuan("1200000.00")),
            new Asked(OVER_THREE_YEARS, Money.ofYuan("3600000.00")));
  }

  @Test
  void what_is_not_planned_has_no_total_and_what_has_no_goal_no_framework() {
    past.then(new GoalsSet(IN_2020, Framework.UNTIL_2021, "goal", List.of()));
    past.then(planned(IN_2021, "1.00"));
    HorizonSheet goalOnly = sheet().horizons().getFirst();
    HorizonSheet moneyOnly = sheet().horizons().getLast();
    assertThat(goalOnly.total()).isNull();
    assertThat(goalOnly.funding()).isEmpty();
    assertThat(moneyOnly.framework()).isNull();
    assertThat(row().asked()).containsExactly(new Asked(IN_2021, Money.ofYuan("1.00")));
  }

  @Test
  void what_is_set_again_replaces_what_was_set() {
    past.then(
        new GoalsSet(IN_2020, Framework.UNTIL_2021, "first", ofTheYear()),
        planned(IN_2020, "90000.00"),
        new GoalsSet(IN_2020, Framework.FROM_2021, "second", ofTheYear().subList(0, 1)),
        planned(IN_2020, "100000.00"));
    HorizonSheet year = sheet().horizons().getFirst();
    assertThat(year.goal()).isEqualTo("second");
    assertThat(year.framework()).isEqualTo(Framework.FROM_2021);
    assertThat(year.indicators()).hasSize(1);
    assertThat(year.total()).isEqualTo(Money.ofYuan("100000.00"));
  }

  @Test
  void a_revised_target_is_in_force_and_the_original_stays_in_the_ledger() {
    past.then(new GoalsSet(IN_2020, Framework.UNTIL_2021, "one year", ofTheYear()));
    past.then(new DeclarationSubmitted(Y2020, null), reviewed(Y2020, ReviewGrade.EXCELLENT));
    past.then(approved(Y2020));
    past.then(trainedRevised(atLeast("200"), atLeast("150"), "no training in the first quarter"));
    past.then(trainedRevised(atLeast("150"), atLeast("180"), "a second course"));

    assertThat(sheet().horizons().getFirst().indicators())
        .extracting(Indicator::target)
        .containsExactly(new Target.Exact(new BigDecimal("29")), atLeast("180"));
    assertThat(sheet().targetRevisions())
        .extracting(LedgerEntry::before, LedgerEntry::after, LedgerEntry::reason)
        .containsExactly(
            tuple(atLeast("200"), atLeast("150"), "no training in the first quarter"),
            tuple(atLeast("150"), atLeast("180"), "a second course"));
    LedgerEntry first = sheet().targetRevisions().getFirst();
    assertThat(first.approver()).isEqualTo(new UserId("finance-1"));
    assertThat(first.by()).isEqualTo(new UserId("clerk-1"));
    assertThat(first.document().number()).isEqualTo("呈财预〔2020〕9号");
    assertThat(first.effective()).isEqualTo(LocalDate.of(2020, 6, 30));
    assertThat(first.version()).isEqualTo(5);
    assertThat(first.at()).isEqualTo(Past.day(5));
  }

  @Test
  void reviews_returns_and_approvals_are_kept_in_order() {
    past.then(
        new DeclarationSubmitted(Y2020, null),
        reviewed(Y2020, ReviewGrade.FAIR),
        new DeclarationReturned(Y2020, "targets too low"),
        new DeclarationSubmitted(Y2020, null),
        reviewed(Y2020, ReviewGrade.EXCELLENT),
        approved(Y2020));
    past.by("finance-1").then(new DeclarationRejected(Y2021, "no"));
    Sheet sheet = sheet();
    assertThat(sheet.reviews())
        .extracting(Review::grade)
        .containsExactly(ReviewGrade.FAIR, ReviewGrade.EXCELLENT);
    assertThat(sheet.reviews().getFirst().opinions()).hasSize(4);
    assertThat(sheet.setbacks())
        .extracting(Setback::outcome, Setback::reason, Setback::by)
        .containsExactly(
            tuple(Setback.Outcome.RETURNED, "targets too low", new UserId("clerk-1")),
            tuple(Setback.Outcome.REJECTED, "no", new UserId("finance-1")));
    assertThat(sheet.approvals()).hasSize(1);
    assertThat(sheet.approvals().getFirst().document().number()).isEqualTo("盘财预〔2020〕1号");
  }

  @Test
  void transfers_attachments_revisions_parts_and_the_end_stand_on_the_sheet() {
    var attachment =
        new Attachment(
            BasisDocument.numbered("呈政发〔2017〕55号"),
            Statement.LEGAL_BASIS,
            "basis.pdf",
            "0".repeat(64));
    var transfer = new Transfer("双龙街道", List.of(from("DISTRICT", "5000.00")));
    past.then(
        new DocumentAttached(attachment),
        new TransfersPlanned(Y2020, List.of(transfer)),
        new SubprojectAdded(new ProjectCode("PART-2")),
        new SubprojectAdded(new ProjectCode("PART-1")),
        new DeclarationRevised(declared("社区建设", 2020, 3), "shorter name"),
        new ProjectClosed("merged"));
    Sheet sheet = sheet();
    assertThat(sheet.attachments())
        .containsExactly(new Attached(attachment, new UserId("clerk-1"), Past.day(1)));
    assertThat(sheet.horizons().getFirst().transfers()).containsExactly(transfer);
    assertThat(sheet.subprojects())
        .containsExactly(new ProjectCode("PART-2"), new ProjectCode("PART-1"));
    assertThat(sheet.revisions())
        .containsExactly(new Revision("shorter name", new UserId("clerk-1"), Past.day(5), 5));
    assertThat(sheet.closed()).isEqualTo("merged");
    assertThat(row().name()).isEqualTo("社区建设");
    assertThat(row().version()).isEqualTo(6);
  }

  @Test
  void the_same_code_in_another_district_has_a_sheet_of_its_own() {
    var other =
        Past.ofProject(CHENGGONG, CODE).then(new ProjectDeclared(declared("道路养护", 2022, 1))).told();
    var row =
        (DeclarationRow)
            new DeclarationProjection()
                .rows(other)
                .of(DeclarationProjection.DECLARATION)
                .getFirst();
    assertThat(row.districtId().value()).isEqualTo(CHENGGONG);
    assertThat(row.name()).isEqualTo("道路养护");
    assertThat(row().districtId().value()).isEqualTo(PANLONG);
  }

  private static List<Indicator> ofTheYear() {
    return List.of(
        indicator("Q-1", "社区居民委员会工作经费", new Target.Exact(new BigDecimal("29")), "个"),
        indicator("Q-2", "社区干部培训", atLeast("200"), "人"));
  }

  private static List<BudgetItem> fourLines() {
    return List.of(
        BudgetItem.of("社区居民委员会工作经费", Money.ofYuan("870000.00")),
        BudgetItem.of("社区干部培训", Money.ofYuan("180000.00")),
        BudgetItem.of("社区干部补选", Money.ofYuan("30000.00")),
        BudgetItem.of("公开招聘及规划图", Money.ofYuan("120000.00")));
  }

  private static TargetsRevised trainedRevised(Target before, Target after, String reason) {
    return new TargetsRevised(
        Y2020,
        List.of(new RevisedTarget(TRAINED, before, after, null, null)),
        reason,
        new UserId("finance-1"),
        BasisDocument.numbered("呈财预〔2020〕9号"),
        LocalDate.of(2020, 6, 30));
  }

  private Sheet sheet() {
    return row().sheet();
  }

  private DeclarationRow row() {
    var rows = new DeclarationProjection().rows(past.told()).of(DeclarationProjection.DECLARATION);
    assertThat(rows).hasSize(1);
    return (DeclarationRow) rows.getFirst();
  }
}
