package cn.outturn.deploy.problem;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body that lies within another one as strictly as if it had been sent alone. */
@Component
public final class InnerBodies {

  private final JsonMapper strict;

  InnerBodies(JsonMapper json) {
    this.strict = StrictJson.from(json);
  }

  /**
   * @throws Refused with everything that is wrong in it, by pointers that begin at the inner body
   */
  public <T> T read(@Nullable JsonNode body, Class<T> type) {
    if (body == null || body.isNull()) {
      throw new Refused(Rule.FIELD_REQUIRED, "a body is needed");
    }
    var target = strict.constructType(type);
    try {
      return strict.readerFor(target).readValue(body);
    } catch (JacksonException stopped) {
      throw new Refused(BodyFaults.in(body, target, strict, stopped));
    }
  }
}
