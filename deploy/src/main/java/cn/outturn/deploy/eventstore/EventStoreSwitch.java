package cn.outturn.deploy.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code outturn.event-store} the one switch: Axon turns to its server by a property of its
 * own, which would otherwise have to be set in step.
 */
class EventStoreSwitch implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean server = EventStoreKind.of(environment) == EventStoreKind.AXON_SERVER;
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "outturn.event-store", Map.of("axon.axonserver.enabled", server)));
  }
}
