package cn.outturn.deploy.openapi;

import static java.util.stream.Collectors.joining;

import cn.outturn.deploy.problem.Shape;
import java.util.List;
import tools.jackson.databind.JavaType;

/** Under which name a type stands in the description: short, and never that of another type. */
final class SchemaName {

  private static final String QUESTIONS = "cn.outturn.query.";

  static String of(JavaType type) {
    List<JavaType> arguments = type.getBindings().getTypeParameters();
    return arguments.isEmpty()
        ? folder(type.getRawClass()) + simple(type)
        : folder(arguments.getFirst().getRawClass()) + simple(type);
  }

  /** Commands by their own name, other nested types with the one around them. */
  private static String simple(JavaType type) {
    Class<?> raw = type.getRawClass();
    Class<?> around = raw.getDeclaringClass();
    boolean alone = around == null || around.isSealed() && !Shape.hasKinds(around);
    String arguments =
        type.getBindings().getTypeParameters().stream()
            .map(SchemaName::simple)
            .collect(joining("And"));
    return (alone ? "" : around.getSimpleName())
        + raw.getSimpleName()
        + (arguments.isEmpty() ? "" : "Of" + arguments);
  }

  /** Each question has words of its own for its rows; two may use the same word. */
  private static String folder(Class<?> type) {
    String place = type.getPackageName() + ".";
    return place.startsWith(QUESTIONS)
        ? place.substring(QUESTIONS.length()).replace(".", "") + "."
        : "";
  }

  private SchemaName() {}
}
