package cn.outturn.query.declaration;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.register.Papers.IN_2022;
import static cn.outturn.query.register.Papers.Y2022;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.EconomicPair;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ReviewGrade;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Document 002, a parent with two parts, in one district; the same codes in another. */
class DeclarationControllerTest {

  private static final String PARENT = "S2022-PARENT";
  private static final String ENTERPRISES = "S2022-1";
  private static final String COMMUNITY = "S2022-2";
  private static final Engine ENGINE =
      new Engine(new DeclarationProjection(), Districts.projection());

  private final DeclarationController controller =
      new DeclarationController(ENGINE.bean(Questions.class));
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @BeforeAll
  static void two_districts_with_the_same_codes() {
    ENGINE.start();
    ENGINE.happened(
        PANLONG,
        registered("盘龙区", source("LOCAL", null)),
        unit("701", "街道办", null),
        unit("701001", "党群中心", "701"));
    declare(PANLONG, PARENT, null, "党群综合服务", "1411700.00");
    declare(PANLONG, ENTERPRISES, PARENT, "两新党建", "286700.00");
    declare(PANLONG, COMMUNITY, PARENT, "社区党建", "1125000.00");
    takeIn(PANLONG, COMMUNITY, ENTERPRISES);

    declare(CHENGGONG, PARENT, null, "道路养护", "9.00");
    declare(CHENGGONG, ENTERPRISES, PARENT, "北段", "3.00");
    ENGINE.happened(CHENGGONG + "/" + COMMUNITY, new ProjectDeclared(part("南段", PARENT)));
    takeIn(CHENGGONG, ENTERPRISES, COMMUNITY);
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void a_parents_sum_is_read_from_its_parts() {
    DeclaredProject parent = asked(PANLONG, PARENT);
    Money whole = Money.ofYuan("1411700.00");
    assertThat(parent.horizons().getFirst().total()).isEqualTo(whole);
    assertThat(parent.subprojects())
        .extracting(Subproject::name, part -> part.asked().getFirst().total())
        .containsExactly(
            tuple("社区党建", Money.ofYuan("1125000.00")), tuple("两新党建", Money.ofYuan("286700.00")));
    assertThat(parent.subprojectSums())
        .containsExactly(new SubprojectSum(IN_2022, whole, List.of()));
    assertThat(parent.checks())
        .containsExactly(
            new Check(Check.Kind.PARTS_MAKE_THE_WHOLE, IN_2022, whole, whole, Check.Outcome.PASS));
  }

  @Test
  void a_parts_later_plan_shows_in_the_parents_sum_without_a_word_in_the_parents_history() {
    String code = "S2022-OTHER";
    declare(PANLONG, code, null, "两段", "10.00");
    declare(PANLONG, "S2022-O1", code, "一段", "10.00");
    ENGINE.happened(PANLONG + "/" + code, new SubprojectAdded(new ProjectCode("S2022-O1")));
    ENGINE.caughtUp();
    assertThat(asked(PANLONG, code).checks())
        .extracting(Check::outcome)
        .containsExactly(Check.Outcome.PASS);
    long version = asked(PANLONG, code).version();

    ENGINE.happened(PANLONG + "/S2022-O1", planned(IN_2022, "11.00"));
    ENGINE.caughtUp();

    DeclaredProject after = asked(PANLONG, code);
    assertThat(after.version()).isEqualTo(version);
    assertThat(after.subprojectSums())
        .containsExactly(new SubprojectSum(IN_2022, Money.ofYuan("11.00"), List.of()));
    assertThat(after.checks()).extracting(Check::outcome).containsExactly(Check.Outcome.FAIL);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void the_same_codes_in_another_district_have_their_own_parts() {
    DeclaredProject parent = asked(CHENGGONG, PARENT);
    assertThat(parent.declaration().name()).isEqualTo("道路养护");
    assertThat(parent.unitName()).isNull();
    assertThat(parent.subprojects()).extracting(Subproject::name).containsExactly("北段", "南段");
    assertThat(parent.subprojectSums())
        .containsExactly(new SubprojectSum(IN_2022, null, List.of(new ProjectCode(COMMUNITY))));
    assertThat(parent.checks())
        .extracting(Check::outcome)
        .containsExactly(Check.Outcome.INSUFFICIENT_DATA);
  }

  @Test
  void the_sheet_comes_back_as_it_was_told() {
    var plan =
        new QuarterPlan(
            new BigDecimal("25"),
            new BigDecimal("50"),
            new BigDecimal("75"),
            new BigDecimal("100"));
    Indicator visits = indicator("Q-1", "走访", atLeast("100.50"), "次").with(atLeast("100.50"), plan);
    Indicator words = indicator("Q-2", "党员素质", new Target.Qualitative("提升"), null);
    var items =
        List.of(
            new BudgetItem(
                "办公费",
                "其他",
                null,
                new EconomicPair("30201", "50201"),
                "元",
                Money.ofYuan("100000.00"),
                new BigDecimal("1.00"),
                Money.ofYuan("100000.00"),
                List.of(from("LOCAL", "100000.00")),
                "市场价",
                null));
    ENGINE.happened(
        PANLONG + "/S2022-SHEET",
        new ProjectDeclared(declared("党建", 2022, 1)),
        new GoalsSet(IN_2022, Framework.UNTIL_2021, "goal", List.of(visits, words)),
        new BudgetPlanned(IN_2022, List.of(from("LOCAL", "100000.00")), items),
        new DeclarationSubmitted(Y2022, null),
        reviewed(Y2022, ReviewGrade.EXCELLENT),
        approved(Y2022),
        new TargetsRevised(
            Y2022,
            List.of(
                new RevisedTarget(
                    new IndicatorId("Q-1"), visits.target(), atLeast("80"), plan, null)),
            "疫情",
            new UserId("finance-1"),
            BasisDocument.numbered("盘财预〔2022〕9号"),
            LocalDate.of(2022, 6, 30)));
    ENGINE.caughtUp();

    DeclaredProject project = asked(PANLONG, "S2022-SHEET");

    assertThat(project.unitName()).isEqualTo("党群中心");
    assertThat(project.departmentName()).isEqualTo("街道办");
    HorizonSheet year = project.horizons().getFirst();
    assertThat(year.indicators()).containsExactly(visits.with(atLeast("80"), null), words);
    assertThat(year.items()).isEqualTo(items);
    assertThat(year.funding()).containsExactly(from("LOCAL", "100000.00"));
    LedgerEntry entry = project.targetRevisions().getFirst();
    assertThat(entry.before()).isEqualTo(atLeast("100.50"));
    assertThat(entry.after()).isEqualTo(atLeast("80"));
    assertThat(entry.planBefore()).isEqualTo(plan);
    assertThat(entry.planAfter()).isNull();
    assertThat(entry.by()).isEqualTo(new UserId("clerk"));
    assertThat(project.reviews().getFirst().opinions()).hasSize(4);
    assertThat(project.approvals().getFirst().approver()).isEqualTo(new UserId("finance-1"));
    assertThat(project.subprojects()).isEmpty();
    assertThat(project.checks())
        .extracting(Check::kind, Check::outcome)
        .containsExactly(tuple(Check.Kind.ITEMS_MAKE_THE_TOTAL, Check.Outcome.PASS));
    assertThat(project.version()).isEqualTo(6);
    assertThat(answer.getHeader("ETag")).isEqualTo("\"6\"");
  }

  @Test
  void a_sheet_costs_one_statement_and_one_more_for_parts() {
    ENGINE.statements().forget();
    asked(PANLONG, ENTERPRISES);
    assertThat(ENGINE.statements().executed("read_model.declaration")).hasSize(1);
    ENGINE.statements().forget();
    asked(PANLONG, PARENT);
    assertThat(ENGINE.statements().executed("read_model.declaration")).hasSize(2);
  }

  @Test
  void a_code_nobody_declared_in_the_district_is_unknown() {
    ENGINE.happened(CHENGGONG + "/ONLY-HERE", new ProjectDeclared(declared("独有", 2022, 1)));
    ENGINE.caughtUp();
    assertThat(asked(CHENGGONG, "ONLY-HERE").declaration().name()).isEqualTo("独有");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> asked(PANLONG, "ONLY-HERE"))
        .extracting(Refused::rule)
        .isEqualTo(Rule.PROJECT_UNKNOWN);
  }

  private DeclaredProject asked(String district, String code) {
    return controller.sheet(new ProjectCode(code), Scopes.of(district), answer);
  }

  private static void declare(
      String district, String code, @Nullable String parent, String name, String yuan) {
    ENGINE.happened(
        district + "/" + code, new ProjectDeclared(part(name, parent)), planned(IN_2022, yuan));
  }

  private static void takeIn(String district, String... parts) {
    for (String part : parts) {
      ENGINE.happened(district + "/" + PARENT, new SubprojectAdded(new ProjectCode(part)));
    }
  }

  private static Declaration part(String name, @Nullable String parent) {
    return declared(name, "701001", parent, new Period(LocalDate.of(2022, 1, 1), 1));
  }
}
