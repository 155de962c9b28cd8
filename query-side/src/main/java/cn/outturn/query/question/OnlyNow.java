package cn.outturn.query.question;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who asks of the past is not answered with the present, silently. */
@Component
class OnlyNow implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && Stream.of(Moments.RECORDED_BY, Moments.EFFECTIVE_ON, Moments.STEP)
            .anyMatch(name -> request.getParameter(name) != null)
        && !Moments.takenBy(method)) {
      throw new Refused(Rule.PAST_UNANSWERED, request.getRequestURI() + " is asked as of now");
    }
    return true;
  }
}
