package cn.outturn.deploy.postgres;

import cn.outturn.deploy.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the database is, and who migrates it. Pools and Flyway ask for the logins, so an embedded
 * server runs before them and is stopped after them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostgresSettings.class)
class PostgresConfiguration {

  /** A pool is never made for it: it is gone when the tables are as they should be. */
  @Bean
  FlywayConnectionDetails migration(Logins logins) {
    return new Migration(logins);
  }

  @Bean
  StartDatabase startDatabase(Logins logins) {
    return new StartDatabase(JdbcClient.create(logins.unpooled(LoginRole.MIGRATION)));
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outturn.postgres.mode", havingValue = "embedded")
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(PostgresSettings settings) {
      return EmbeddedServer.start(settings.directory(), settings.port());
    }

    /** It trusts who reaches it, which only this machine can. */
    @Bean
    Logins embeddedLogins(EmbeddedPostgres server, PostgresSettings settings) {
      return new Logins(EmbeddedServer.url(server), settings.passwords());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "outturn.postgres.mode", havingValue = "external")
  static class External {

    @Bean
    Logins externalLogins(PostgresSettings settings) {
      if (settings.url().isBlank()) {
        throw new StartRefused(
            "outturn.postgres.mode is external, but outturn.postgres.url names no database");
      }
      return new Logins(settings.url(), settings.passwords());
    }
  }

  private record Migration(Logins logins) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
      return LoginRole.MIGRATION.user();
    }

    @Override
    public String getPassword() {
      return logins.password(LoginRole.MIGRATION);
    }

    @Override
    public String getJdbcUrl() {
      return logins.url();
    }
  }
}
