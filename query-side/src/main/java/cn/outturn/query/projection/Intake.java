package cn.outturn.query.projection;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Receives every event of every stream, notes it, and has the whole batch taken in at once before
 * its transaction commits: rows and the position reached change together or not at all.
 *
 * <p>It handles messages itself, not by annotated methods: their parameters decide what is skipped.
 */
@Component
@ProcessingGroup(Intake.GROUP)
final class Intake implements EventMessageHandler {

  static final String GROUP = "projections";

  private final Uptake uptake;

  Intake(Uptake uptake) {
    this.uptake = uptake;
  }

  @Override
  public Object handle(EventMessage<?> message) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new IllegalStateException(
          "Event %s (%s) lies in no stream"
              .formatted(message.getIdentifier(), message.getPayloadType().getSimpleName()));
    }
    batch(CurrentUnitOfWork.get().root()).note(event);
    return "noted";
  }

  private Batch batch(UnitOfWork<?> unitOfWork) {
    return unitOfWork.getOrComputeResource(
        Batch.class.getName(),
        name -> {
          var batch = new Batch();
          unitOfWork.onPrepareCommit(u -> uptake.take(batch.news()));
          return batch;
        });
  }
}
