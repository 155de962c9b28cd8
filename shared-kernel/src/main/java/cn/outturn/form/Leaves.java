package cn.outturn.form;

import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import cn.outturn.personal.Ciphertext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a piece of an event apart into fields: a component of a record is a field or a group of
 * them, so that a component added later is never lost; an element of a list is a row named by what
 * identifies it ({@link Rows}).
 */
record Leaves(BiConsumer<Field, Value> receiver) {

  void of(Field field, @Nullable Object content, List<String> butNot) {
    switch (content) {
      case null -> {}
      case Money money -> receiver.accept(field, new Value.Amount(money));
      case SourceAmount(_, var money) -> receiver.accept(field, new Value.Amount(money));
      case Ciphertext sealed -> receiver.accept(field, new Value.Sealed(sealed));
      case LocalDate day -> receiver.accept(field, new Value.Day(day));
      case BigDecimal number -> receiver.accept(field, new Value.Figure(number));
      case Integer number -> receiver.accept(field, new Value.Figure(BigDecimal.valueOf(number)));
      case Boolean yes -> receiver.accept(field, new Value.YesNo(yes));
      case Enum<?> constant -> receiver.accept(field, Value.Choice.of(constant));
      case Map<?, ?> map -> map.forEach((key, value) -> of(field.at(key), value, List.of()));
      case Collection<?> rows -> rows(field, rows);
      case Record group when !Shape.of(group).isSingle() -> group(field, group, butNot);
      default -> receiver.accept(field, new Value.Text(content.toString()));
    }
  }

  private void group(Field field, Record group, List<String> butNot) {
    Shape shape = Shape.of(group);
    if (shape.kind() != null) {
      receiver.accept(field.at("kind"), new Value.Choice(shape.kind()));
    }
    for (Shape.Component component : shape.components()) {
      if (!butNot.contains(component.name())) {
        of(field.at(component.name()), component.of(group), List.of());
      }
    }
  }

  private void rows(Field table, Collection<?> rows) {
    Set<Field> taken = new HashSet<>();
    for (Object row : rows) {
      Field name = Rows.named(table, row);
      Field free = name;
      for (int n = 2; !taken.add(free); n++) {
        free = Rows.another(name, n);
      }
      of(free, row, List.of());
    }
  }
}
