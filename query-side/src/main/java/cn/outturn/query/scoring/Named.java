package cn.outturn.query.scoring;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.RuleSetRef;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rule sets as a query parameter names them: {@code mof-2020-10:1,linear-reverse:1}. */
final class Named {

  private static final int MOST = 10;
  private static final Pattern FORM = Pattern.compile("([^:]+):(\\d{1,6})");

  private Named() {}

  /**
   * @throws Refused if one has another form, or there are too many
   */
  static List<RuleSetRef> in(List<String> parameter) {
    if (parameter.size() > MOST) {
      throw malformed("%d rule sets, at most %d".formatted(parameter.size(), MOST));
    }
    return parameter.stream().map(Named::one).distinct().toList();
  }

  private static RuleSetRef one(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw malformed(text + " is not of the form key:version");
    }
    return new RuleSetRef(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  private static Refused malformed(String detail) {
    return new Refused(Rule.PARAMETER_MALFORMED, "under: " + detail);
  }
}
