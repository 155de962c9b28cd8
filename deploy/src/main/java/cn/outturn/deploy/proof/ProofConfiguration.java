package cn.outturn.deploy.proof;

import cn.outturn.deploy.ServesQueries;
import cn.outturn.proof.HeadKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Reads the keys at the start, or refuses it; only where logs are kept. */
@Configuration(proxyBeanMethods = false)
@Conditional(ServesQueries.class)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
@EnableConfigurationProperties(ProofSettings.class)
class ProofConfiguration {

  @Bean
  HeadKeys headKeys(ProofSettings settings, Environment environment) {
    return settings.read(environment.acceptsProfiles(Profiles.of("demo")));
  }
}
