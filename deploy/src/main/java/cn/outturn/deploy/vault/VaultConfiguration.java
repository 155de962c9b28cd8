package cn.outturn.deploy.vault;

import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.ServesQueries;
import cn.outturn.deploy.postgres.EventAccess;
import cn.outturn.query.question.Questions;
import cn.outturn.vault.Disclosure;
import cn.outturn.vault.PositionSeal;
import cn.outturn.vault.Vault;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the vault at the start, or refuses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

  @Bean
  MasterKey masterKey(VaultSettings settings, Environment environment) {
    return settings.read(environment.acceptsProfiles(Profiles.of("demo")));
  }

  @Bean
  PositionSeal positionSeal(MasterKey key) {
    return new SealedPositions(key);
  }

  /** In the transactions that store events. */
  @Bean
  @Conditional(ServesCommands.class)
  Vault vault(MasterKey key, EventAccess events) {
    return new PersonalVault(key, new KeyTable(events.dataSource(), events.transactions()));
  }

  @Bean
  @Conditional(ServesQueries.class)
  Disclosure disclosure(
      MasterKey key,
      @Qualifier(Questions.DATABASE) DataSource dataSource,
      @Qualifier(Questions.TRANSACTIONS) PlatformTransactionManager transactions) {
    return new PersonalDisclosure(key, new KeyTable(dataSource, transactions));
  }
}
