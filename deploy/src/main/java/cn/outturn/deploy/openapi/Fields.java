package cn.outturn.deploy.openapi;

import static java.util.stream.Collectors.toCollection;

import cn.outturn.deploy.problem.Shape;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields of a record must be there, asked of the record itself. */
final class Fields {

  /** May be null in JSON. */
  static boolean nullable(Method accessor) {
    return accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)
        && !accessor.isAnnotationPresent(JsonInclude.class);
  }

  /**
   * A record that refuses to be blank names its required fields. One that doesn't check is only
   * ever answered, and answers have all their fields.
   */
  static Set<String> required(Class<?> type) {
    Set<String> named = namedByConstructor(type);
    return Arrays.stream(type.getRecordComponents())
        .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .filter(
            field ->
                named.isEmpty()
                    || field.getType().isPrimitive()
                    || named.contains("/" + field.getName()))
        .map(RecordComponent::getName)
        .collect(toCollection(LinkedHashSet::new));
  }

  /** What an answer tells beside its components. */
  static List<Method> derived(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonProperty.class))
        .filter(method -> method.getParameterCount() == 0)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static Set<String> namedByConstructor(Class<?> type) {
    Object[] blanks =
        Stream.of(type.getRecordComponents()).map(field -> Shape.blank(field.getType())).toArray();
    try {
      Shape.made(type, blanks);
      return Set.of();
    } catch (InvocationTargetException refused) {
      return refused.getCause() instanceof Refused says
          ? says.faults().stream()
              .filter(fault -> fault.rule() == Rule.FIELD_REQUIRED)
              .map(Fault::pointer)
              .collect(toCollection(LinkedHashSet::new))
          : Set.of();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " can't be made", e);
    }
  }

  private Fields() {}
}
