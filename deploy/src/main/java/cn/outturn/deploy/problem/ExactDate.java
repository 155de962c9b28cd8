package cn.outturn.deploy.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A day as 2020-06-30 and in no other of ISO 8601's forms; a year of five digits is a slip. */
final class ExactDate extends StdScalarDeserializer<LocalDate> {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  ExactDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING) && FORM.matcher(parser.getString()).matches()) {
      try {
        return LocalDate.parse(parser.getString());
      } catch (DateTimeException noSuchDay) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, parser.getString(), "no such day");
      }
    }
    return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
  }
}
