package cn.outturn.deploy.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limits behind authentication (Spring Security's filters have -100), before the rest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

  private static final int BEHIND_AUTHENTICATION = 100;

  @Bean
  FilterRegistrationBean<FairShare> fairShare(
      Sender.Known senders,
      LimitSettings settings,
      MeterRegistry meters,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    var filter =
        new FilterRegistrationBean<>(
            new FairShare(senders, settings, TimeMeter.SYSTEM_NANOTIME, meters, problems));
    filter.addUrlPatterns("/api/*");
    filter.setOrder(BEHIND_AUTHENTICATION);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(
      LimitSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(settings, problems));
    filter.setOrder(BEHIND_AUTHENTICATION + 1);
    return filter;
  }
}
