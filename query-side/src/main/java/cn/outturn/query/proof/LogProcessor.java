package cn.outturn.query.proof;

import cn.outturn.query.projection.PromptSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the logs behind the events: a processor of its own, so that no command waits for it and a
 * projection that fails doesn't stop it. One segment, for there is one order; another process takes
 * it over where this one ends.
 */
@Component
@OfEventTable
final class LogProcessor implements ConfigurerModule {

  /** How soon, in ms, an idle segment stores its position and a failed one is tried again. */
  private static final int ATTENTION = 1_000;

  private final ObjectProvider<LogIntake> intake;
  private final boolean kept;

  /**
   * @param kept whether this process takes part in keeping the logs; a benchmark's may not
   */
  LogProcessor(
      ObjectProvider<LogIntake> intake, @Value("${outturn.proof.kept:true}") boolean kept) {
    this.intake = intake;
    this.kept = kept;
  }

  @Override
  public void configureModule(Configurer configurer) {
    if (!kept) {
      return;
    }
    configurer
        .eventProcessing()
        .registerEventHandler(axon -> intake.getObject())
        .registerListenerInvocationErrorHandler(
            LogIntake.GROUP, axon -> PropagatingErrorHandler.instance())
        .registerSequencingPolicy(LogIntake.GROUP, axon -> new SequentialPolicy())
        .registerPooledStreamingEventProcessor(
            LogIntake.GROUP, axon -> new PromptSource(axon.eventStore()), LogProcessor::configure);
  }

  private static PooledStreamingEventProcessor.Builder configure(
      Configuration axon, PooledStreamingEventProcessor.Builder processor) {
    return processor
        .initialToken(StreamableMessageSource::createTailToken)
        .initialSegmentCount(1)
        .batchSize(EventLog.BATCH)
        .tokenClaimInterval(ATTENTION)
        .claimExtensionThreshold(ATTENTION)
        .coordinatorExecutor(thread(axon, "coordinator"))
        .workerExecutor(thread(axon, "worker"));
  }

  private static ScheduledExecutorService thread(Configuration axon, String role) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            new AxonThreadFactory(LogIntake.GROUP + "-" + role));
    axon.onShutdown(thread::shutdown);
    return thread;
  }
}
