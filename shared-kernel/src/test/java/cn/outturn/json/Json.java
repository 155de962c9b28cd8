package cn.outturn.json;

import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The strict reading and writing that the tests hold the kernel's types to. */
public final class Json {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  public static String write(Object value) {
    return STRICT.writeValueAsString(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return STRICT.readValue(json, type);
  }

  public static JsonNode tree(String json) {
    return STRICT.readTree(json);
  }

  /** The faults for which a type refuses a text; none if it doesn't. */
  public static List<Fault> faults(String json, Class<?> type) {
    try {
      STRICT.readValue(json, type);
      return List.of();
    } catch (JacksonException e) {
      if (e.getCause() instanceof Refused refused) {
        return refused.faults();
      }
      throw e;
    }
  }

  /** The places that a type refuses, as JSON pointers below the refused value. */
  public static List<String> pointers(String json, Class<?> type) {
    return faults(json, type).stream().map(Fault::pointer).toList();
  }
}
