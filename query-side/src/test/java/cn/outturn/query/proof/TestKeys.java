package cn.outturn.query.proof;

import cn.outturn.proof.HeadKeys;
import cn.outturn.proof.SigningKey;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that the application reads from its settings. */
@Configuration(proxyBeanMethods = false)
class TestKeys {

  static final HeadKeys KEYS =
      new HeadKeys(SigningKey.ofPem("outturn", SigningKey.made()), List.of());

  @Bean
  HeadKeys headKeys() {
    return KEYS;
  }
}
