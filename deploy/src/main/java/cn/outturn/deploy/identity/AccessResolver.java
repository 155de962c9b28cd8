package cn.outturn.deploy.identity;

import cn.outturn.access.Reach;
import cn.outturn.access.Scope;
import cn.outturn.caller.Caller;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Principal;
import cn.outturn.district.DistrictId;
import cn.outturn.past.Moment;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Moments;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives controllers who acts ({@link Caller}), for whom a question is asked ({@link Scope}), or
 * which operator it is ({@link Principal.Operator}): from the token, never from the request.
 */
final class AccessResolver implements HandlerMethodArgumentResolver {

  static final Set<Class<?>> TYPES = Set.of(Caller.class, Scope.class, Principal.Operator.class);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  /**
   * @throws Refused if an operator's path names no district, or one that is malformed
   */
  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest request =
        java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    Principal principal = principal();
    if (parameter.getParameterType().equals(Principal.Operator.class)) {
      if (principal instanceof Principal.Operator operator) {
        return operator;
      }
      throw new Refused(Rule.ROLE_NOT_ALLOWED, "it is for the platform's operator");
    }
    Caller caller = caller(principal, request);
    return parameter.getParameterType().equals(Caller.class)
        ? caller
        : scope(caller, request).at(moment(request));
  }

  private static @Nullable Moment moment(HttpServletRequest request) {
    return Moments.of(
        request::getParameter,
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                    instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code
            ? new ProjectCode(code)
            : null);
  }

  private static Principal principal() {
    return Identity.current().orElseThrow(() -> new Refused(Rule.TOKEN_REQUIRED, "no token"));
  }

  private static Caller caller(Principal principal, HttpServletRequest request) {
    return switch (principal) {
      case Principal.Member(var caller) -> caller;
      case Principal.Operator operator -> {
        String named = AccessByTable.districtInPath(request);
        if (named == null) {
          throw new Refused(Rule.DISTRICT_REQUIRED, "the path names no district");
        }
        var district = new DistrictId(named);
        MDC.put(MessageKeys.DISTRICT, district.value());
        yield new Caller(district, operator.user(), operator.roles(), null);
      }
    };
  }

  private static Scope scope(Caller caller, HttpServletRequest request) {
    Reach reach = Access.of(request).map(Access::reach).orElse(Reach.UNIT);
    if (reach != Reach.UNIT) {
      return Scope.of(caller.district());
    }
    if (caller.unit() == null) {
      throw new Refused(Rule.UNIT_REQUIRED, "the token names no unit");
    }
    return new Scope(caller.district(), caller.unit());
  }
}
