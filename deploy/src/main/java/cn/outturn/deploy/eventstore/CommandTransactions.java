package cn.outturn.deploy.eventstore;

import cn.outturn.deploy.ServesCommands;
import cn.outturn.deploy.postgres.EventAccess;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The command bus as Axon would make it, but in the transactions of the role that appends. Axon's
 * own would open one of the projections and append outside it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ServesCommands.class)
class CommandTransactions {

  @Bean
  @Qualifier("localSegment")
  SimpleCommandBus commandBus(
      EventAccess access,
      org.axonframework.config.Configuration axon,
      DuplicateCommandHandlerResolver duplicates) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(new SpringTransactionManager(access.transactions()))
            .duplicateCommandHandlerResolver(duplicates)
            .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
            .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
    return bus;
  }
}
