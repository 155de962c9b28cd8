package cn.outturn.form;

import cn.outturn.project.ProjectEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A project as its office forms show it, every filled field by its path. Made from events alone;
 * whatever was never filled is not there. What an event says stands in the form after it, beside
 * what follows from it: how far each year has come, and sums of money by source.
 *
 * <p>The order of a table's rows is not kept: rows stand in the order of their names.
 */
public record Form(SortedMap<Field, Value> fields) {

  public static final Form EMPTY = new Form(new TreeMap<>());

  public Form {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public Optional<Value> at(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** Total: what has happened is not refused. */
  public Form after(ProjectEvent event) {
    var desk = new Desk(this);
    desk.take(event);
    return desk.form();
  }

  /** What is to be changed in this form to make it the other one; in the order of the fields. */
  public List<Change> to(Form other) {
    var all = new TreeMap<Field, @Nullable Value>(fields);
    all.putAll(other.fields);
    List<Change> changes = new ArrayList<>();
    for (Field field : all.keySet()) {
      Value before = fields.get(field);
      Value after = other.fields.get(field);
      if (!Objects.equals(before, after)) {
        changes.add(new Change(field, before, after));
      }
    }
    return List.copyOf(changes);
  }

  /** This form with the changes made, whatever stood there before. */
  public Form with(List<Change> changes) {
    var changed = new TreeMap<>(fields);
    for (Change change : changes) {
      if (change.after() == null) {
        changed.remove(change.field());
      } else {
        changed.put(change.field(), change.after());
      }
    }
    return new Form(changed);
  }
}
