package cn.outturn.deploy.vault;

import cn.outturn.district.DistrictId;
import cn.outturn.personal.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the wrapped keys of persons lie. The database is told the district, and shows no other. */
final class KeyTable {

  private static final String MAKE =
      """
      INSERT INTO vault.personal_key (district_id, person, wrapped)
      VALUES (:district, :person, :wrapped)
      ON CONFLICT (district_id, person) DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT person, wrapped FROM vault.personal_key
      WHERE district_id = :district AND person IN (:persons)
      """;

  private static final String ERASE =
      """
      INSERT INTO vault.personal_key (district_id, person, erased_at)
      VALUES (:district, :person, now())
      ON CONFLICT (district_id, person) DO UPDATE SET wrapped = NULL, erased_at = now()
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  KeyTable(DataSource dataSource, PlatformTransactionManager transactions) {
    database = JdbcClient.create(dataSource);
    transaction = new TransactionTemplate(transactions);
  }

  /** Those there are; an erased person has none, and an empty place among them. */
  Map<PersonId, Optional<byte[]>> find(DistrictId district, Collection<PersonId> persons) {
    return persons.isEmpty()
        ? Map.of()
        : in(
            district,
            sql -> {
              Map<PersonId, Optional<byte[]>> found = new HashMap<>();
              sql.sql(FIND)
                  .param("district", district.value())
                  .param("persons", persons.stream().map(PersonId::value).toList())
                  .query(
                      row -> {
                        found.put(
                            new PersonId(row.getString("person")),
                            Optional.ofNullable(row.getBytes("wrapped")));
                      });
              return found;
            });
  }

  /** Whoever is first makes the key; the others find it. */
  void make(DistrictId district, Map<PersonId, byte[]> wrapped) {
    in(
        district,
        sql -> {
          wrapped.forEach(
              (person, key) ->
                  sql.sql(MAKE)
                      .param("district", district.value())
                      .param("person", person.value())
                      .param("wrapped", key)
                      .update());
          return wrapped;
        });
  }

  /** Within the transaction that is open, if one is. */
  void erase(DistrictId district, PersonId person) {
    in(
        district,
        sql ->
            sql.sql(ERASE)
                .param("district", district.value())
                .param("person", person.value())
                .update());
  }

  private <T> T in(DistrictId district, Function<JdbcClient, T> work) {
    return transaction.execute(
        _ -> {
          database
              .sql("SELECT set_config('outturn.district', :district, true)")
              .param("district", district.value())
              .query(String.class)
              .single();
          return work.apply(database);
        });
  }
}
