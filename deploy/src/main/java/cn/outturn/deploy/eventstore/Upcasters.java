package cn.outturn.deploy.eventstore;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * How what was stored in an earlier shape is read today. Each brings one event one revision up, in
 * the order of the revisions, and stays as it is for ever: it knows shapes, not our classes, which
 * may change again.
 */
@Configuration(proxyBeanMethods = false)
class Upcasters {

  /** Since revision 2 a submission may be marked as done elsewhere; before, none was. */
  @Bean
  @Order(1)
  EventUpcaster declarationSubmitted1() {
    return new NextRevision("DeclarationSubmitted", 1, UnaryOperator.identity());
  }

  /** The same mark; and workings that were English sentences have names. */
  @Bean
  @Order(1)
  EventUpcaster selfAssessmentSubmitted1() {
    return new NextRevision("SelfAssessmentSubmitted", 1, FirstWorking::replaced);
  }
}
