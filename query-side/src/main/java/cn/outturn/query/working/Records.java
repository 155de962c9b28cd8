package cn.outturn.query.working;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records as the description of the API knows them: their names, and what stands in them. */
final class Records {

  private static final String QUESTIONS = "cn.outturn.query.";

  private Records() {}

  /** The schema's name; of a generic record, without what it is of. */
  static String name(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    boolean alone =
        around == null || around.isSealed() && !around.isAnnotationPresent(JsonSubTypes.class);
    String place = type.getPackageName() + ".";
    String folder =
        place.startsWith(QUESTIONS)
            ? place.substring(QUESTIONS.length()).replace(".", "") + "."
            : "";
    return folder + (alone ? "" : around.getSimpleName()) + type.getSimpleName();
  }

  /** Or several kinds of records. */
  static boolean isRecord(Class<?> type) {
    return type.isRecord() || type.isSealed();
  }

  /**
   * Of a component, or of what a record tells of itself beside them; also where only a record of
   * another kind would tell it.
   */
  static Optional<Method> field(Class<?> type, String name) {
    return Stream.of(
            Stream.of(type),
            kinds(type),
            Arrays.stream(type.getInterfaces()).flatMap(Records::kinds))
        .flatMap(types -> types)
        .flatMap(Records::fields)
        .filter(method -> method.getName().equals(name))
        .findFirst();
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isAnnotationPresent(JsonSubTypes.class)
        ? Arrays.stream(type.getPermittedSubclasses())
        : Stream.empty();
  }

  private static Stream<Method> fields(Class<?> type) {
    return type.isRecord()
        ? Stream.concat(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor),
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .filter(method -> method.getParameterCount() == 0))
        : Stream.empty();
  }

  /** None of nothing, and of a record of another kind. */
  static @Nullable Object value(@Nullable Object of, Method field) {
    if (of == null || !field.getDeclaringClass().isInstance(of)) {
      return null;
    }
    try {
      field.setAccessible(true);
      return field.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(field + " tells nothing", e);
    }
  }
}
