package cn.outturn.query.proof;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Is told of every event, and has a whole batch taken in at once before its transaction commits. Of
 * the messages it needs nothing but how far they reach.
 */
@Component
@OfEventTable
@ProcessingGroup(LogIntake.GROUP)
final class LogIntake implements EventMessageHandler {

  static final String GROUP = "proof";

  private final EventLog log;

  LogIntake(EventLog log) {
    this.log = log;
  }

  @Override
  public Object handle(EventMessage<?> message) {
    if (!(message instanceof TrackedEventMessage<?> event)
        || event.trackingToken().position().isEmpty()) {
      throw new IllegalStateException(
          "Event %s has no position".formatted(message.getIdentifier()));
    }
    CurrentUnitOfWork.get()
        .root()
        .getOrComputeResource(LogIntake.class.getName(), _ -> batch(CurrentUnitOfWork.get().root()))
        .reach(event.trackingToken().position().getAsLong());
    return "noted";
  }

  private Batch batch(UnitOfWork<?> unitOfWork) {
    var batch = new Batch();
    unitOfWork.onPrepareCommit(_ -> log.take(batch.last));
    return batch;
  }

  private static final class Batch {

    private long last;

    private void reach(long position) {
      last = Math.max(last, position);
    }
  }
}
