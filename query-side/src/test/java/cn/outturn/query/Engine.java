package cn.outturn.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.MessageKeys;
import cn.outturn.query.projection.Arrival;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.question.Questions;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine with some projections over a database of its own, each part in its own role. */
public final class Engine implements AutoCloseable {

  static {
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
  }

  private final HikariDataSource pool;
  private final HikariDataSource writing;
  private final HikariDataSource asking;
  private final HikariDataSource appending;
  private final CountingDataSource statements;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public Engine(Projection<?>... projections) {
    this(TestPostgres.database(), projections);
  }

  /** Over a database that is there already. */
  public Engine(HikariDataSource pool, Projection<?>... projections) {
    this(pool, AxonWiring.class, projections);
  }

  private Engine(HikariDataSource pool, Class<?> wiring, Projection<?>... projections) {
    this.pool = pool;
    writing = TestPostgres.as("outturn_projection", pool);
    asking = TestPostgres.as("outturn_question", pool);
    appending = TestPostgres.as("outturn_events", pool);
    statements = new CountingDataSource(writing);
    context.getBeanFactory().setConversionService(new ApplicationConversionService());
    context.registerBean(
        "projectionDatabase", DataSource.class, () -> statements, bean -> bean.setPrimary(true));
    context.registerBean(Questions.DATABASE, DataSource.class, () -> statements.together(asking));
    context.registerBean("eventDatabase", DataSource.class, () -> appending);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    for (Projection<?> projection : projections) {
      registerProjection(projection);
    }
    context.register(wiring);
    context.refresh();
  }

  /** With every projection and endpoint that the service has. */
  public static Engine ofEverything() {
    return new Engine(TestPostgres.database(), Everything.class);
  }

  @ComponentScan("cn.outturn.query")
  private static final class Everything {}

  private <P extends Projection<?>> void registerProjection(P projection) {
    @SuppressWarnings("unchecked")
    Class<P> type = (Class<P>) projection.getClass();
    context.registerBean(projection.name() + "Projection", type, () -> projection);
  }

  public Engine start() {
    bean(Configuration.class).start();
    return this;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcTemplate sql() {
    return new JdbcTemplate(pool);
  }

  public CountingDataSource statements() {
    return statements;
  }

  /** The administrator's, whom no wall stops. */
  public HikariDataSource pool() {
    return pool;
  }

  /** Appends events to a stream, as its district. */
  public void happened(String stream, Object... events) {
    happened(stream, stream.substring(0, 6), events);
  }

  public void happened(String stream, String district, Object... events) {
    append(stream, carried(district), events);
  }

  public void append(String stream, Map<String, ?> metaData, Object... events) {
    append(messages(stream, metaData, events));
  }

  /** In one transaction. */
  public void append(List<EventMessage<?>> messages) {
    bean(Configuration.class).eventStore().publish(messages);
  }

  public List<EventMessage<?>> messages(String stream, Object... events) {
    return messages(stream, carried(stream.substring(0, 6)), events);
  }

  private List<EventMessage<?>> messages(String stream, Map<String, ?> metaData, Object... events) {
    long next =
        bean(Configuration.class).eventStore().lastSequenceNumberFor(stream).orElse(-1L) + 1;
    List<EventMessage<?>> messages = new ArrayList<>();
    for (Object event : events) {
      messages.add(new GenericDomainEventMessage<>("Project", stream, next++, event, metaData));
    }
    return messages;
  }

  public long position() {
    Long last =
        sql()
            .queryForObject(
                "SELECT max(global_index) FROM event_store.domain_event_entry", Long.class);
    return last == null ? 0 : last;
  }

  private static Map<String, String> carried(String district) {
    return Map.of(MessageKeys.DISTRICT, district, MessageKeys.USER, "clerk");
  }

  /** Until all that has happened is taken in. */
  public Engine caughtUp() {
    assertThat(bean(Arrival.class).await(position(), Duration.ofSeconds(30))).isTrue();
    return this;
  }

  public List<Map<String, Object>> rows(String sql) {
    return sql().queryForList(sql);
  }

  @Override
  public void close() {
    stop();
    pool.close();
  }

  /** Leaves the database for another engine. */
  public void stop() {
    bean(Configuration.class).shutdown();
    context.close();
    List.of(writing, asking, appending).forEach(HikariDataSource::close);
  }
}
