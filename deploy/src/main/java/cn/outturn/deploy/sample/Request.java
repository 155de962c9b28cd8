package cn.outturn.deploy.sample;

import cn.outturn.caller.Role;
import cn.outturn.deploy.identity.CallerHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A step on its way.
 *
 * @param number of the step, counted from 1
 * @param ifMatch the version it rests on, in quotes; none where a history begins
 */
record Request(Script script, int number, @Nullable String ifMatch) {

  Step step() {
    return script.steps().get(number - 1);
  }

  /** The same at every start: a step that was accepted before is answered, not done again. */
  String key() {
    return "sample:%s:%d".formatted(script.name(), number);
  }

  Map<String, String> headers() {
    Account account = Objects.requireNonNull(script.accounts().get(step().as()));
    var headers = new LinkedHashMap<String, String>();
    headers.put("Idempotency-Key", key());
    headers.put(CallerHeaders.DISTRICT, script.district().value());
    headers.put(CallerHeaders.USER, step().as());
    headers.put(
        CallerHeaders.ROLES,
        account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
    if (account.unit() != null) {
      headers.put(CallerHeaders.UNIT, account.unit().value());
    }
    if (ifMatch != null) {
      headers.put(HttpHeaders.IF_MATCH, ifMatch);
    }
    return headers;
  }
}
