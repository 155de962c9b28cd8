package cn.outturn.query.proof;

import cn.outturn.proof.Damage;
import cn.outturn.proof.EventField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A damage, and what is damaged.
 *
 * @param stream of the event that is no longer as it was stored
 * @param leaf in the log
 * @param fields that were changed, where it can be told
 * @param place where else it is seen: another version, a tree, a head
 */
record Found(
    Damage damage,
    @Nullable String stream,
    @Nullable Long version,
    @Nullable Long leaf,
    List<EventField> fields,
    @Nullable String place) {

  static Found changed(Leaf leaf, Set<EventField> fields) {
    return of(Damage.CHANGED, leaf, fields, null);
  }

  static Found of(Damage damage, Leaf leaf, @Nullable String place) {
    return of(damage, leaf, Set.of(), place);
  }

  private static Found of(
      Damage damage, Leaf leaf, Set<EventField> fields, @Nullable String place) {
    return new Found(
        damage,
        leaf.entry().stream(),
        leaf.entry().sequence(),
        leaf.number(),
        List.copyOf(fields),
        place);
  }

  static Found inserted(Entry event) {
    return new Found(Damage.INSERTED, event.stream(), event.sequence(), null, List.of(), null);
  }

  static Found inLog(Damage damage, String place) {
    return new Found(damage, null, null, null, List.of(), place);
  }

  /** What there is to say of it where nobody's data may stand. */
  @Override
  public String toString() {
    return "%s %s version %s, leaf %s, %s %s"
        .formatted(
            damage,
            stream == null ? "" : stream,
            version == null ? "-" : version,
            leaf == null ? "-" : leaf,
            fields,
            place == null ? "" : place);
  }
}
