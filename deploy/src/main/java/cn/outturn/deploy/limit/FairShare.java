package cn.outturn.deploy.limit;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets no district and no account have more than its part: so many commands and so many questions
 * in a second, and so many under way at once. Stands behind authentication, for the district is the
 * caller's own, and before anything of the body is read. What is over is refused (429).
 */
final class FairShare extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(FairShare.class);
  private static final Duration SAY_AGAIN = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Sender.Known senders;
  private final Parts parts;
  private final TimeMeter clock;
  private final MeterRegistry meters;
  private final HandlerExceptionResolver problems;
  private final LateAnswers late;

  FairShare(
      Sender.Known senders,
      LimitSettings settings,
      TimeMeter clock,
      MeterRegistry meters,
      HandlerExceptionResolver problems) {
    this.senders = senders;
    this.clock = clock;
    this.meters = meters;
    this.problems = problems;
    parts = new Parts(settings, clock);
    late = new LateAnswers(settings.late());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Sender sender = senders.of(request);
    if (sender == null) {
      chain.doFilter(request, response);
      return;
    }
    Kind kind = Kind.of(request.getMethod());
    DistrictPart part = parts.ofDistrict(sender.district());
    Duration wait = parts.ofUser(sender).take(kind);
    if (wait.isZero()) {
      wait = part.buckets().take(kind);
    }
    Room room = part.room(kind);
    if (!wait.isZero()) {
      refuse(Rule.RATE_EXCEEDED, "rate", wait, kind, sender, request, response);
    } else if (!room.enter()) {
      refuse(Rule.TOO_MANY_AT_ONCE, "at-once", MOMENT, kind, sender, request, response);
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        room.leave();
      }
    }
  }

  @Override
  public void destroy() {
    late.close();
  }

  private void refuse(
      Rule rule,
      String reason,
      Duration wait,
      Kind kind,
      Sender sender,
      HttpServletRequest request,
      HttpServletResponse response) {
    // With the tags that every refused access has: meters of one name have the same.
    meters.counter("outturn.access.refused", "reason", reason, "endpoint", "any").increment();
    if (parts.ofDistrict(sender.district()).sayNow(clock.currentTimeNanos(), SAY_AGAIN)) {
      LOG.warn(
          "district {}: {} refused, {}; said once a minute",
          sender.district(),
          kind.plural(),
          rule.slug());
    }
    long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    var refused = new Refused(rule, "try again in %d s".formatted(seconds));
    late.answer(
        request, response, (to, with) -> problems.resolveException(to, with, null, refused));
  }
}
