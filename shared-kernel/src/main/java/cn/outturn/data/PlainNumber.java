package cn.outturn.data;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A number as people write it. One with an exponent of millions takes a second to write and a
 * gigabyte to add up, and a district may bring files of its own.
 */
final class PlainNumber extends StdScalarDeserializer<BigDecimal> {

  private static final int BEFORE_POINT = 12;
  private static final int BEHIND_POINT = 6;

  PlainNumber() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.currentToken().isNumeric()) {
      return context.reportInputMismatch(this, "%s is not a number", parser.getString());
    }
    BigDecimal number = parser.getDecimalValue();
    return (long) number.precision() - number.scale() > BEFORE_POINT
            || number.scale() > BEHIND_POINT
        ? context.reportInputMismatch(
            this,
            "%s has more than %d digits before the point or %d behind it",
            parser.getString(),
            BEFORE_POINT,
            BEHIND_POINT)
        : number;
  }
}
