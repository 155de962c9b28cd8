package cn.outturn.deploy.problem;

import cn.outturn.time.FiscalYear;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How bodies and parameters become values. */
@Configuration(proxyBeanMethods = false)
class WebEdge implements WebMvcConfigurer {

  /** Behind Spring Boot's own (0), which it replaces. */
  @Bean
  @Order(1)
  ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
    return converters -> converters.withJsonConverter(new BodyConverter(json));
  }

  /** The last valve added is asked first; Tomcat's own shows a page of HTML. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(JsonMapper json) {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemValve(json)));
  }

  /** Codes have a factory of one text, which Spring finds; a year is a number. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class, FiscalYear.class, year -> FiscalYear.of(Integer.parseInt(year)));
  }
}
