package cn.outturn.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every event of some sealed vocabularies by its stored name, and back. */
public final class EventCatalog {

  private final Map<String, Class<?>> classes = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if an event has no stored name or shares one
   */
  public EventCatalog(Class<?>... vocabularies) {
    Arrays.stream(vocabularies).flatMap(EventCatalog::leaves).forEach(this::add);
  }

  private void add(Class<?> event) {
    Class<?> other = classes.putIfAbsent(stored(event).value(), event);
    if (other != null && other != event) {
      throw new IllegalArgumentException(
          event + " and " + other + " share the stored name " + stored(event).value());
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalog::leaves)
        : Stream.of(type);
  }

  private static Stored stored(Class<?> event) {
    Stored stored = event.getAnnotation(Stored.class);
    if (stored == null) {
      throw new IllegalArgumentException(event + " is not annotated with @Stored");
    }
    return stored;
  }

  /** Name to class, in the order of the vocabularies. */
  public Map<String, Class<?>> all() {
    return Collections.unmodifiableMap(classes);
  }

  public Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** The stored name and revision of a class, if it is an event of this catalog. */
  public Optional<Stored> nameOf(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Stored.class))
        .filter(stored -> classes.get(stored.value()) == type);
  }
}
