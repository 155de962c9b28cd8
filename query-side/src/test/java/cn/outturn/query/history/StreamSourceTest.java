package cn.outturn.query.history;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Unattributable;
import cn.outturn.caller.UserId;
import cn.outturn.query.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ways of reading streams give the same ones. */
class StreamSourceTest {

  private final Engine engine = new Engine();
  private final List<StreamSource> sources =
      List.of(engine.bean(StreamSource.class), new EventStreams(engine.bean(Configuration.class)));

  @BeforeEach
  void happen() {
    engine.happened("310101/P01", paid("V1", 1), paid("V2", 2));
    engine.happened("310102/P01", paid("V1", 1));
    engine.happened("310101/P01", paid("V3", 3));
    engine.append("310101/P02", Map.of(MessageKeys.USER, "clerk"), paid("V1", 1));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void each_stream_comes_once_and_whole() {
    for (StreamSource source : sources) {
      List<StoredStream> all = new ArrayList<>();
      source.each(all::add);
      all.sort(Comparator.comparing(StoredStream::id));

      assertThat(all)
          .extracting(stream -> stream.id() + " " + stream.size())
          .containsExactly("310101/P01 3", "310101/P02 1", "310102/P01 1");
      History<Object> history = all.getFirst().history();
      assertThat(history.district().value()).isEqualTo("310101");
      assertThat(history.events())
          .extracting(Recorded::event)
          .containsExactly(paid("V1", 1), paid("V2", 2), paid("V3", 3));
      assertThat(history.events().getLast().version()).isEqualTo(2);
      assertThat(history.events().getLast().by()).isEqualTo(new UserId("clerk"));
    }
  }

  @Test
  void streams_are_found_by_name() {
    List<String> asked = List.of("310101/P01", "310102/P01", "310103/P01");
    for (StreamSource source : sources) {
      assertThat(source.named(asked))
          .extracting(StoredStream::id)
          .containsExactlyInAnyOrder("310101/P01", "310102/P01");
      assertThat(source.existing(asked)).isEqualTo(Set.of("310101/P01", "310102/P01"));
    }
  }

  @Test
  void one_stream_s_error_is_not_another_s() {
    for (StreamSource source : sources) {
      Histories.Known known = Histories.Known.of(source.named(List.of("310101/P01", "310101/P02")));

      assertThat(known.whole()).extracting(History::stream).containsExactly("310101/P01");
      assertThat(known.broken()).containsOnlyKeys("310101/P02");
      assertThat(known.broken().get("310101/P02"))
          .isInstanceOf(Unattributable.class)
          .hasMessageContaining("version 0 of 310101/P02")
          .hasMessageContaining("carries no district");
    }
  }

  @Test
  void an_empty_store_has_no_streams() {
    try (var empty = new Engine()) {
      List<StoredStream> all = new ArrayList<>();
      empty.bean(StreamSource.class).each(all::add);
      new EventStreams(empty.bean(Configuration.class)).each(all::add);
      assertThat(all).isEmpty();
    }
  }
}
