package cn.outturn.command.shell;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets the borders between districts on every command bus and every event store, whichever product
 * stands behind it: the bus of this process and the one that goes through Axon Server.
 */
@Configuration(proxyBeanMethods = false)
class Borders {

  @Bean
  static BeanPostProcessor bordersOfDistricts() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CommandBus commands) {
          commands.registerDispatchInterceptor(new CommandBorder());
          commands.registerHandlerInterceptor(new CommandBorder());
        }
        if (bean instanceof EventBus events) {
          events.registerDispatchInterceptor(new EventBorder());
        }
        return bean;
      }
    };
  }
}
