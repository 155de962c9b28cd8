package cn.outturn.deploy.identity;

import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Principal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives log lines their district, never the account: logs are read by more people than may know who
 * did what. A thread serves the next district's request: nothing of this one stays on it.
 */
final class DistrictInLog extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Identity.current().orElse(null) instanceof Principal.Member(var caller)) {
      MDC.put(MessageKeys.DISTRICT, caller.district().value());
    }
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(MessageKeys.DISTRICT);
    }
  }
}
