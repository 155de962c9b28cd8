package cn.outturn.deploy.postgres;

import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.ServesQueries;
import cn.outturn.query.question.Questions;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One pool and one transaction manager for each role that serves, and only for what this process
 * serves. Who names none gets the projections': Axon's tokens and dead letters, and the read models
 * that are written with them.
 */
@Configuration(proxyBeanMethods = false)
class Pools {

  private static final String EVENT_DATABASE = "eventDatabase";
  private static final String EVENT_TRANSACTIONS = "eventTransactions";

  @Bean
  EventAccess eventAccess(
      @Qualifier(EVENT_DATABASE) ObjectProvider<DataSource> own,
      @Qualifier(EVENT_TRANSACTIONS) ObjectProvider<PlatformTransactionManager> ownTransactions,
      ObjectProvider<DataSource> otherwise,
      ObjectProvider<PlatformTransactionManager> otherTransactions) {
    return new EventAccess(
        own.getIfAvailable(otherwise::getObject),
        ownTransactions.getIfAvailable(otherTransactions::getObject));
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(ServesCommands.class)
  static class OfCommands {

    @Bean(EVENT_DATABASE)
    HikariDataSource eventDatabase(Logins logins, PostgresSettings settings) {
      return logins.pool(LoginRole.EVENTS, settings.connections().events());
    }

    @Bean(EVENT_TRANSACTIONS)
    PlatformTransactionManager eventTransactions(
        @Qualifier(EVENT_DATABASE) DataSource eventDatabase) {
      return new JdbcTransactionManager(eventDatabase);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(ServesQueries.class)
  static class OfQueries {

    @Bean
    @Primary
    HikariDataSource projectionDatabase(Logins logins, PostgresSettings settings) {
      return logins.pool(LoginRole.PROJECTION, settings.connections().projection());
    }

    @Bean
    @Primary
    PlatformTransactionManager projectionTransactions(DataSource projectionDatabase) {
      return new JdbcTransactionManager(projectionDatabase);
    }

    @Bean(Questions.DATABASE)
    HikariDataSource questionDatabase(Logins logins, PostgresSettings settings) {
      return logins.pool(LoginRole.QUESTION, settings.connections().question());
    }

    @Bean(Questions.TRANSACTIONS)
    PlatformTransactionManager questionTransactions(
        @Qualifier(Questions.DATABASE) DataSource questionDatabase) {
      return new JdbcTransactionManager(questionDatabase);
    }
  }
}
