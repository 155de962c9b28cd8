package cn.outturn.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount in whole fen (分, a hundredth of a yuan). Signed: a correction may take away.
 *
 * <p>JSON: an integer number of fen. A blank amount is an absent one, never zero.
 */
public record Money(@JsonValue long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * @param yuan an amount in yuan with at most two decimals, e.g. {@code 100000.00}
   * @throws ArithmeticException if it isn't a whole number of fen
   */
  public static Money ofYuan(String yuan) {
    return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
  }

  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money negated() {
    return new Money(Math.negateExact(fen));
  }

  public boolean isNegative() {
    return fen < 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean exceeds(Money other) {
    return fen > other.fen;
  }

  public BigDecimal inYuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals, as a form prints it. */
  @Override
  public String toString() {
    return "%,.2f元".formatted(inYuan());
  }
}
