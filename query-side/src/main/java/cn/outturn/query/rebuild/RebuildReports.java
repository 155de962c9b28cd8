package cn.outturn.query.rebuild;

import cn.outturn.access.Scope;
import cn.outturn.query.question.Filter;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.rebuild.RebuildReportOfDistrict.OfProjection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What rebuilds have found, for the district in which they did. */
@Repository
class RebuildReports {

  private static final String REBUILDS =
      """
      select r.rebuild as id, r.state, r.asked_by, r.started_at, r.compared_at, r.ended_at,
        r.ended_by,
        (select to_jsonb(f) from (
           select %s from jobs.rebuild_count c
           where c.district_id = r.district_id and c.rebuild = r.rebuild) f) as found
      from jobs.rebuild_of_district r
      where r.district_id = :district
      """
          .formatted(RebuildFound.SUM);

  private static final String NEWEST_FIRST = REBUILDS + "order by r.rebuild desc";
  private static final String BY_ID = REBUILDS + "and r.rebuild = :id";

  private static final String PROJECTIONS =
      """
      select c.projection, c.revision,
        to_jsonb(c) - array['district_id', 'rebuild', 'projection', 'revision'] as found
      from jobs.rebuild_count c
      where c.district_id = :district and c.rebuild = :id
      order by c.projection
      """;

  private static final String DIFFERENCES =
      """
      select d.projection, d.place, d.kind, d.stream, d.project_code as project,
        d.table_name as "table", d.row_key as key, d.columns, d.shown, d.rebuilt,
        d.shown_version, d.rebuilt_version, d.cause
      from jobs.rebuild_difference d
      where %s
      order by d.projection, d.place
      """;

  private final Questions questions;

  RebuildReports(Questions questions) {
    this.questions = questions;
  }

  Page<RebuildOfDistrict> list(Scope scope, int page, int size) {
    return questions.page(scope, RebuildOfDistrict.class, NEWEST_FIRST, Map.of(), page, size);
  }

  Optional<RebuildOfDistrict> find(Scope scope, long id) {
    return questions.one(scope, RebuildOfDistrict.class, BY_ID, Map.of("id", id));
  }

  List<OfProjection> projections(Scope scope, long id) {
    return questions.list(scope, OfProjection.class, PROJECTIONS, Map.of("id", id));
  }

  Page<RebuildDifference> differences(
      Scope scope,
      long id,
      @Nullable String projection,
      RebuildDifference.@Nullable Kind kind,
      int page,
      int size) {
    Filter filter =
        Filter.on("d")
            .where("d.rebuild = :id", "id", id)
            .where("d.projection = :projection", "projection", projection)
            .where("d.kind = :kind", "kind", kind);
    return questions.page(
        scope,
        RebuildDifference.class,
        DIFFERENCES.formatted(filter.conditions()),
        filter.values(),
        page,
        size);
  }
}
