package cn.outturn.deploy.sample;

import cn.outturn.deploy.issuer.Account;
import cn.outturn.deploy.issuer.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;
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

  Account account() {
    return Accounts.shipped().of(script.district(), step().as()).orElseThrow();
  }

  /** Those that protect the command; who sends it is said by a token. */
  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Idempotency-Key", key());
    if (ifMatch != null) {
      headers.put(HttpHeaders.IF_MATCH, ifMatch);
    }
    return headers;
  }
}
