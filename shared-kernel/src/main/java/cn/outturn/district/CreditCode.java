package cn.outturn.district;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A unified social credit code (统一社会信用代码): 18 characters, the last a checksum (GB 32100-2015). */
public record CreditCode(@JsonValue String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

  public CreditCode {
    new Faults()
        .present("", value)
        .when(
            value != null && !wellFormed(value),
            "",
            Rule.CREDIT_CODE_MALFORMED,
            "a unified social credit code has 18 characters and a matching check character")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CreditCode of(String value) {
    return new CreditCode(value);
  }

  private static boolean wellFormed(String code) {
    if (!FORM.matcher(code).matches()) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
  }

  @Override
  public String toString() {
    return value;
  }
}
