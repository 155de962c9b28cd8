package cn.outturn.deploy.problem;

import cn.outturn.money.Money;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Whole fen. Bounded, so that no sum over a body's amounts leaves what a long can hold. */
final class ExactMoney extends StdScalarDeserializer<Money> {

  /** A trillion yuan (一万亿元), more than any district ever holds. */
  private static final long MOST = 100_000_000_000_000L;

  ExactMoney() {
    super(Money.class);
  }

  @Override
  public Money deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return (Money) context.handleUnexpectedToken(Money.class, parser);
    }
    long fen = parser.getNumberType() == NumberType.BIG_INTEGER ? MOST + 1 : parser.getLongValue();
    if (fen > MOST || fen < -MOST) {
      throw new Refused(Rule.VALUE_MALFORMED, "an amount is at most %,d fen".formatted(MOST));
    }
    return Money.ofFen(fen);
  }
}
