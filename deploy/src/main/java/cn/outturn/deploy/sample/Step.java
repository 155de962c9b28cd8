package cn.outturn.deploy.sample;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One command of a script, exactly as a clerk would send it.
 *
 * @param doing what happens, in a few words
 * @param as the account that sends it
 * @param send method and path, e.g. {@code PUT /api/projects/S302020100685/goals}
 * @param body the command as JSON, amounts in fen
 */
record Step(String doing, String as, String send, JsonNode body) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:POST|PUT) (?:/api/districts/\\d{6}|(?:/api/district|/api/projects/[^/"
              + " ]+)(?:/[a-z-]+)?)");
  private static final Pattern STREAM = Pattern.compile("/api/(?:district|projects/[^/]+)");

  Step {
    new Faults()
        .text("/doing", doing, 100)
        .text("/as", as, 64)
        .present("/body", body)
        .present("/send", send)
        .when(
            send != null && !FORM.matcher(send).matches(),
            "/send",
            Rule.VALUE_MALFORMED,
            "a step is sent like POST /api/projects/S302020100685/submission")
        .refuse();
  }

  String method() {
    return send.substring(0, send.indexOf(' '));
  }

  String path() {
    return send.substring(send.indexOf(' ') + 1);
  }

  /** The part of the path that names whose history it is; {@code /api/district} of a district. */
  String stream() {
    var matcher = STREAM.matcher(path());
    return matcher.lookingAt() ? matcher.group() : path();
  }

  /** Whether it begins a history: there is no version yet that it could rest on. */
  boolean begins() {
    return method().equals("POST")
        && (path().equals(stream()) || path().startsWith("/api/districts/"));
  }
}
