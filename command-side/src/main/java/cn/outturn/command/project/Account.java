package cn.outturn.command.project;

import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One source in one year. Whatever comes in is spent, carried over, returned, or still available:
 * {@code budget = spent + carriedOut + returned + available}, and {@code available} is negative
 * only by recorded exceptions.
 *
 * @param initial 年初预算数; none until allocated
 * @param adjusted the signed sum of all adjustments
 * @param carriedIn from earlier years, by the year the money was first allocated for
 */
record Account(
    @Nullable Money initial,
    Money adjusted,
    NavigableMap<FiscalYear, Money> carriedIn,
    Money spent,
    Money carriedOut,
    Money returned) {

  static final Account EMPTY =
      new Account(
          null, Money.ZERO, Collections.emptyNavigableMap(), Money.ZERO, Money.ZERO, Money.ZERO);

  Money own() {
    return initial == null ? adjusted : initial.plus(adjusted);
  }

  /** 全年预算数: what the year has to spend. */
  Money budget() {
    return own().plus(Money.sum(carriedIn.values()));
  }

  Money available() {
    return budget().minus(spent).minus(carriedOut).minus(returned);
  }

  /**
   * What is left by the year it was first allocated for: spending and returning use up the oldest
   * money first (先进先出), carrying over takes the youngest.
   *
   * @param year the year this account is of
   */
  NavigableMap<FiscalYear, Money> left(FiscalYear year) {
    var layers = new TreeMap<>(carriedIn);
    layers.merge(year, own(), Money::plus);
    take(layers, spent.plus(returned));
    take(layers.descendingMap(), carriedOut);
    return layers;
  }

  /** Takes an amount from the layers in their order and drops those that are used up. */
  static NavigableMap<FiscalYear, Money> take(
      NavigableMap<FiscalYear, Money> layers, Money amount) {
    var taken = new TreeMap<FiscalYear, Money>();
    Money rest = amount;
    for (var layer = layers.firstEntry();
        layer != null && rest.isPositive();
        layer = layers.firstEntry()) {
      Money part = rest.exceeds(layer.getValue()) ? layer.getValue() : rest;
      taken.put(layer.getKey(), part);
      rest = rest.minus(part);
      layers.remove(layer.getKey());
      if (layer.getValue().exceeds(part)) {
        layers.put(layer.getKey(), layer.getValue().minus(part));
      }
    }
    return taken;
  }

  Account allocated(Money amount) {
    return new Account(amount, adjusted, carriedIn, spent, carriedOut, returned);
  }

  Account adjustedBy(Money change) {
    return new Account(initial, adjusted.plus(change), carriedIn, spent, carriedOut, returned);
  }

  Account spending(Money amount) {
    return new Account(initial, adjusted, carriedIn, spent.plus(amount), carriedOut, returned);
  }

  Account carryingOut(Money amount) {
    return new Account(initial, adjusted, carriedIn, spent, carriedOut.plus(amount), returned);
  }

  Account carryingIn(Map<FiscalYear, Money> layers) {
    var more = new TreeMap<>(carriedIn);
    layers.forEach((origin, amount) -> more.merge(origin, amount, Money::plus));
    return new Account(
        initial, adjusted, Collections.unmodifiableNavigableMap(more), spent, carriedOut, returned);
  }

  Account returning(Money amount) {
    return new Account(initial, adjusted, carriedIn, spent, carriedOut, returned.plus(amount));
  }
}
