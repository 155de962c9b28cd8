package cn.outturn.deploy.identity;

import cn.outturn.caller.MessageKeys;
import cn.outturn.district.DistrictId;
import cn.outturn.query.question.AskingDistrict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers their {@link cn.outturn.caller.Caller}, and log lines their district. */
@Configuration(proxyBeanMethods = false)
class IdentitySeam implements WebMvcConfigurer {

  private final CallerResolver callers;

  IdentitySeam(CallerResolver callers) {
    this.callers = callers;
  }

  /** Where there is none, whoever asks for the caller refuses. */
  @Bean
  static AskingDistrict askingDistrict() {
    return request ->
        Optional.ofNullable(request.getHeader(CallerHeaders.DISTRICT)).map(DistrictId::new);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(callers);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Forgetting());
  }

  /** A thread serves the next district's request: nothing of this one stays on it. */
  private static final class Forgetting implements HandlerInterceptor {

    @Override
    public void afterCompletion(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable Exception thrown) {
      MDC.remove(MessageKeys.DISTRICT);
    }
  }
}
