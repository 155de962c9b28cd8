package cn.outturn.form;

import cn.outturn.money.Money;
import cn.outturn.personal.Ciphertext;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one field. A blank field has no value at all: unknown is not zero and not no. */
public sealed interface Value {

  /** Exact and the same in every language: fen, {@code 2021-02-01}, a glossary key. */
  String text();

  /** Words as they were filled in, codes and names. */
  record Text(String text) implements Value {}

  /** A number in the unit of its field; how many zeros it was written with says nothing. */
  record Figure(BigDecimal value) implements Value {

    public Figure {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  record Amount(Money money) implements Value {
    @Override
    public String text() {
      return Long.toString(money.fen());
    }
  }

  record Day(LocalDate day) implements Value {
    @Override
    public String text() {
      return day.toString();
    }
  }

  record YesNo(boolean yes) implements Value {
    @Override
    public String text() {
      return Boolean.toString(yes);
    }
  }

  /**
   * One of a few words.
   *
   * @param text a key of the glossary, {@code Polarity.POSITIVE}, or the name of an event, where
   *     the field says how far something has come
   */
  record Choice(String text) implements Value {

    static final Choice NOT_COMPUTABLE = new Choice("not-computable");

    static Choice of(Enum<?> constant) {
      return new Choice(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
  }

  /** Something of a person, unreadable by itself. */
  record Sealed(Ciphertext ciphertext) implements Value {
    @Override
    public String text() {
      return ciphertext.value();
    }
  }
}
