package cn.outturn.query.documents;

/** The question where papers disagree. */
final class ConflictSql {

  /** Of another district's papers only what the document is leaves the table. */
  private static final String SEEN =
      """
      seen as (
        select distinct d.district_id, d.number, d.number_key, d.title, d.title_key, d.issuer,
          d.year, d.clause, d.clause_key,
          case when d.district_id = :district then d.project_code end as project_code,
          case when d.district_id = :district then d.project_name end as project_name,
          case when d.district_id = :district then d.unit end as unit,
          case when d.district_id = :district then d.place end as place,
          case when d.district_id = :district then d.pointer end as pointer,
          case when d.district_id = :district then d.first_year end as first_year,
          case when d.district_id = :district then d.last_year end as last_year,
          case when d.district_id = :district then d.other_year end as other_year
        from read_model.basis_document d
        where %s)\
      """;

  /** Each way to disagree: what is the same, what differs. */
  private static final String ASPECTS =
      """
      aspect as (
        select s.*, a.*
        from seen s cross join lateral (values
          ('NUMBER_WITH_TWO_TITLES', s.number_key, s.number, s.title_key, s.title),
          ('CLAUSE_UNDER_TWO_NUMBERS', s.clause_key, s.clause, s.number_key, s.number),
          ('TITLE_UNDER_TWO_NUMBERS', s.title_key, s.title, s.number_key, s.number),
          ('DOCUMENT_OF_ANOTHER_YEAR', coalesce(s.number_key, s.title_key),
            coalesce(s.number, s.title), cast(s.other_year as text), cast(s.other_year as text))
        ) as a (kind, key, subject, variant_key, variant)
        where a.key is not null and a.variant_key is not null),
      clash as (
        select kind, key from aspect
        group by kind, key
        having kind = 'DOCUMENT_OF_ANOTHER_YEAR' or count(distinct variant_key) > 1)\
      """;

  private static final String FOUND =
      """
      select a.kind, a.key, a.subject, a.variant, a.variant_key,
        jsonb_build_object(
          'district', a.district_id, 'project_code', a.project_code,
          'project_name', a.project_name, 'unit', a.unit, 'place', a.place, 'pointer', a.pointer,
          'first_year', a.first_year, 'last_year', a.last_year, 'number', a.number,
          'title', a.title, 'issuer', a.issuer, 'year', a.year, 'clause', a.clause) as citation
      from aspect a join clash c on c.kind = a.kind and c.key = a.key
      order by a.kind, a.key, a.district_id <> :district, a.district_id, a.project_code, a.pointer,
        a.variant_key, a.number, a.title, a.issuer, a.year, a.clause
      """;

  private ConflictSql() {}

  static String within(Reach reach) {
    return "with " + SEEN.formatted(reach.condition()) + ",\n" + ASPECTS + "\n" + FOUND;
  }
}
