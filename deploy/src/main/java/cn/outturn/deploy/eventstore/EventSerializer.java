package cn.outturn.deploy.eventstore;

import cn.outturn.history.EventCatalog;
import cn.outturn.history.Stored;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;

/**
 * Stores events as JSON under the name and revision of {@link Stored}, never under a class name:
 * classes may move, stored names may not.
 *
 * <p>Strict both ways, for what lies in the store is read for ever. A class without a stored name
 * is not written. A name that the catalog lacks, a revision that no upcaster has brought up to date
 * and a property that the event does not have are not read. A missing property is null.
 */
final class EventSerializer extends Jackson3Serializer {

  private final EventCatalog catalog;

  EventSerializer(EventCatalog catalog) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                json ->
                    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        // Upcasters read trees: a score must pass through them as it is.
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)));
    this.catalog = catalog;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(Class type) {
    if (type == Void.class || type == MetaData.class) {
      return super.typeForClass(type);
    }
    Stored stored =
        catalog
            .nameOf(type)
            .orElseThrow(
                () ->
                    new SerializationException(
                        type.getName() + " has no stored name: it is no event of the catalog"));
    return new SimpleSerializedType(stored.value(), Integer.toString(stored.revision()));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (type.equals(SerializedType.emptyType())
        || type.getName().equals(MetaData.class.getName())) {
      return super.classForType(type);
    }
    Class<?> event =
        catalog
            .classOf(type.getName())
            .orElseThrow(
                () ->
                    new SerializationException(
                        "no event of the catalog has the stored name " + type.getName()));
    String current = typeForClass(event).getRevision();
    if (!current.equals(type.getRevision())) {
      throw new SerializationException(
          "%s is stored at revision %s and read at revision %s: an upcaster is missing"
              .formatted(type.getName(), type.getRevision(), current));
    }
    return event;
  }
}
