package cn.outturn.deploy.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.assessment.Ground;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Method;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.history.EventCatalog;
import cn.outturn.history.Stored;
import cn.outturn.indicator.Actual.Band;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.time.FiscalYear;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nothing that was ever stored becomes unreadable: by the beans that the application reads with.
 */
@ApplicationTest
class UpcastersTest {

  private static final Path SAMPLES =
      Path.of("../shared-kernel/src/test/resources/cn/outturn/history/samples");

  @Autowired private Configuration axon;
  @Autowired private EventCatalog events;

  @Test
  void every_earlier_revision_is_read_as_an_event_of_today() throws IOException {
    List<String> earlier = new ArrayList<>();
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample : samples.sorted().toList()) {
        String[] name = sample.getFileName().toString().split("\\.");
        Class<?> type = events.classOf(name[0]).orElseThrow();
        Stored stored = events.nameOf(type).orElseThrow();
        if (Integer.parseInt(name[1]) < stored.revision()) {
          earlier.add(sample.getFileName().toString());
          assertThat(read(name[0], name[1], Files.readString(sample))).isInstanceOf(type);
        }
      }
    }
    assertThat(earlier).contains("DeclarationSubmitted.1.json", "SelfAssessmentSubmitted.1.json");
  }

  @Test
  void a_submission_of_before_was_done_here() {
    assertThat(read("DeclarationSubmitted", "1", "{\"year\":2020}"))
        .isEqualTo(new DeclarationSubmitted(new FiscalYear(2020), null));
  }

  @Test
  void a_score_of_before_has_names_for_its_workings_and_the_figures_it_had() throws IOException {
    String json =
        Files.readString(SAMPLES.resolve("SelfAssessmentSubmitted.1.json"))
            .replaceFirst("\"score\": 10,\\s+\"working\"", "\"score\": 9.9876540, \"working\"");

    var read = (SelfAssessmentSubmitted) read("SelfAssessmentSubmitted", "1", json);

    assertThat(read.elsewhere()).isNull();
    assertThat(read.score().execution().score()).isEqualTo(new BigDecimal("9.9876540"));
    assertThat(read.score().execution().working())
        .satisfies(
            working -> {
              assertThat(working.method()).isEqualTo(Method.EXECUTION);
              assertThat(working.ground()).isEqualTo(Ground.SPENT);
              assertThat(working.capped()).isTrue();
              assertThat(working.inputs()).containsOnlyKeys("executed", "budget", "points");
              assertThat(working.rounding()).isNotNull();
              assertThat(working.note()).isNull();
            });
    assertThat(read.score().items())
        .extracting(ItemScore::working)
        .extracting(w -> w.method(), w -> w.ground(), w -> w.band(), w -> w.review())
        .containsExactly(
            tuple(Method.ALL, Ground.TARGET_REACHED, null, false),
            tuple(Method.JUDGED_PERCENT, Ground.JUDGED, Band.ATTAINED, false),
            tuple(Method.NOT_COMPUTABLE, Ground.NOT_MEASURED, null, false));
  }

  private Object read(String name, String revision, String json) {
    byte[] none =
        axon.eventSerializer().serialize(MetaData.emptyInstance(), byte[].class).getData();
    DomainEventData<byte[]> stored =
        new GenericDomainEventEntry<>(
            "Project",
            "530103/P1",
            0,
            "id-1",
            "2021-01-01T00:00:00Z",
            name,
            revision,
            json.getBytes(UTF_8),
            none);
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(stored), axon.eventSerializer(), axon.upcasterChain())
        .next()
        .getPayload();
  }
}
