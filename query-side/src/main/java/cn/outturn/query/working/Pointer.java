package cn.outturn.query.working;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901). */
final class Pointer {

  private Pointer() {}

  /**
   * @throws Refused if it is none, or leads nowhere but to the whole answer
   */
  static List<String> steps(String pointer) {
    if (!pointer.startsWith("/")) {
      throw new Refused(
          "/at", Rule.PARAMETER_MALFORMED, "at: a JSON pointer begins with /, not " + pointer);
    }
    return Arrays.stream(pointer.substring(1).split("/", -1))
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
