package cn.outturn.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.OutturnApplication;
import cn.outturn.deploy.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process logs in as what it serves needs, and as nothing else. */
class PoolsTest {

  @ParameterizedTest
  @CsvSource({
    "all, outturn_events outturn_projection outturn_question, outturn_events",
    "command, outturn_events, outturn_events",
    "query, outturn_projection outturn_question, outturn_projection"
  })
  void are_those_of_the_sides_that_are_served(String serve, String pools, String ofEvents) {
    try (var application =
        new SpringApplicationBuilder(OutturnApplication.class)
            .initializers(new TestDatabase())
            .run("--outturn.serve=" + serve, "--outturn.sample=false", "--server.port=0")) {
      assertThat(application.getBeansOfType(HikariDataSource.class).values())
          .extracting(HikariDataSource::getUsername)
          .containsExactlyInAnyOrderElementsOf(List.of(pools.split(" ")));
      var events = application.getBean(EventAccess.class).dataSource();
      assertThat(
              JdbcClient.create(events)
                  .sql("SELECT current_user::text")
                  .query(String.class)
                  .single())
          .isEqualTo(ofEvents);
    }
  }
}
