package cn.outturn.query.documents;

import static cn.outturn.query.documents.Basis.*;
import static cn.outturn.query.register.Papers.Y2022;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.document.BasisDocument;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.documents.Conflict.Kind;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Rebuild;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocumentsAnswersTest {

  private static final ProjectCode STREET = new ProjectCode("S302020100685");
  private static final ProjectCode OFFICE = new ProjectCode("S302020100700");
  private static final String CLAUSE = "街道每年不少于10万元；社区每年8万元由区委组织部承担";

  private static final Engine ENGINE =
      new Engine(new DocumentsProjection(), new GrantsProjection());

  private final DocumentsController documents =
      new DocumentsController(new DocumentsRepository(ENGINE.bean(Questions.class)));

  @BeforeAll
  static void two_districts_with_the_same_project() {
    ENGINE.start();
    ENGINE.happened(
        PANLONG + "/" + STREET,
        resting(
            new BasisDocument("盘办通【2019】26号", "提质年实施方案", "区委办公室", 2019, null),
            document("昆办通【2019】26号", null, CLAUSE),
            document("昆办通【2018】15号", null, CLAUSE)),
        measured(Y2022, "盘办通[2019]26号；呈贡区2020年度培训工作实施方案"));
    ENGINE.happened(
        PANLONG + "/" + OFFICE,
        resting(
            document("昆办通〔2018〕15号", "关于加强城市基层党建工作的意见", null),
            document("云办发〔2010〕18号", "关于加强社区党建的意见", null),
            document("云办发〔2010〕8号", "《关于加强社区党建的意见》", null),
            document("盘办通〔2019〕第26号", "创新年工作办法", null),
            document(null, "村民委员会组织法", "第三条")));
    ENGINE.happened(
        CHENGGONG + "/" + STREET,
        resting(document("盘办通〔2019〕26号", "另一个题目", null), document("呈政发〔2017〕55号", null, null)));
    ENGINE.caughtUp();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void each_document_is_told_once_with_the_projects_that_rest_on_it() {
    Page<RegisteredDocument> all = register(null, null, null);
    assertThat(all.total()).isEqualTo(7);
    assertThat(all.items())
        .extracting(
            RegisteredDocument::number, RegisteredDocument::projects, RegisteredDocument::uses)
        .contains(
            tuple("盘办通〔2019〕26号", 2, 3), tuple("昆办通〔2018〕15号", 2, 2), tuple("昆办通〔2019〕26号", 1, 1));
    assertThat(all.items())
        .filteredOn(document -> document.number() == null)
        .extracting(RegisteredDocument::titles)
        .containsExactlyInAnyOrder(List.of("村民委员会组织法"), List.of("呈贡区2020年度培训工作实施方案"));
  }

  @Test
  void a_document_is_found_by_any_of_its_words_and_counted_with_all_its_uses() {
    RegisteredDocument found = register("提质年", null, null).items().getFirst();
    assertThat(found.titles()).containsExactlyInAnyOrder("提质年实施方案", "创新年工作办法");
    assertThat(found.issuers()).containsExactly("区委办公室");
    assertThat(found.uses()).isEqualTo(3);
    assertThat(register("昆办通[2018] 15", null, null).total()).isEqualTo(1);
    assertThat(register(null, "区委", null).total()).isEqualTo(1);
    assertThat(register(null, null, 2010).total()).isEqualTo(2);
    assertThat(register("提质年", null, 2010).total()).isZero();
    assertThat(register("呈政发", null, null).total()).isZero();
    Page<RegisteredDocument> second =
        documents.register(null, null, null, 2, 5, Scopes.of(PANLONG));
    assertThat(second.total()).isEqualTo(7);
    assertThat(second.items()).hasSize(2);
  }

  @Test
  void uses_are_found_by_a_number_in_any_brackets_or_by_a_title() {
    assertThat(uses("盘办通（2019）26号", null).items())
        .extracting(DocumentUse::projectCode, DocumentUse::place, DocumentUse::pointer)
        .containsExactly(
            tuple(STREET, Place.DECLARATION, "/basis/0"),
            tuple(STREET, Place.INDICATOR, "/goals/2022/N1/basis/0"),
            tuple(OFFICE, Place.DECLARATION, "/basis/3"));
    assertThat(uses(null, "《村民委员会组织法》").items())
        .extracting(DocumentUse::projectCode, DocumentUse::clause)
        .containsExactly(tuple(OFFICE, "第三条"));
    assertThat(uses("呈政发〔2017〕55号", null).total()).isZero();
    assertThat(uses(null, null).total()).isEqualTo(10);
  }

  @Test
  void a_district_s_papers_disagree_in_four_ways() {
    List<Conflict> conflicts = conflicts(Reach.DISTRICT, null, PANLONG);
    assertThat(conflicts)
        .extracting(Conflict::kind, Conflict::subject, Conflict::variants)
        .containsExactly(
            tuple(Kind.CLAUSE_UNDER_TWO_NUMBERS, CLAUSE, List.of("昆办通〔2019〕26号", "昆办通〔2018〕15号")),
            tuple(Kind.DOCUMENT_OF_ANOTHER_YEAR, "呈贡区2020年度培训工作实施方案", List.of("2020")),
            tuple(Kind.NUMBER_WITH_TWO_TITLES, "盘办通〔2019〕26号", List.of("提质年实施方案", "创新年工作办法")),
            tuple(
                Kind.TITLE_UNDER_TWO_NUMBERS,
                "关于加强社区党建的意见",
                List.of("云办发〔2010〕18号", "云办发〔2010〕8号")));
    assertThat(conflicts.getFirst().citations())
        .extracting(Conflict.Citation::projectCode, Conflict.Citation::pointer)
        .containsExactly(tuple(STREET, "/basis/1"), tuple(STREET, "/basis/2"));
    assertThat(conflicts.get(1).citations())
        .extracting(Conflict.Citation::firstYear)
        .containsExactly(Y2022);
    assertThat(conflicts(Reach.DISTRICT, null, CHENGGONG)).isEmpty();
  }

  @Test
  void a_project_s_papers_are_held_against_themselves_alone() {
    assertThat(conflicts(Reach.PROJECT, STREET, PANLONG))
        .extracting(Conflict::kind)
        .containsExactly(Kind.CLAUSE_UNDER_TWO_NUMBERS, Kind.DOCUMENT_OF_ANOTHER_YEAR);
    assertThat(conflicts(Reach.PROJECT, OFFICE, PANLONG))
        .extracting(Conflict::kind)
        .containsExactly(Kind.TITLE_UNDER_TWO_NUMBERS);
    assertThat(conflicts(Reach.PROJECT, STREET, CHENGGONG)).isEmpty();
  }

  @Test
  void an_unknown_project_or_none_is_refused() {
    assertRefused(OFFICE, CHENGGONG, Rule.PROJECT_UNKNOWN);
    assertRefused(null, PANLONG, Rule.PARAMETER_MALFORMED);
  }

  @Test
  void a_rebuild_gives_the_same_rows() {
    var all = ENGINE.bean(Projections.class).all();
    assertThat(ENGINE.bean(Rebuild.class).run(all, new Progress()).differing()).isZero();
    ENGINE.sql().execute("DELETE FROM read_model.basis_document WHERE pointer = '/basis/1'");
    assertThat(ENGINE.bean(Rebuild.class).run(all, new Progress()).differing()).isEqualTo(3);
    assertThat(uses(null, null).total()).isEqualTo(10);
  }

  private Page<RegisteredDocument> register(
      @Nullable String search, @Nullable String issuer, @Nullable Integer year) {
    return documents.register(search, issuer, year, 1, 20, Scopes.of(PANLONG));
  }

  private Page<DocumentUse> uses(@Nullable String number, @Nullable String title) {
    return documents.uses(number, title, 1, 20, Scopes.of(PANLONG));
  }

  private List<Conflict> conflicts(Reach reach, @Nullable ProjectCode project, String district) {
    return documents.conflicts(reach, project, Scopes.of(district));
  }

  private void assertRefused(@Nullable ProjectCode project, String district, Rule rule) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> conflicts(Reach.PROJECT, project, district))
        .extracting(Refused::rule)
        .isEqualTo(rule);
  }
}
