package cn.outturn.deploy.eventstore;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one revision of an event as the one after it. */
final class NextRevision extends SingleEventUpcaster {

  private final SerializedType from;
  private final SerializedType to;
  private final UnaryOperator<ObjectNode> change;

  /**
   * @param event its stored name
   * @param revision the older one
   */
  NextRevision(String event, int revision, UnaryOperator<ObjectNode> change) {
    from = new SimpleSerializedType(event, Integer.toString(revision));
    to = new SimpleSerializedType(event, Integer.toString(revision + 1));
    this.change = change;
  }

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(from);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(to, JsonNode.class, payload -> change.apply(payload.asObject()));
  }
}
