package cn.outturn.deploy.identity;

import cn.outturn.caller.MessageKeys;
import cn.outturn.deploy.problem.EarlyProblems;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers a request whose token is missing, refused or not enough. What is said names a rule and
 * nothing of the token, for a proxy may keep what is answered.
 */
@Component
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Endpoints endpoints;
  private final EarlyProblems problems;

  AccessRefusals(Endpoints endpoints, EarlyProblems problems) {
    this.endpoints = endpoints;
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    switch (refused) {
      case AccessRefused claims -> {
        if (claims.district() != null) {
          MDC.put(MessageKeys.DISTRICT, claims.district().value());
        }
        try {
          answer(new Fault("", claims.rule(), claims.detail()), request, response);
        } finally {
          MDC.remove(MessageKeys.DISTRICT);
        }
      }
      case AuthenticationServiceException _ ->
          answer(
              new Fault("", Rule.ISSUER_UNREACHABLE, "the token could not be checked"),
              request,
              response);
      case InsufficientAuthenticationException _ ->
          answer(
              new Fault("", Rule.TOKEN_REQUIRED, "send Authorization: Bearer <token>"),
              request,
              response);
      default -> answer(new Fault("", reason(refused), "get another token"), request, response);
    }
  }

  private static Rule reason(AuthenticationException refused) {
    return refused.getCause() instanceof JwtValidationException invalid
        ? TokenChecks.rule(invalid.getErrors()).orElse(Rule.TOKEN_MALFORMED)
        : Rule.TOKEN_MALFORMED;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    Denied why =
        denied instanceof AuthorizationDeniedException of
                && of.getAuthorizationResult() instanceof Denied told
            ? told
            : new Denied(Rule.ROLE_NOT_ALLOWED, "it is for other roles");
    answer(new Fault("", why.rule(), why.detail()), request, response);
  }

  private void answer(Fault fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Tells the pattern of the path, which the log and the metrics have in place of the path.
    endpoints.of(request);
    var headers = new HttpHeaders();
    String challenge = challenge(fault.rule());
    if (!challenge.isEmpty()) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    problems.refuse(fault, headers, request, response);
  }

  /** RFC 6750, 3: a request without a token learns only the scheme. */
  private static String challenge(Rule rule) {
    if (rule == Rule.TOKEN_REQUIRED) {
      return "Bearer";
    }
    return switch (rule.category()) {
      case UNIDENTIFIED -> "Bearer error=\"invalid_token\"";
      case FORBIDDEN -> "Bearer error=\"insufficient_scope\"";
      default -> "";
    };
  }
}
