package cn.outturn.deploy.sample;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One command of a script, exactly as a clerk would send it.
 *
 * @param doing what happens, in a few words
 * @param as the account that sends it, by its name in the district
 * @param send method and path, e.g. {@code PUT /api/projects/S302020100685/goals}
 * @param body the command as JSON, amounts in fen
 */
record Step(String doing, String as, String send, JsonNode body) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:POST|PUT) (?:/api/district|/api/districts/\\d{6}|/api/projects/[^/ ]+)(?:/[a-z-]+)?");
  private static final Pattern DISTRICT = Pattern.compile("/api/districts/\\d{6}");
  private static final Pattern STREAM = Pattern.compile("/api/projects/[^/]+");
  private static final String DISTRICT_STREAM = "/api/district";

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

  /** Whose history the command belongs to: the district's, or that of the project in the path. */
  String stream() {
    var project = STREAM.matcher(path());
    return project.lookingAt() ? project.group() : DISTRICT_STREAM;
  }

  /** Whether it begins a history: there is no version yet that it could rest on. */
  boolean begins() {
    return method().equals("POST")
        && (path().equals(stream()) || DISTRICT.matcher(path()).matches());
  }
}
