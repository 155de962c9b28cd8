package cn.outturn.query.documents;

import static cn.outturn.query.documents.Basis.*;
import static cn.outturn.query.register.Papers.Y2022;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.district.DistrictEvent.DocumentsGranted;
import cn.outturn.district.DistrictEvent.DocumentsWithdrawn;
import cn.outturn.district.DistrictId;
import cn.outturn.document.BasisDocument;
import cn.outturn.query.Engine;
import cn.outturn.query.documents.Conflict.Citation;
import cn.outturn.query.documents.Conflict.Kind;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Rebuild;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What one district sees of three others: one has granted, one never did, one has withdrawn. */
class GrantedDocumentsTest {

  private static final String ASKING = "530103";
  private static final String GRANTING = "530114";
  private static final String SILENT = "310117";
  private static final String WITHDRAWN = "430104";
  private static final String CODE = "/S302020100685";
  private static final String NUMBER = "昆办通〔2018〕15号";

  private final Engine engine = new Engine(new DocumentsProjection(), new GrantsProjection());
  private final DocumentsController documents =
      new DocumentsController(new DocumentsRepository(engine.bean(Questions.class)));

  @BeforeEach
  void four_districts_with_the_same_project_and_another_title_each() {
    engine.start();
    for (String district : List.of(ASKING, GRANTING, SILENT, WITHDRAWN)) {
      engine.happened(
          district + CODE,
          resting(new BasisDocument(NUMBER, "题目" + district, "市委办", 2018, "第三条")),
          measured(Y2022, "培训2020年度实施方案" + district));
    }
    granted(GRANTING, ASKING);
    granted(WITHDRAWN, ASKING);
    engine.happened(WITHDRAWN, new DocumentsWithdrawn(new DistrictId(ASKING), "核对结束"));
    granted(SILENT, GRANTING);
    engine.caughtUp();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void documents_of_a_granting_district_are_held_against_ones_own_and_nobody_elses() {
    Conflict conflict = conflicts(ASKING).getLast();
    assertThat(conflict.kind()).isEqualTo(Kind.NUMBER_WITH_TWO_TITLES);
    assertThat(conflict.variants()).containsExactly("题目" + ASKING, "题目" + GRANTING);
    assertThat(conflict.citations())
        .extracting(citation -> citation.district().value())
        .containsExactly(ASKING, GRANTING);
  }

  @Test
  void of_another_district_there_is_what_the_document_is_and_no_project() {
    Citation own = conflicts(ASKING).getLast().citations().getFirst();
    assertThat(own.projectCode()).isNotNull();
    assertThat(own.pointer()).isEqualTo("/basis/0");
    Citation other = conflicts(ASKING).getLast().citations().getLast();
    assertThat(other)
        .isEqualTo(
            new Citation(
                new DistrictId(GRANTING),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NUMBER,
                "题目" + GRANTING,
                "市委办",
                2018,
                "第三条"));
  }

  @Test
  void how_often_another_district_uses_a_document_does_not_show() {
    engine.happened(
        GRANTING + "/S302020100700",
        resting(new BasisDocument(NUMBER, "题目" + GRANTING, "市委办", 2018, "第三条")));
    engine.caughtUp();
    assertThat(conflicts(ASKING).getLast().citations()).hasSize(2);
  }

  @Test
  void for_which_years_another_district_uses_a_document_does_not_show() {
    assertThat(conflicts(ASKING))
        .filteredOn(conflict -> conflict.kind() == Kind.DOCUMENT_OF_ANOTHER_YEAR)
        .extracting(Conflict::subject)
        .containsExactly("培训2020年度实施方案" + ASKING);
    assertThat(JsonMapper.builder().build().writeValueAsString(conflicts(ASKING)))
        .doesNotContain(SILENT, WITHDRAWN);
  }

  @Test
  void a_grant_goes_one_way_and_is_not_handed_on() {
    assertThat(districts(GRANTING)).containsExactly(GRANTING, SILENT);
    assertThat(districts(SILENT)).containsExactly(SILENT);
    assertThat(districts(WITHDRAWN)).containsExactly(WITHDRAWN);
  }

  @Test
  void a_withdrawn_grant_shows_nothing_until_it_is_given_again() {
    assertThat(districts(ASKING)).doesNotContain(WITHDRAWN);
    granted(WITHDRAWN, ASKING);
    engine.caughtUp();
    assertThat(districts(ASKING)).contains(WITHDRAWN);
    engine.happened(GRANTING, new DocumentsWithdrawn(new DistrictId(ASKING), "核对结束"));
    engine.caughtUp();
    assertThat(districts(ASKING)).doesNotContain(GRANTING);
  }

  @Test
  void without_the_scope_a_grant_changes_no_answer() {
    assertThat(documents.conflicts(Reach.DISTRICT, null, Scopes.of(ASKING)))
        .extracting(Conflict::kind)
        .containsExactly(Kind.DOCUMENT_OF_ANOTHER_YEAR);
    assertThat(documents.register(null, null, null, 1, 20, Scopes.of(ASKING)).total()).isEqualTo(2);
    assertThat(documents.uses(NUMBER, null, 1, 20, Scopes.of(ASKING)).total()).isEqualTo(1);
  }

  @Test
  void both_ends_see_that_a_grant_stands() {
    assertThat(documents.grants(Scopes.of(ASKING)).given()).isEmpty();
    assertThat(documents.grants(Scopes.of(ASKING)).received())
        .extracting(grant -> grant.district().value())
        .containsExactly(GRANTING);
    assertThat(documents.grants(Scopes.of(GRANTING)))
        .satisfies(
            grants -> {
              assertThat(grants.given())
                  .extracting(grant -> grant.district().value())
                  .containsExactly(ASKING);
              assertThat(grants.received())
                  .extracting(grant -> grant.district().value())
                  .containsExactly(SILENT);
            });
  }

  @Test
  void a_rebuild_gives_the_same_grants() {
    var all = engine.bean(Projections.class).all();
    engine.sql().execute("TRUNCATE read_model.document_grant, read_model.projected");
    engine.bean(Rebuild.class).run(all, new Progress());
    assertThat(engine.rows("SELECT district_id, to_district FROM read_model.document_grant"))
        .extracting(row -> row.get("district_id"), row -> row.get("to_district"))
        .containsExactlyInAnyOrder(tuple(GRANTING, ASKING), tuple(SILENT, GRANTING));
  }

  /** Whose documents show among those of one number. */
  private List<String> districts(String asking) {
    granted(asking, "999999");
    engine.happened(asking + "/S302020100900", resting(document(NUMBER, "第二个题目" + asking, null)));
    engine.caughtUp();
    return conflicts(asking).stream()
        .filter(conflict -> conflict.kind() == Kind.NUMBER_WITH_TWO_TITLES)
        .flatMap(conflict -> conflict.citations().stream())
        .map(citation -> citation.district().value())
        .distinct()
        .toList();
  }

  private List<Conflict> conflicts(String district) {
    return documents.conflicts(Reach.GRANTED, null, Scopes.of(district));
  }

  private void granted(String from, String to) {
    engine.happened(from, new DocumentsGranted(new DistrictId(to), "核对依据文件"));
  }
}
