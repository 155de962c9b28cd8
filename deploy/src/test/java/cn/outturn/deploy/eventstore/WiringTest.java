package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Axon starts with other parts, silently, when Boot's auto-configuration comes too late for it. */
@ApplicationTest
class WiringTest {

  @Autowired private ApplicationContext context;
  @Autowired private Configuration axon;

  @Test
  void events_go_to_postgresql() {
    assertThat(only(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
    assertThat(only(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
    assertThat(axon.eventStore()).isSameAs(only(EventStore.class));
    assertThat(axon.eventBus()).isSameAs(only(EventStore.class));
  }

  @Test
  void transactions_are_real() {
    assertThat(only(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    assertThat(axon.getComponent(TransactionManager.class))
        .isSameAs(only(TransactionManager.class));
  }

  @Test
  void tokens_go_to_postgresql() {
    assertThat(only(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
  }

  @Test
  void there_is_one_registry_of_meters() {
    assertThat(only(MeterRegistry.class)).isInstanceOf(PrometheusMeterRegistry.class);
  }

  @Test
  void events_have_their_own_serializer() {
    assertThat(axon.eventSerializer()).isInstanceOf(EventSerializer.class);
    assertThat(axon.serializer()).isExactlyInstanceOf(Jackson3Serializer.class);
    assertThat(axon.messageSerializer()).isExactlyInstanceOf(Jackson3Serializer.class);
  }

  @Test
  void duplicates_are_told_by_one_rule() {
    only(PersistenceExceptionResolver.class);
  }

  private <T> T only(Class<T> type) {
    Map<String, T> beans = context.getBeansOfType(type);
    assertThat(beans).hasSize(1);
    return beans.values().iterator().next();
  }
}
