package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.StartRefused;
import cn.outturn.deploy.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class StoreChecksTest {

  private final DataSource administrator = TestDatabase.administrator();
  private final JdbcClient database = JdbcClient.create(administrator);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(administrator));

  @Test
  void what_is_confirmed_lies_on_disk() {
    assertThat(database.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
    assertThat(database.sql("SHOW synchronous_commit").query(String.class).single())
        .isEqualTo("on");
    assertThatNoException().isThrownBy(() -> StoreGuarantees.verify(database));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET LOCAL synchronous_commit = off | synchronous_commit is off",
        "SET LOCAL transaction_isolation = 'repeatable read' | isolation is not READ COMMITTED",
        "ALTER TABLE event_store.domain_event_entry DISABLE TRIGGER begin_append | begin_append",
        "ALTER TABLE event_store.domain_event_entry DISABLE TRIGGER refuse_erased | refuse_erased",
        "ALTER TABLE event_store.domain_event_entry ALTER global_index SET CACHE 50 | has a cache",
      })
  void does_not_start_on_a_store_that_forgets(String harm, String complaint) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          database.sql(harm).update();
          assertThatThrownBy(() -> StoreGuarantees.verify(database))
              .isInstanceOf(StartRefused.class)
              .hasMessageContaining(complaint);
        });
  }

  @Test
  void does_not_start_on_read_models_of_the_other_store() {
    assertThatNoException().isThrownBy(() -> StoreMarker.verify(database, EventStoreKind.POSTGRES));
    assertThatThrownBy(() -> StoreMarker.verify(database, EventStoreKind.AXON_SERVER))
        .hasMessageContaining("event-store is axon-server")
        .hasMessageContaining("follow postgres");
  }
}
