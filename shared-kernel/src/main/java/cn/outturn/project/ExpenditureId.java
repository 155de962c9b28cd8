package cn.outturn.project;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The voucher of a payment (支付凭证号), unique in its project. */
public record ExpenditureId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z._-]{1,40}");

  public ExpenditureId {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.EXPENDITURE_ID_MALFORMED,
            "a voucher has 1 to 40 letters, digits and . _ -")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ExpenditureId of(String value) {
    return new ExpenditureId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
