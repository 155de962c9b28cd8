package cn.outturn.deploy.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells Spring where the embedded server listens. The pool and Flyway ask for these details, so the
 * server runs before them and is stopped after them. With an external server nothing is added here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostgresSettings.class)
class PostgresConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outturn.postgres.mode", havingValue = "embedded")
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(PostgresSettings settings) {
      return EmbeddedServer.start(settings.directory(), settings.port());
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres server) {
      return new SuperuserConnection(server.getJdbcUrl("postgres", "postgres"));
    }
  }

  /** The embedded server trusts who reaches it, which only this machine can. */
  private record SuperuserConnection(String jdbcUrl) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public @Nullable String getPassword() {
      return null;
    }

    @Override
    public String getJdbcUrl() {
      return jdbcUrl;
    }
  }
}
