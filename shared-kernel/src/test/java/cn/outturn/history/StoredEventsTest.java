package cn.outturn.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.district.DistrictEvent;
import cn.outturn.json.Json;
import cn.outturn.project.ProjectEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/**
 * The contract of the store: what was written once is read for ever. One sample per event revision
 * lies in {@code samples}; a sample is never changed, a changed shape gets the next revision and a
 * sample of its own.
 */
class StoredEventsTest {

  private static final EventCatalog EVENTS =
      new EventCatalog(ProjectEvent.class, DistrictEvent.class);

  static List<Class<?>> events() {
    return List.copyOf(EVENTS.all().values());
  }

  private static String sampleOf(Class<?> event) {
    Stored stored = EVENTS.nameOf(event).orElseThrow();
    return stored.value() + "." + stored.revision() + ".json";
  }

  private static String read(String sample) throws IOException {
    try (InputStream in = StoredEventsTest.class.getResourceAsStream("samples/" + sample)) {
      assertThat(in).as("every event revision needs a committed sample: " + sample).isNotNull();
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void reads_the_sample_of_every_event_and_writes_it_back_equal(Class<?> event) throws IOException {
    String sample = read(sampleOf(event));

    Object read = Json.read(sample, event);

    assertThat(Json.tree(Json.write(read))).isEqualTo(Json.tree(sample));
    assertThat(Json.read(Json.write(read), event)).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("events")
  void refuses_a_stored_field_that_the_event_doesnt_know(Class<?> event) throws IOException {
    String sample = read(sampleOf(event)).replaceFirst("\\{", "{\"lost\": 1,");

    assertThatThrownBy(() -> Json.read(sample, event))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("lost");
  }

  @Test
  void keeps_no_sample_of_an_event_or_a_revision_that_nobody_can_read() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(StoredEventsTest.class.getResource("samples")).toURI());
    try (var samples = Files.list(folder)) {
      assertThat(samples.map(file -> file.getFileName().toString()))
          .allSatisfy(
              sample -> {
                String[] parts = sample.split("\\.");
                Class<?> event = EVENTS.classOf(parts[0]).orElseThrow();
                assertThat(Integer.parseInt(parts[1]))
                    .isLessThanOrEqualTo(EVENTS.nameOf(event).orElseThrow().revision());
              });
    }
  }
}
