package cn.outturn.query.past;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of the read model that a statement names; its functions are none. */
final class NamedTables {

  private static final Pattern NAMED = Pattern.compile("\\bread_model\\.([a-z_]++)(?!\\()");

  private NamedTables() {}

  static Set<String> in(String statement) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAMED.matcher(statement);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /**
   * @param other what to read instead; none: the table itself
   */
  static String replaced(String statement, Function<String, @Nullable String> other) {
    return NAMED
        .matcher(statement)
        .replaceAll(
            match -> {
              String name = other.apply(match.group(1));
              return name == null ? match.group() : name;
            });
  }
}
