package cn.outturn.form;

import cn.outturn.history.Stored;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields while an event is entered, and what they were before it. */
final class Draft {

  private final NavigableMap<Field, Value> fields;
  private final SortedMap<Field, Before> touched = new TreeMap<>();

  private record Before(@Nullable Value value) {}

  Draft(Form form) {
    fields = new TreeMap<>(form.fields());
  }

  SortedMap<Field, Value> fields() {
    return fields;
  }

  /** Those since the last time it was asked. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    touched.forEach(
        (field, before) -> {
          Value after = fields.get(field);
          if (!Objects.equals(before.value(), after)) {
            changes.add(new Change(field, before.value(), after));
          }
        });
    touched.clear();
    return List.copyOf(changes);
  }

  void set(Field field, @Nullable Value value) {
    Value before = value == null ? fields.remove(field) : fields.put(field, value);
    touched.putIfAbsent(field, new Before(before));
  }

  /** Enters all that the content says, below that field; what else stands there stays. */
  void put(Field field, @Nullable Object content, String... butNot) {
    new Leaves(this::set).of(field, content, List.of(butNot));
  }

  /** The same, and nothing else stands there then. */
  void replace(Field field, @Nullable Object content, String... butNot) {
    clear(field);
    put(field, content, butNot);
  }

  void clear(Field field) {
    List<Field> gone = new ArrayList<>(below(field).keySet());
    gone.forEach(each -> set(each, null));
  }

  /** How far it has come: told by the name of the event that brought it there. */
  void stage(Field field, ProjectEvent event) {
    Stored stored = event.getClass().getAnnotation(Stored.class);
    set(field, new Value.Choice(Objects.requireNonNull(stored).value()));
  }

  boolean has(Field field) {
    return !below(field).isEmpty();
  }

  /** What an event leaves open, because it can't be computed, is a value of its own. */
  void orNotComputable(Field field) {
    if (!fields.containsKey(field)) {
      set(field, Value.Choice.NOT_COMPUTABLE);
    }
  }

  /** A row of that name, or of the next one that is free: {@code plan.pdf}, {@code plan.pdf#2}. */
  Field free(Field table, String name) {
    Field row = table.at(name);
    for (int n = 2; has(row); n++) {
      row = table.at(name + "#" + n);
    }
    return row;
  }

  /** The next row of a table whose rows have nothing but their order, from 1. */
  Field next(Field table) {
    int n = 1;
    while (has(table.at(n))) {
      n++;
    }
    return table.at(n);
  }

  @Nullable Money amount(Field field) {
    return fields.get(field) instanceof Value.Amount(var money) ? money : null;
  }

  void add(Field field, Money money) {
    Money before = amount(field);
    set(field, new Value.Amount(before == null ? money : before.plus(money)));
  }

  SortedMap<Field, Value> below(Field field) {
    return fields.subMap(field, true, field.at(LAST), false);
  }

  /** After every step that is text. */
  private static final String LAST = "\uffff\uffff";
}
