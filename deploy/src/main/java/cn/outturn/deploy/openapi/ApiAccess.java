package cn.outturn.deploy.openapi;

import static cn.outturn.refusal.Category.FORBIDDEN;
import static cn.outturn.refusal.Category.NOT_YET;
import static cn.outturn.refusal.Category.UNIDENTIFIED;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Grant;
import cn.outturn.deploy.identity.Endpoints;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;

/** Who may: the token that every operation needs, and its row of the access table. */
final class ApiAccess {

  /** The row's name: a command, or a question. */
  static final String ACT = "x-act";

  /** How far each role reaches: {@code {"UNIT": ["CLERK"], "DISTRICT": ["AUDITOR"]}}. */
  static final String ROLES = "x-roles";

  private static final String SCHEME = "token";

  static void describeIn(Components components) {
    components.addSecuritySchemes(
        SCHEME,
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description(
                "A token of the configured issuer. It names the account, its district, its roles"
                    + " and its unit; nothing else in a request does."));
  }

  static void addTo(Operation operation, HandlerMethod method) {
    operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
    ApiAnswers.addTo(operation.getResponses(), UNIDENTIFIED, FORBIDDEN, NOT_YET);
    Endpoints.act(method).ifPresent(act -> row(operation, act));
  }

  private static void row(Operation operation, Act act) {
    Grant grant = AccessTable.shipped().grant(act);
    var reaches = new LinkedHashMap<String, List<String>>();
    Map.of("UNIT", grant.unit(), "DISTRICT", grant.district(), "PLATFORM", grant.platform())
        .forEach((reach, roles) -> reaches.put(reach, names(roles)));
    operation.addExtension(ACT, act.name());
    operation.addExtension(ROLES, reaches);
  }

  private static List<String> names(Collection<? extends Enum<?>> roles) {
    return roles.stream().map(Enum::name).sorted().toList();
  }

  private ApiAccess() {}
}
