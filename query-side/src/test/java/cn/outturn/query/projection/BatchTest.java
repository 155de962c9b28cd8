package cn.outturn.query.projection;

import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.query.Engine;
import cn.outturn.query.history.News;
import cn.outturn.query.projection.Samples.DistrictStates;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BatchTest {

  private final Engine engine = new Engine(new Spending(1), new Vouchers(), new DistrictStates());

  @BeforeEach
  void createTables() {
    engine.sql().execute(Samples.TABLES);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void costs_the_same_statements_for_ten_streams_as_for_four_hundred() {
    List<String> ofTen = statementsFor(streams("310101", 10), 3);
    List<String> ofFourHundred = statementsFor(streams("310102", 400), 3);

    assertThat(ofFourHundred).isEqualTo(ofTen);
    assertThat(ofTen).as("dead letters, savepoint, versions, two tables, release").hasSize(6);
    assertThat(engine.rows("SELECT count(*) AS n FROM read_model.spending"))
        .extracting(row -> row.get("n"))
        .containsExactly(410L);
  }

  @Test
  void reads_all_unknown_streams_in_one_statement() {
    List<String> streams = streams("310101", 400);
    streams.forEach(stream -> engine.happened(stream, paid("EARLIER", 1)));

    List<String> statements = statementsFor(streams, 1);

    assertThat(statements).hasSize(7);
    assertThat(statements).filteredOn(sql -> sql.contains("domain_event_entry")).hasSize(1);
    assertThat(engine.rows("SELECT DISTINCT payments FROM read_model.spending"))
        .extracting(row -> row.get("payments"))
        .containsExactly(2);
  }

  @Test
  void costs_nothing_more_than_a_look_when_it_is_delivered_again() {
    List<String> streams = streams("310101", 3);
    List<News> news = news(streams, 2);
    take(news);
    engine.statements().forget();

    take(news);

    assertThat(engine.statements().executed("read_model.\"spending\"")).isEmpty();
  }

  private List<String> statementsFor(List<String> streams, int eventsEach) {
    List<News> news = news(streams, eventsEach);
    engine.statements().forget();
    take(news);
    return engine.statements().executed();
  }

  private void take(List<News> news) {
    new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> engine.bean(Uptake.class).take(news));
  }

  private List<News> news(List<String> streams, int eventsEach) {
    return streams.stream()
        .map(
            stream -> {
              Object[] events =
                  IntStream.range(0, eventsEach).mapToObj(i -> paid("V" + i, 100)).toArray();
              List<EventMessage<?>> messages = engine.messages(stream, events);
              engine.append(messages);
              return new News(
                  stream,
                  messages.stream()
                      .<DomainEventMessage<?>>map(m -> (DomainEventMessage<?>) m)
                      .toList());
            })
        .toList();
  }

  private static List<String> streams(String district, int count) {
    return IntStream.range(0, count).mapToObj(i -> "%s/P%03d".formatted(district, i)).toList();
  }
}
