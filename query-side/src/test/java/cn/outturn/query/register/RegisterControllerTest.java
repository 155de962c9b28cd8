package cn.outturn.query.register;

import static cn.outturn.query.district.Districts.registered;
import static cn.outturn.query.district.Districts.source;
import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.IN_2022;
import static cn.outturn.query.register.Papers.Y2020;
import static cn.outturn.query.register.Papers.Y2022;
import static cn.outturn.query.register.Papers.approved;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.named;
import static cn.outturn.query.register.Papers.planned;
import static cn.outturn.query.register.Papers.reviewed;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.money.Money;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ReviewGrade;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterControllerTest {

  private static final Engine ENGINE = new Engine(new RegisterProjection(), Districts.projection());

  private final RegisterController controller =
      new RegisterController(ENGINE.bean(Questions.class));

  @BeforeAll
  static void two_districts_with_the_same_codes() {
    ENGINE.start();
    ENGINE.happened(
        PANLONG,
        registered("盘龙区", source("LOCAL", null)),
        unit("701", "街道办", null),
        unit("701001", "党建办", "701"),
        unit("701001A", "党群中心", "701001"),
        unit("702", "住建局", null));
    project(PANLONG, "P-001", named("党建（两新）工作经费", List.of("Party Work"), "010902139"));
    ENGINE.happened(
        PANLONG + "/P-001",
        planned(IN_2020, "100000.00"),
        new DeclarationSubmitted(Y2020, null),
        reviewed(Y2020, ReviewGrade.GOOD),
        approved(Y2020));
    project(PANLONG, "P-002", declared("社区建设", "701001A", null, years(2020, 3)));
    ENGINE.happened(PANLONG + "/P-002", new DeclarationSubmitted(Y2020, null));
    project(PANLONG, "P-003", declared("道路养护100%", "702", null, years(2022, 1)));
    ENGINE.happened(PANLONG + "/P-003", planned(IN_2022, "50000.00"));
    project(PANLONG, "P-004", declared("党群综合服务", "701", null, years(2022, 1)));
    project(PANLONG, "P-005", declared("社区党建", "701", "P-004", years(2022, 1)));
    ENGINE.happened(PANLONG + "/P-004", new SubprojectAdded(new ProjectCode("P-005")));

    ENGINE.happened(
        CHENGGONG,
        registered("呈贡区", source("LOCAL", null)),
        unit("702", "宣传部", null),
        unit("701001", "党校", "702"));
    project(CHENGGONG, "P-001", declared("党员教育", "701001", null, years(2022, 1)));
    ENGINE.happened(CHENGGONG + "/P-001", new DeclarationSubmitted(Y2022, null));
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void a_line_tells_where_the_project_stands_and_what_a_command_rests_on() {
    RegisteredProject line = asked(PANLONG, null, null, null, null).items().getFirst();
    assertThat(line.code()).isEqualTo(new ProjectCode("P-001"));
    assertThat(line.otherNames()).containsExactly("Party Work");
    assertThat(line.unitName()).isEqualTo("党建办");
    assertThat(line.departmentName()).isEqualTo("街道办");
    assertThat(line.classification()).isEqualTo(Papers.ANY_KIND);
    assertThat(line.status()).isEqualTo(Status.RUNNING);
    assertThat(line.years())
        .containsExactly(
            new YearLine(Y2020, Stage.APPROVED, ReviewGrade.GOOD, Money.ofYuan("100000.00")));
    assertThat(line.plannedTotal()).isEqualTo(Money.ofYuan("100000.00"));
    assertThat(line.version()).isEqualTo(4);
  }

  @Test
  void a_part_names_its_parent_and_the_parent_says_that_it_has_parts() {
    List<RegisteredProject> lines = asked(PANLONG, null, "701", Y2022.value(), null).items();
    assertThat(lines).extracting(RegisteredProject::hasParts).contains(true);
    assertThat(line(lines, "P-004").hasParts()).isTrue();
    assertThat(line(lines, "P-005").parent()).isEqualTo(new ProjectCode("P-004"));
    assertThat(line(lines, "P-005").plannedTotal()).isNull();
  }

  @Test
  void nobody_sees_a_line_of_another_district() {
    assertThat(codes(asked(PANLONG, null, null, null, null)))
        .containsExactly("P-001", "P-002", "P-003", "P-004", "P-005");
    Page<RegisteredProject> other = asked(CHENGGONG, null, null, null, null);
    assertThat(other.total()).isEqualTo(1);
    assertThat(other.items()).extracting(RegisteredProject::name).containsExactly("党员教育");
    assertThat(other.items()).extracting(RegisteredProject::unitName).containsExactly("党校");
    assertThat(asked("310117", null, null, null, null).total()).isZero();
    assertThat(asked(CHENGGONG, "社区", null, null, null).total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "p-00, P-001 P-002 P-003 P-004 P-005",
    "党建, P-001 P-005",
    "party w, P-001",
    "(两新), P-001",
    "（两新）, P-001",
    "902139, P-001",
    "100%, P-003",
    "%, P-003",
    "_, ''",
    "p-001 党建, ''"
  })
  void a_search_finds_what_stands_in_code_names_and_secondary_code(String text, String codes) {
    assertThat(String.join(" ", codes(asked(PANLONG, text, null, null, null)))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "701, P-001 P-002 P-004 P-005",
    "701001, P-001 P-002",
    "701001A, P-002",
    "702, P-003",
    "999, ''"
  })
  void a_unit_brings_those_below_it_by_the_tree_of_the_district(String unit, String codes) {
    assertThat(String.join(" ", codes(asked(PANLONG, null, unit, null, null)))).isEqualTo(codes);
  }

  @Test
  void the_same_unit_code_has_another_place_in_another_district() {
    assertThat(asked(CHENGGONG, null, "702", null, null).total()).isEqualTo(1);
    assertThat(asked(CHENGGONG, null, "701", null, null).total()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, RUNNING, P-001",
        "-, IN_REVIEW, P-002",
        "-, DECLARED, P-003 P-004 P-005",
        "2021, -, P-002",
        "2020, APPROVED, P-001",
        "2020, SUBMITTED, P-002",
        "2021, DRAFT, P-002",
        "2021, SUBMITTED, ''"
      })
  void a_status_is_the_projects_or_with_a_year_that_years_stage(
      @Nullable Integer year, @Nullable String status, String codes) {
    assertThat(String.join(" ", codes(asked(PANLONG, null, null, year, status)))).isEqualTo(codes);
  }

  @Test
  void filters_add_up() {
    assertThat(codes(asked(PANLONG, "党", "701", 2022, "DRAFT"))).containsExactly("P-004", "P-005");
  }

  @Test
  void pages_follow_each_other_and_each_knows_the_total() {
    assertThat(codes(page(1, 2, "code"))).containsExactly("P-001", "P-002");
    assertThat(codes(page(2, 2, "code"))).containsExactly("P-003", "P-004");
    assertThat(codes(page(3, 2, "code"))).containsExactly("P-005");
    assertThat(page(4, 2, "code")).isEqualTo(new Page<>(List.of(), 4, 2, 5));
    assertThat(page(3, 2, "code").total()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "-code, P-005 P-004 P-003 P-002 P-001",
    "planned, P-003 P-001 P-002 P-004 P-005",
    "-planned, P-001 P-003 P-002 P-004 P-005",
    "unit, P-004 P-005 P-001 P-002 P-003",
    "year, P-001 P-002 P-003 P-004 P-005"
  })
  void lines_are_ordered_as_asked_with_the_unknown_last(String sort, String codes) {
    assertThat(String.join(" ", codes(page(1, 10, sort)))).isEqualTo(codes);
  }

  @Test
  void a_page_costs_the_same_statements_however_long_it_is() {
    ENGINE.statements().forget();
    page(1, 1, "code");
    int ofOneLine = ENGINE.statements().executed("register").size();
    ENGINE.statements().forget();
    page(1, 5, "name");
    assertThat(ENGINE.statements().executed("register")).hasSize(ofOneLine).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "x, -, -, code, 1, 10",
        "-, 1999, -, code, 1, 10",
        "-, -, APPROVED, code, 1, 10",
        "-, 2020, RUNNING, code, 1, 10",
        "-, -, -, code;drop table, 1, 10",
        "-, -, -, code, 0, 10",
        "-, -, -, code, 1, 1000"
      })
  void what_can_not_be_asked_is_refused(
      @Nullable String unit,
      @Nullable Integer year,
      @Nullable String status,
      String sort,
      int page,
      int size) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                controller.projects(null, unit, status, year, page, size, sort, Scopes.of(PANLONG)))
        .extracting(Refused::rule)
        .isEqualTo(Rule.PARAMETER_MALFORMED);
  }

  private Page<RegisteredProject> asked(
      String district,
      @Nullable String search,
      @Nullable String unit,
      @Nullable Integer year,
      @Nullable String status) {
    return controller.projects(search, unit, status, year, 1, 20, "code", Scopes.of(district));
  }

  private Page<RegisteredProject> page(int page, int size, String sort) {
    return controller.projects(null, null, null, null, page, size, sort, Scopes.of(PANLONG));
  }

  private static List<String> codes(Page<RegisteredProject> page) {
    return page.items().stream().map(line -> line.code().value()).toList();
  }

  private static RegisteredProject line(List<RegisteredProject> lines, String code) {
    return lines.stream().filter(l -> l.code().value().equals(code)).findFirst().orElseThrow();
  }

  private static void project(String district, String code, Declaration declaration) {
    ENGINE.happened(district + "/" + code, new ProjectDeclared(declaration));
  }

  private static Period years(int first, int count) {
    return new Period(LocalDate.of(first, 1, 1), count);
  }
}
