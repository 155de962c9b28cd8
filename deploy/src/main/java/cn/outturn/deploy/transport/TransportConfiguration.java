package cn.outturn.deploy.transport;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> securityHeaders() {
    return tomcat -> tomcat.addEngineValves(new SecurityHeaders());
  }
}
