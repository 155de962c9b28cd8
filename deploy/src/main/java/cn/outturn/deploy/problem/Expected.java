package cn.outturn.deploy.problem;

import cn.outturn.money.Money;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in a person's words what a value should have been, and what stands there instead. */
final class Expected {

  /** Never repeats the value itself: it may tell of a person. */
  static String but(Class<?> type, JsonNode found) {
    return "expected " + in(type) + ", found " + found(found);
  }

  static String in(Class<?> type) {
    Optional<Method> factory = Shape.factory(type);
    if (type == Money.class) {
      return "a whole number of fen";
    } else if (factory.isPresent()) {
      return in(factory.get().getParameterTypes()[0]);
    } else if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(", ", "one of ", ""));
    } else if (type == String.class) {
      return "a text";
    } else if (type == BigDecimal.class) {
      return "a number";
    } else if (type == LocalDate.class) {
      return "a date like 2020-06-30";
    } else if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String found(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.stringValue().isBlank() ? "a blank text" : "a text";
      case NUMBER -> node.isIntegralNumber() ? "a whole number" : "a number with a point";
      case BOOLEAN -> "true or false";
      case OBJECT, POJO -> "an object";
      case ARRAY -> "a list";
      case NULL, MISSING, BINARY -> "nothing";
    };
  }

  private Expected() {}
}
