package cn.outturn.deploy.vault;

import cn.outturn.caller.PositionSeal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

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
}
