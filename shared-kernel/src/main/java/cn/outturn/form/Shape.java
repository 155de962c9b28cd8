package cn.outturn.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the language is made of.
 *
 * @param isSingle it stands for one value, as in JSON
 * @param kind which of its siblings it is, as in JSON: {@code Target.at-least}; none: it has none
 */
record Shape(boolean isSingle, @Nullable String kind, List<Component> components) {

  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return read(type);
        }
      };

  record Component(String name, Method accessor) {

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(accessor + " can't be read", e);
      }
    }
  }

  static Shape of(Record record) {
    return KNOWN.get(record.getClass());
  }

  private static Shape read(Class<?> type) {
    return new Shape(
        single(type),
        kind(type),
        Arrays.stream(type.getRecordComponents()).map(Shape::component).toList());
  }

  private static Component component(RecordComponent component) {
    return new Component(component.getName(), component.getAccessor());
  }

  private static boolean single(Class<?> type) {
    return Stream.<AnnotatedElement[]>of(type.getDeclaredFields(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
  }

  private static @Nullable String kind(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .filter(parent -> parent.isAnnotationPresent(JsonSubTypes.class))
        .flatMap(
            parent ->
                Arrays.stream(parent.getAnnotation(JsonSubTypes.class).value())
                    .filter(sub -> sub.value() == type)
                    .map(sub -> parent.getSimpleName() + "." + sub.name()))
        .findFirst()
        .orElse(null);
  }
}
