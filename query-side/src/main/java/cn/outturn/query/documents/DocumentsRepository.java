package cn.outturn.query.documents;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads on which documents projects rest. */
@Repository
class DocumentsRepository {

  /** A document is found by any of its uses and counted with all of them. */
  private static final String DOCUMENTS =
      """
      select min(d.number) as number,
        coalesce(jsonb_agg(distinct d.title) filter (where d.title is not null), '[]') as titles,
        coalesce(jsonb_agg(distinct d.issuer) filter (where d.issuer is not null), '[]') as issuers,
        min(d.year) as year, count(distinct d.project_code) as projects, count(*) as uses
      from read_model.basis_document d
      where d.district_id = :district
      group by d.number_key, case when d.number_key is null then d.title_key end
      having bool_or(cast(:search as text) is null or strpos(d.search, :search) > 0)
        and bool_or(cast(:issuer as text) is null or strpos(d.issuer_key, :issuer) > 0)
        and bool_or(cast(:year as integer) is null or d.year = :year)
      order by coalesce(d.number_key, min(d.title_key))
      """;

  private static final String USES =
      """
      select d.project_code, d.project_name, d.unit, d.place, d.pointer, d.first_year, d.last_year,
        d.number, d.title, d.issuer, d.year, d.clause, d.other_year
      from read_model.basis_document d
      where d.district_id = :district
        and (cast(:number as text) is null or d.number_key = :number)
        and (cast(:title as text) is null or d.title_key = :title)
      order by coalesce(d.number_key, d.title_key), d.project_code, d.pointer
      """;

  private static final String GIVEN =
      """
      select to_district as district, since from read_model.document_grant
      where district_id = :district order by to_district
      """;

  private static final String RECEIVED =
      """
      select district_id as district, since from read_model.document_grant
      where to_district = :district order by district_id
      """;

  private final Questions questions;

  DocumentsRepository(Questions questions) {
    this.questions = questions;
  }

  Page<RegisteredDocument> documents(
      Scope scope,
      @Nullable String search,
      @Nullable String issuer,
      @Nullable Integer year,
      int page,
      int size) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("search", Keys.text(search));
    values.put("issuer", Keys.text(issuer));
    values.put("year", year);
    return questions.page(scope, RegisteredDocument.class, DOCUMENTS, values, page, size);
  }

  Page<DocumentUse> uses(
      Scope scope, @Nullable String number, @Nullable String title, int page, int size) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("number", Keys.number(number));
    values.put("title", Keys.text(title));
    return questions.page(scope, DocumentUse.class, USES, values, page, size);
  }

  List<Conflict> conflicts(Scope scope, Reach reach) {
    return found(scope, reach, Map.of());
  }

  /**
   * @throws Refused if there is no such project
   */
  List<Conflict> conflicts(Scope scope, ProjectCode project) {
    if (!questions.knows(scope, project, "documents")) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return found(scope, Reach.PROJECT, Map.of("project", project));
  }

  private List<Conflict> found(Scope scope, Reach reach, Map<String, ?> values) {
    return Conflict.of(
        questions.list(scope, Conflict.Found.class, ConflictSql.within(reach), values));
  }

  Grants grants(Scope scope) {
    return new Grants(
        questions.list(scope, Grants.Grant.class, GIVEN, Map.of()),
        questions.list(scope, Grants.Grant.class, RECEIVED, Map.of()));
  }
}
