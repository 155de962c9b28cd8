package cn.outturn.command;

import cn.outturn.command.shell.Conduct;
import cn.outturn.time.China;
import java.time.Clock;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command side adds to the application that scans it. */
@Configuration(proxyBeanMethods = false)
class CommandSide {

  /** Districts keep Chinese time: a day of payment is a day there, wherever the server stands. */
  @Bean
  Clock clock() {
    return Clock.system(China.ZONE);
  }

  /** Who acted for which district goes from the command into every event it causes. */
  @Bean
  CorrelationDataProvider conductOfCommand() {
    return Conduct.carriedOn();
  }

  /** Which command and which chain of messages caused an event. */
  @Bean
  CorrelationDataProvider originOfMessage() {
    return new MessageOriginProvider();
  }
}
