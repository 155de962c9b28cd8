package cn.outturn.query.question;

import cn.outturn.vault.Disclosure;
import cn.outturn.vault.PositionSeal;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the application puts behind the ports, without its secrets. */
@Configuration(proxyBeanMethods = false)
class PlainVault {

  @Bean
  PositionSeal positionSeal() {
    return new PlainPositions();
  }

  @Bean
  AskingDistrict askingDistrict() {
    return request -> Optional.empty();
  }

  @Bean
  Disclosure disclosure() {
    return new PlainDisclosure();
  }
}
