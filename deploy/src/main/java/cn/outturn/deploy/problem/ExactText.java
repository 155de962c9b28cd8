package cn.outturn.deploy.problem;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A text that every later reader can hold: PostgreSQL keeps no NUL, UTF-8 no half of a character,
 * and an office file no control character.
 */
final class ExactText extends StdScalarDeserializer<String> {

  ExactText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getString();
    if (text.codePoints().anyMatch(ExactText::unfit)) {
      throw new Refused(
          Rule.VALUE_MALFORMED, "the text holds a control character or half of a character");
    }
    return text;
  }

  private static boolean unfit(int codePoint) {
    return codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t'
        || codePoint == 0x7f
        || Character.getType(codePoint) == Character.SURROGATE;
  }
}
