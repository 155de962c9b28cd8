package cn.outturn.query.question;

import cn.outturn.access.Question;
import cn.outturn.query.projection.Arrival;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.PositionSeal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets who has written read it: a command answers with {@code Outturn-Position}, a question that
 * repeats it as {@code Outturn-At-Least} is answered as of then or later, or refused after a while.
 */
@Component
class AtLeast implements HandlerInterceptor, WebMvcConfigurer {
  static final String HEADER = "Outturn-At-Least";

  private final Arrival arrival;
  private final PositionSeal positions;
  private final AskingDistrict asking;
  private final Duration atMost;

  AtLeast(
      Arrival arrival,
      PositionSeal positions,
      AskingDistrict asking,
      @Value("${outturn.query.wait:2s}") Duration atMost) {
    this.arrival = arrival;
    this.positions = positions;
    this.asking = asking;
    this.atMost = atMost;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String asked = request.getHeader(HEADER);
    if (asked != null && (request.getMethod().equals("GET") || supposes(handler))) {
      long position =
          asking
              .districtOf(request)
              .map(district -> positions.open(district, asked))
              .orElseThrow(
                  () -> new Refused(Rule.PARAMETER_MALFORMED, HEADER + " belongs to a district"));
      if (!arrival.await(position, atMost)) {
        throw new Refused(
            Rule.POSITION_NOT_REACHED, "not within %d ms".formatted(atMost.toMillis()));
      }
    }
    return true;
  }

  /** It has a body, and reads only. */
  private static boolean supposes(Object handler) {
    return handler instanceof HandlerMethod method
        && Moments.asked(method).filter(Question.WHAT_IF::equals).isPresent();
  }
}
