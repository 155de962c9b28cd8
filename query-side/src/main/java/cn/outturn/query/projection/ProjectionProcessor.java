package cn.outturn.query.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs all projections as one Axon processor: each event is read once, and the number of threads
 * and tokens depends neither on the number of projections nor on that of the districts.
 *
 * <p>What it starts is looked up late, for Axon's configuration is made of modules like this one.
 */
@Component
final class ProjectionProcessor implements ConfigurerModule {

  private static final int SEGMENTS = 4;
  private static final int WORKERS = 2;
  private static final int BATCH = 500;

  /** How soon, in ms, an idle segment stores its position and a failed one is tried again. */
  private static final int ATTENTION = 1_000;

  private final ObjectProvider<Intake> intake;
  private final ObjectProvider<StartUp> startUp;

  ProjectionProcessor(ObjectProvider<Intake> intake, ObjectProvider<StartUp> startUp) {
    this.intake = intake;
    this.startUp = startUp;
  }

  @Override
  public void configureModule(Configurer configurer) {
    configurer
        .eventProcessing()
        .registerEventHandler(axon -> intake.getObject())
        .registerListenerInvocationErrorHandler(
            Intake.GROUP, axon -> PropagatingErrorHandler.instance())
        .registerSequencingPolicy(Intake.GROUP, axon -> SequentialPerAggregatePolicy.instance())
        .registerPooledStreamingEventProcessor(
            Intake.GROUP, axon -> new PromptSource(axon.eventStore()), this::configure);
    configurer.onInitialize(
        axon ->
            axon.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, () -> startUp.getObject().build()));
  }

  private PooledStreamingEventProcessor.Builder configure(
      Configuration axon, PooledStreamingEventProcessor.Builder processor) {
    return processor
        .initialToken(store -> startUp.getObject().beginning())
        .initialSegmentCount(SEGMENTS)
        .batchSize(BATCH)
        .tokenClaimInterval(ATTENTION)
        .claimExtensionThreshold(ATTENTION)
        .coordinatorExecutor(threads(axon, 1, "coordinator"))
        .workerExecutor(threads(axon, WORKERS, "worker"));
  }

  private static ScheduledExecutorService threads(Configuration axon, int count, String role) {
    ScheduledExecutorService threads =
        Executors.newScheduledThreadPool(count, new AxonThreadFactory(Intake.GROUP + "-" + role));
    axon.onShutdown(threads::shutdown);
    return threads;
  }
}
