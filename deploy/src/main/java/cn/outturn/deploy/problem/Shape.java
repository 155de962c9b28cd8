package cn.outturn.deploy.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a type of the language looks like in JSON, by its annotations and its components. */
public final class Shape {

  /** The factory of a type that looks like another one: a code is a text, a tree a list. */
  public static Optional<Method> factory(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
        .findFirst();
  }

  public static boolean hasKinds(Class<?> type) {
    return type.isAnnotationPresent(JsonSubTypes.class);
  }

  /** The field that says which of the {@link #kinds} it is. */
  public static String discriminator(Class<?> type) {
    return type.getAnnotation(JsonTypeInfo.class).property();
  }

  public static Map<String, Class<?>> kinds(Class<?> type) {
    var kinds = new LinkedHashMap<String, Class<?>>();
    for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
      kinds.put(kind.name(), kind.value());
    }
    return kinds;
  }

  /** The name of one of the {@link #kinds}. */
  public static String nameOf(Class<?> kind, Class<?> among) {
    return kinds(among).entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no name among " + among));
  }

  /**
   * @param values one for each component, in order
   * @throws java.lang.reflect.InvocationTargetException with the refusal of the record itself
   */
  public static Object made(Class<?> type, @Nullable Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    return canonical.newInstance(values);
  }

  /** What stands in for a value that is missing or faulty. */
  public static @Nullable Object blank(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private Shape() {}
}
