package cn.outturn.deploy.identity;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Reach;
import cn.outturn.caller.Caller;
import cn.outturn.caller.Principal;
import cn.outturn.refusal.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** The one place where the table is held: before any controller, for every endpoint. */
@Component
class AccessByTable implements AuthorizationManager<RequestAuthorizationContext> {

  private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

  private final AccessTable table = AccessTable.shipped();
  private final Endpoints endpoints;

  AccessByTable(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Optional<HandlerMethod> endpoint = endpoints.of(request);
    if (!(authentication.get() instanceof TokenAuthentication token)) {
      return new Denied(Rule.TOKEN_REQUIRED, "no token");
    }
    // No endpoint, no act: an authenticated caller hears 404, 405 or 415 from the dispatcher.
    return endpoint
        .flatMap(Endpoints::act)
        .map(act -> decide(act, token.getPrincipal(), request))
        .orElse(GRANTED);
  }

  private AuthorizationResult decide(Act act, Principal principal, HttpServletRequest request) {
    Optional<Reach> reach = table.reach(act, principal.roles());
    if (reach.isEmpty()) {
      return Admission.noRole(act);
    }
    Optional<Denied> outside =
        switch (principal) {
          case Principal.Member(var caller) -> outside(caller, reach.get(), request);
          case Principal.Operator _ -> Optional.empty();
        };
    if (outside.isPresent()) {
      return outside.get();
    }
    new Access(principal, act, reach.get()).keepIn(request);
    return GRANTED;
  }

  private static Optional<Denied> outside(Caller caller, Reach reach, HttpServletRequest request) {
    String named = districtInPath(request);
    if (named != null && !named.equals(caller.district().value())) {
      return Optional.of(
          new Denied(Rule.DISTRICT_FOREIGN, "the path names another district than the token"));
    }
    return Admission.noUnit(reach, caller.unit());
  }

  /** A path may name the district that it is about: {@code /api/districts/{district}}. */
  static @Nullable String districtInPath(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("district") instanceof String district
        ? district
        : null;
  }
}
