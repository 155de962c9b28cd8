package cn.outturn.query.question;

import cn.outturn.query.projection.ReadModelJson;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Binds values of the language as the columns hold them: an id as its text, an enum as its name.
 */
final class Parameters {

  private Parameters() {}

  static StatementSpec bound(StatementSpec statement, Map<String, ?> parameters) {
    parameters.forEach((name, value) -> statement.param(name, plain(value)));
    return statement;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Record language -> ReadModelJson.scalar(language);
      case Enum<?> language -> ReadModelJson.scalar(language);
      case Collection<?> several -> several.stream().map(Parameters::plain).toList();
      case null, default -> value;
    };
  }
}
