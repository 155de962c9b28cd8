package cn.outturn.query.projection;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds what is new or has changed its meaning, before the projections follow the events and
 * before anybody asks them. Two processes that start at once both build: the same rows twice.
 */
@Component
final class StartUp {

  private static final Logger log = LoggerFactory.getLogger(StartUp.class);

  private final Projections projections;
  private final Registry registry;
  private final Rebuild rebuild;
  private final Tokens tokens;
  private final Configuration axon;
  private @Nullable TrackingToken beginning;

  StartUp(
      Projections projections,
      Registry registry,
      Rebuild rebuild,
      Tokens tokens,
      Configuration axon) {
    this.projections = projections;
    this.registry = registry;
    this.rebuild = rebuild;
    this.tokens = tokens;
    this.axon = axon;
  }

  void build() {
    beginning = axon.eventStore().createHeadToken();
    List<Projection<?>> outdated =
        tokens.stored().isEmpty() ? projections.all() : registry.outdated(projections.all());
    if (!outdated.isEmpty()) {
      log.info("Building {}", outdated.stream().map(Projection::name).toList());
      rebuild.run(outdated, new Progress());
    }
  }

  /**
   * Where a processor without tokens begins: what lies before was built above. A head token is
   * settled, so that no event below it can turn up after the build has passed.
   */
  @Nullable TrackingToken beginning() {
    return beginning;
  }
}
