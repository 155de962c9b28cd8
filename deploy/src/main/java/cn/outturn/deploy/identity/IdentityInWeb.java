package cn.outturn.deploy.identity;

import cn.outturn.access.Act;
import cn.outturn.caller.Principal;
import cn.outturn.district.DistrictId;
import cn.outturn.query.question.AskingDistrict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells controllers who asks, and lets none be asked that the table was not asked for. */
@Configuration(proxyBeanMethods = false)
class IdentityInWeb implements WebMvcConfigurer {

  /** A member's own, an operator's by the path: {@code /api/districts/{district}}. */
  @Bean
  static AskingDistrict askingDistrict() {
    return request ->
        Identity.current()
            .flatMap(
                principal ->
                    switch (principal) {
                      case Principal.Member(var caller) -> Optional.of(caller.district());
                      case Principal.Operator _ ->
                          Optional.ofNullable(AccessByTable.districtInPath(request))
                              .map(DistrictId::new);
                    });
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new AccessResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Decided());
  }

  /**
   * The filter has looked for the endpoint before the dispatcher did: both have to find the same.
   */
  private static final class Decided implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (handler instanceof HandlerMethod method) {
        Optional<Act> act = Endpoints.act(method);
        if (act.isPresent() && !Access.of(request).map(Access::act).equals(act)) {
          throw new IllegalStateException("nobody has decided on " + act.get().name());
        }
      }
      return true;
    }
  }
}
