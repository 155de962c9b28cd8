package cn.outturn.deploy.limit;

import cn.outturn.deploy.identity.GivenIdentity;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Stands where the tokens are read: headers say who asks. */
@TestConfiguration(proxyBeanMethods = false)
class SaidByHeaders {

  static final String DISTRICT = "Test-District";
  static final String USER = "Test-User";

  @Bean
  FilterRegistrationBean<Filter> headersForTokens() {
    var filter =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) -> {
              var http = (HttpServletRequest) request;
              if (http.getHeader(DISTRICT) != null) {
                GivenIdentity.of(http.getHeader(DISTRICT), http.getHeader(USER));
              }
              try {
                chain.doFilter(request, response);
              } finally {
                GivenIdentity.forgotten();
              }
            });
    filter.setOrder(0);
    return filter;
  }
}
