package cn.outturn.deploy.sample;

import cn.outturn.deploy.issuer.Account;
import cn.outturn.deploy.issuer.Accounts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A step of the samples, for tests that send it their own way.
 *
 * @param account who sends it
 * @param command the simple name of what its body is
 */
public record Told(Account account, String method, String path, String command, JsonNode body) {

  private static final Routes ROUTES = new Routes();

  /** The steps of one script, in order. */
  public static List<Told> of(String script) {
    return Scripts.shipped().stream()
        .filter(shipped -> shipped.name().equals(script))
        .flatMap(
            shipped ->
                shipped.steps().stream()
                    .map(
                        step ->
                            new Told(
                                Accounts.shipped().of(shipped.district(), step.as()).orElseThrow(),
                                step.method(),
                                step.path(),
                                ROUTES.commandOf(step).getSimpleName(),
                                step.body())))
        .toList();
  }
}
