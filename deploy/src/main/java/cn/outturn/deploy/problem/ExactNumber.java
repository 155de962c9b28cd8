package cn.outturn.deploy.problem;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A number as it is written. Bounded: 1e999999999 is short to send and endless to add to. */
final class ExactNumber extends StdScalarDeserializer<BigDecimal> {

  private static final int BEFORE_POINT = 18;
  private static final int BEHIND_POINT = 10;

  ExactNumber() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.currentToken().isNumeric()) {
      return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
    BigDecimal number = parser.getDecimalValue();
    if ((long) number.precision() - number.scale() > BEFORE_POINT
        || number.scale() > BEHIND_POINT) {
      throw new Refused(
          Rule.VALUE_MALFORMED,
          "at most %d digits before the point and %d behind it"
              .formatted(BEFORE_POINT, BEHIND_POINT));
    }
    return number;
  }
}
