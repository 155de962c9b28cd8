package cn.outturn.deploy.identity;

import cn.outturn.caller.Caller;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Believes the headers of a trusted gateway. Nothing else in the application reads them, so that a
 * token can take their place without touching a feature.
 */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  /**
   * @throws Refused if the district or the account is missing, or any of it is malformed
   */
  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var district =
        new DistrictId(required(request, CallerHeaders.DISTRICT, Rule.DISTRICT_REQUIRED));
    // The district, never the account: logs are read by more people than may know who did what.
    MDC.put(MessageKeys.DISTRICT, district.value());
    var user = new UserId(required(request, CallerHeaders.USER, Rule.CALLER_REQUIRED));
    String unit = header(request, CallerHeaders.UNIT);
    return new Caller(district, user, roles(request), unit == null ? null : new UnitCode(unit));
  }

  private static Set<Role> roles(NativeWebRequest request) {
    String roles = header(request, CallerHeaders.ROLES);
    return roles == null
        ? Set.of()
        : Stream.of(roles.split(","))
            .map(String::strip)
            .map(CallerResolver::role)
            .collect(Collectors.toSet());
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Rule.VALUE_MALFORMED,
                    CallerHeaders.ROLES + ": one or more of " + Arrays.toString(Role.values())));
  }

  private static String required(NativeWebRequest request, String name, Rule rule) {
    String value = header(request, name);
    if (value == null) {
      throw new Refused(rule, "the header " + name + " is missing");
    }
    return value;
  }

  /** Two districts in one request are as good as none: which of them was meant is not guessed. */
  private static @Nullable String header(NativeWebRequest request, String name) {
    String[] values = request.getHeaderValues(name);
    if (values == null || values.length == 0 || values[0].isBlank()) {
      return null;
    }
    if (values.length > 1) {
      throw new Refused(Rule.VALUE_MALFORMED, "the header " + name + " is given more than once");
    }
    return values[0].strip();
  }
}
