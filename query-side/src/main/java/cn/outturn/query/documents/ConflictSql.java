package cn.outturn.query.documents;

/** The question where papers disagree. */
final class ConflictSql {

  /** Of one's own papers all, as far as one sees them. */
  private static final String OWN =
      """
      own as (
        select distinct d.district_id, d.number, d.number_key, d.title, d.title_key, d.issuer,
          d.year, d.clause, d.clause_key, d.project_code, d.project_name, d.unit, d.place,
          d.pointer, d.first_year, d.last_year, d.other_year
        from read_model.basis_document d
        where d.district_id = :district and %s)\
      """;

  /** And of the districts that grant it what the documents are; more the view doesn't have. */
  private static final String GRANTED =
      """
        union all
        select distinct g.district_id, g.number, g.number_key, g.title, g.title_key, g.issuer,
          g.year, g.clause, g.clause_key, cast(null as text), cast(null as text),
          cast(null as text), cast(null as text), cast(null as text), cast(null as integer),
          cast(null as integer), cast(null as integer)
        from read_model.granted_document g\
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
    String seen =
        switch (reach) {
          case PROJECT, DISTRICT -> "select * from own";
          case GRANTED -> "select * from own\n" + GRANTED;
        };
    return "with %s,\nseen as (%s),\n%s\n%s"
        .formatted(OWN.formatted(reach.condition()), seen, ASPECTS, FOUND);
  }
}
