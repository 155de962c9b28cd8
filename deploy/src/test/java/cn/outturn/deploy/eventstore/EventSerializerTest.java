package cn.outturn.deploy.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.history.EventCatalog;
import cn.outturn.history.Stored;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

  @Stored(value = "BridgeOpened", revision = 2)
  record Opened(String name, @Nullable String by) {}

  record Unnamed(String name) {}

  private final EventSerializer serializer = new EventSerializer(new EventCatalog(Opened.class));

  @Test
  void writes_the_stored_name_and_revision() {
    var stored = serializer.serialize(new Opened("North", null), String.class);
    assertThat(stored.getType().getName()).isEqualTo("BridgeOpened");
    assertThat(stored.getType().getRevision()).isEqualTo("2");
    assertThat((Object) serializer.deserialize(stored)).isEqualTo(new Opened("North", null));
  }

  @Test
  void reads_a_missing_property_as_null() {
    assertThat(read("BridgeOpened", "2", "{\"name\":\"North\"}"))
        .isEqualTo(new Opened("North", null));
  }

  @Test
  void refuses_a_property_that_the_event_does_not_have() {
    assertThatThrownBy(() -> read("BridgeOpened", "2", "{\"name\":\"North\",\"length\":3}"))
        .isInstanceOf(SerializationException.class)
        .hasStackTraceContaining("length");
  }

  @Test
  void refuses_a_name_that_the_catalog_lacks() {
    assertThatThrownBy(() -> read("BridgeBurnt", "1", "{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("no event of the catalog has the stored name BridgeBurnt");
  }

  @Test
  void refuses_a_revision_that_nobody_has_upcast() {
    assertThatThrownBy(() -> read("BridgeOpened", "1", "{\"name\":\"North\"}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("stored at revision 1 and read at revision 2");
  }

  @Test
  void refuses_to_write_a_class_without_a_stored_name() {
    assertThatThrownBy(() -> serializer.serialize(new Unnamed("North"), byte[].class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("has no stored name");
  }

  @Test
  void keeps_metadata_under_axons_own_name() {
    var stored = serializer.serialize(MetaData.with("district", "110101"), byte[].class);
    assertThat(stored.getType().getName()).isEqualTo(MetaData.class.getName());
    assertThat((Object) serializer.deserialize(stored))
        .isEqualTo(MetaData.with("district", "110101"));
  }

  private Object read(String name, String revision, String json) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, name, revision));
  }
}
