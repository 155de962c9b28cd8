package cn.outturn.deploy.vault;

import cn.outturn.vault.Disclosure;
import cn.outturn.vault.PositionSeal;
import cn.outturn.vault.Vault;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
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

  @Bean
  Vault vault(MasterKey key, DataSource dataSource, PlatformTransactionManager transactions) {
    return new PersonalVault(key, new KeyTable(dataSource, transactions));
  }

  @Bean
  Disclosure disclosure(
      MasterKey key, DataSource dataSource, PlatformTransactionManager transactions) {
    return new PersonalDisclosure(key, new KeyTable(dataSource, transactions));
  }
}
