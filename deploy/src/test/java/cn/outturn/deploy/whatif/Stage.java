package cn.outturn.deploy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.issuer.Account;
import cn.outturn.deploy.sample.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A district of its own in which a sample's steps are supposed, or sent. */
final class Stage {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Api district;

  /** Who would send a command. */
  record Someone(String user, @Nullable String unit, Role... roles) {

    static Someone of(Account account) {
      return new Someone(
          account.name().value(),
          account.unit() == null ? null : account.unit().value(),
          account.role());
    }
  }

  private Stage(Api district) {
    this.district = district;
  }

  /**
   * @param script that sets up the district
   */
  static Stage of(int port, String script) {
    var stage = new Stage(Api.ofNewDistrict(port));
    for (Told step : Told.of(script)) {
      String path =
          step.path().replaceFirst("/api/districts/\\d+", "/api/districts/" + stage.code());
      Api sender =
          step.account().district() == null
              ? stage.district.asOperator()
              : stage.as(Someone.of(step.account()));
      var answer = sender.command(step.method(), path, step.body().toString());
      assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    }
    return stage;
  }

  String code() {
    return district.district();
  }

  Api as(Someone someone) {
    return district.as(someone.user(), someone.unit(), someone.roles());
  }

  Api auditor() {
    return as(new Someone("auditor-1", null, Role.AUDITOR));
  }

  /** The real one, whatever the version is. */
  Api.Answer send(Told step) {
    return send(step, Someone.of(step.account()), step.body());
  }

  Api.Answer send(Told step, Someone actor, JsonNode body) {
    return as(actor).command(step.method(), step.path(), body.toString());
  }

  /** A hypothetical command as the API takes it. */
  static ObjectNode hypothetical(Told step) {
    return hypothetical(step.command(), Someone.of(step.account()), step.body());
  }

  static ObjectNode hypothetical(String command, Someone actor, JsonNode body) {
    var as = JSON.createObjectNode().put("user", actor.user());
    if (actor.unit() != null) {
      as.put("unit", actor.unit());
    }
    var roles = as.putArray("roles");
    List.of(actor.roles()).forEach(role -> roles.add(role.name()));
    return JSON.createObjectNode().put("command", command).set("as", as).set("body", body);
  }

  static String whatIf(@Nullable Long base, ObjectNode... commands) {
    var asked = JSON.createObjectNode();
    if (base != null) {
      asked.put("base", base);
    }
    asked.putArray("commands").addAll(List.of(commands));
    return asked.toString();
  }
}
