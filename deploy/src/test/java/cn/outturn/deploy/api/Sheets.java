package cn.outturn.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

/** A small district and a small project, as bodies of commands. */
public final class Sheets {

  public static final String DISTRICT =
      """
      {"name": "区县", "sources": [
        {"code": "SUPERIOR", "name": "上级补助", "nature": "SUPERIOR_GRANT"},
        {"code": "LOCAL", "name": "本级财政", "nature": "DISTRICT"}]}
      """;

  public static final String UNIT =
      "{\"unit\": {\"code\": \"108001\", \"name\": \"单位\", \"type\": \"ADMINISTRATIVE\"}}";

  public static final String DECLARATION = declaration("108001");

  public static final String BUDGET = budget("LOCAL", "30201", "50201", 2020);

  /** A district with a unit and a declared project {@code P-1} at version 0. */
  public static void declare(Api caller) {
    register(caller);
    expect(200, caller.command("POST", "/api/district/units", UNIT));
    expect(201, caller.command("POST", "/api/projects/P-1", DECLARATION));
  }

  public static void register(Api caller) {
    expect(
        201, caller.asOperator().command("POST", "/api/districts/" + caller.district(), DISTRICT));
  }

  static String declaration(String unit) {
    return """
    {"declaration": {
      "name": "党建工作经费", "unit": "%s", "classification": {"level": "OWN"},
      "period": {"start": "2020-01-01", "cycleYears": 1}}}
    """
        .formatted(unit);
  }

  static String budget(String source, String department, String government, int year) {
    return """
    {"horizon": {"kind": "annual", "year": %d},
     "funding": [{"source": "%s", "amount": 11080000}],
     "items": [{"name": "办公费", "amount": 11080000,
                "economic": {"department": "%s", "government": "%s"}}]}
    """
        .formatted(year, source, department, government);
  }

  private static void expect(int status, Api.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
  }

  private Sheets() {}
}
