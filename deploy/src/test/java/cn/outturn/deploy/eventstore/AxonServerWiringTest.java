package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.outturn.deploy.OutturnApplication;
import cn.outturn.proof.HeadKeys;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Who would make the beans of Axon Server's mode; to start them takes a server, which tests lack.
 */
class AxonServerWiringTest {

  private final ConfigurableListableBeanFactory beans =
      definitions("--outturn.event-store=axon-server");

  @Test
  void events_go_to_axon_server() {
    assertThat(makersOf(EventStore.class))
        .containsExactly(AxonServerBusAutoConfiguration.class.getName());
    assertThat(beans.getBeanNamesForType(EventStorageEngine.class, true, false)).isEmpty();
    assertThat(beans.getBeanNamesForType(StoreGuarantees.class, true, false)).isEmpty();
  }

  @Test
  void tokens_and_their_marker_stay_in_postgresql() {
    assertThat(makersOf(TokenStore.class)).containsExactly(JdbcAutoConfiguration.class.getName());
    assertThat(beans.getBeanNamesForType(StoreMarker.class, true, false)).hasSize(1);
  }

  /** Nobody here has the bytes that a log hashes: no key is asked for, and proofs are refused. */
  @Test
  void no_log_of_events_is_kept() {
    assertThat(beans.getBeanNamesForType(HeadKeys.class, true, false)).isEmpty();
    assertThat(beans.getBeanDefinitionNames())
        .filteredOn(name -> name.startsWith("cn.outturn.query.proof."))
        .containsExactly("cn.outturn.query.proof.NoProofController");
  }

  private List<String> makersOf(Class<?> type) {
    return Arrays.stream(beans.getBeanNamesForType(type, true, false))
        .map(name -> String.valueOf(beans.getBeanDefinition(name).getFactoryBeanName()))
        .toList();
  }

  /** Stops when all beans are defined and none is made. */
  private static ConfigurableListableBeanFactory definitions(String setting) {
    var application =
        new SpringApplicationBuilder(OutturnApplication.class)
            .properties("logging.level.org.springframework.boot.SpringApplication=off")
            .initializers(
                context ->
                    context.addBeanFactoryPostProcessor(
                        defined -> {
                          throw new Stopped(defined);
                        }));
    return catchThrowableOfType(Stopped.class, () -> application.run(setting)).beans;
  }

  private static final class Stopped extends RuntimeException {
    private final transient ConfigurableListableBeanFactory beans;

    Stopped(ConfigurableListableBeanFactory beans) {
      this.beans = beans;
    }
  }
}
