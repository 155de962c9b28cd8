package cn.outturn.deploy.problem;

import cn.outturn.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How bodies are read: exactly as they are written, or not at all. Of two equal fields neither
 * wins, a text is never taken for a number, and no digit is lost.
 */
final class StrictJson {

  static JsonMapper from(JsonMapper json) {
    return json.rebuild()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .addModule(
            new SimpleModule("exact values")
                .addDeserializer(String.class, new ExactText())
                .addDeserializer(BigDecimal.class, new ExactNumber())
                .addDeserializer(LocalDate.class, new ExactDate())
                .addDeserializer(Money.class, new ExactMoney()))
        .build();
  }

  private StrictJson() {}
}
