package cn.outturn.query.district;

import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.question.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All districts, for who runs the platform. Not by way of Questions, which ask in the name of one
 * district: the role that asks there can't read this table.
 */
@Repository
class DistrictList {

  /** An erased district has no events and no rows any more, only the record of its erasure. */
  private static final String ALL =
      """
      (select district_id as code, name, state, since, reason from read_model.district_life
       union all
       select district_id, name, 'ERASED', erased_at, reason from event_store.erasure
       where lifted_at is null) as listed
      """;

  private static final String PAGE =
      "select to_jsonb(listed)::text from "
          + ALL
          + """
          where cast(:state as text) is null or state = :state
          order by code limit :size offset :offset
          """;

  private static final String COUNT =
      "select count(*) from " + ALL + "where cast(:state as text) is null or state = :state";

  private static final String ONE =
      "select to_jsonb(listed)::text from " + ALL + "where code = :district";

  private final JdbcClient database;

  DistrictList(DataSource dataSource) {
    database = JdbcClient.create(dataSource);
  }

  Page<ListedDistrict> page(@Nullable LifeState state, int page, int size) {
    Page.verify(page, size);
    String asked = state == null ? null : state.name();
    List<ListedDistrict> items =
        database
            .sql(PAGE)
            .param("state", asked)
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query(String.class)
            .list()
            .stream()
            .map(DistrictList::read)
            .toList();
    long total = database.sql(COUNT).param("state", asked).query(Long.class).single();
    return new Page<>(items, page, size, total);
  }

  Optional<ListedDistrict> find(DistrictId district) {
    return database
        .sql(ONE)
        .params(Map.of("district", district.value()))
        .query(String.class)
        .optional()
        .map(DistrictList::read);
  }

  private static ListedDistrict read(String row) {
    return ReadModelJson.read(row, ListedDistrict.class);
  }
}
