package cn.outturn.deploy.eventstore;

import cn.outturn.district.DistrictEvent;
import cn.outturn.history.EventCatalog;
import cn.outturn.project.ProjectEvent;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * How things become bytes: events by their own strict serializer, tokens and messages by Axon's
 * general one. Spring's JSON settings reach neither.
 */
@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {

  @Bean
  EventCatalog eventCatalog() {
    return new EventCatalog(ProjectEvent.class, DistrictEvent.class);
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(EventCatalog catalog) {
    return new EventSerializer(catalog);
  }

  /** Tokens of a replay name the class of the token inside, which Jackson refuses by itself. */
  @Bean
  Jackson3SerializerCustomizer classesThatTokensMayName() {
    var validator =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("cn.outturn.")
            .build();
    return json -> json.polymorphicTypeValidator(validator);
  }
}
