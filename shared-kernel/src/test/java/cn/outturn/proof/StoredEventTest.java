package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredEventTest {

  private static final StoredEvent EVENT = TestLog.event("530103/P-1", 3, "{\"amount\":1}");

  /** The encoding is a contract: heads that were signed years ago rest on it. */
  @Test
  void is_hashed_in_this_form_for_ever() {
    var event =
        new StoredEvent("530103/P-1", 3, "id", "t", "Project", "X", "1", bytes("{}"), bytes("{ }"));
    assertThat(HexFormat.of().formatHex(event.content()))
        .isEqualTo(
            hex("outturn-event/1")
                + hex("530103/P-1")
                + hex("3")
                + hex("id")
                + hex("t")
                + hex("Project")
                + hex("X")
                + hex("1")
                + hex("{}")
                + hex("{ }"));
    assertThat(event.leaf().hex())
        .isEqualTo("7c9e12a263717bb268a6ed44bbb883acfbf9dd04f5440a562db18cd4ff0dc5bf");
  }

  private static String hex(String field) {
    return "%08x".formatted(field.length()) + HexFormat.of().formatHex(bytes(field));
  }

  @Test
  void is_read_back_and_every_other_byte_is_another_event_or_none() {
    byte[] content = EVENT.content();
    assertThat(StoredEvent.read(content).content()).isEqualTo(content);
    for (int i = 0; i < content.length; i++) {
      byte[] other = content.clone();
      other[i] ^= 1;
      assertThat(leafOrNone(other)).isNotEqualTo(EVENT.leaf().hex());
    }
    assertThatThrownBy(() -> StoredEvent.read(Arrays.copyOf(content, content.length + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    IntStream.range(0, content.length)
        .forEach(
            end ->
                assertThatThrownBy(() -> StoredEvent.read(Arrays.copyOf(content, end)))
                    .isInstanceOf(IllegalArgumentException.class));
  }

  private static String leafOrNone(byte[] content) {
    try {
      return StoredEvent.read(content).leaf().hex();
    } catch (IllegalArgumentException e) {
      return "none";
    }
  }

  @Test
  void no_two_fields_can_be_taken_for_one_another() {
    var one = new StoredEvent("1", 1, "ab", "c", "", "", "", bytes(""), bytes(""));
    var other = new StoredEvent("1", 1, "a", "bc", "", "", "", bytes(""), bytes(""));
    assertThat(one.leaf()).isNotEqualTo(other.leaf());
  }

  @Test
  void marks_tell_which_field_was_changed() {
    byte[] marks = EVENT.marks();
    assertThat(EVENT.changed(marks)).isEmpty();
    assertThat(TestLog.event("530103/P-1", 3, "{\"amount\":2}").changed(marks))
        .containsExactly(EventField.PAYLOAD);
    assertThat(
            new StoredEvent(
                    EVENT.stream(),
                    EVENT.sequence(),
                    EVENT.id(),
                    "2020-01-02T00:00:00Z",
                    EVENT.kind(),
                    EVENT.type(),
                    "2",
                    EVENT.payload(),
                    EVENT.metaData())
                .changed(marks))
        .containsExactly(EventField.TIME, EventField.REVISION);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
