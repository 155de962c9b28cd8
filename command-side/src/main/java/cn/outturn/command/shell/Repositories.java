package cn.outturn.command.shell;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon finds the repository of an aggregate by the name of the bean. */
@Configuration(proxyBeanMethods = false)
class Repositories {

  @Bean
  Repository<ProjectAggregate> projectAggregateRepository(
      EventStore events, org.axonframework.config.Configuration axon) {
    return new RememberingRepository<>(ProjectAggregate.class, events, axon);
  }

  @Bean
  Repository<DistrictAggregate> districtAggregateRepository(
      EventStore events, org.axonframework.config.Configuration axon) {
    return new RememberingRepository<>(DistrictAggregate.class, events, axon);
  }
}
