package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Grant;
import cn.outturn.caller.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/identity.md is the one that is held. With {@code -Dprint=true} it is printed
 * there.
 */
class PrintedTableTest {

  private static final Path PAGE = Path.of("docs/identity.md");
  private static final String BEGIN = "<!-- table: printed by PrintedTableTest -->\n";
  private static final String END = "<!-- end of table -->";

  @Test
  void the_documentation_prints_the_table_that_is_held() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (Boolean.getBoolean("print")) {
      Files.writeString(PAGE, page.substring(0, begin) + printed() + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end)).isEqualTo(printed());
  }

  private static String printed() {
    var table = AccessTable.shipped();
    String roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
    String rows =
        Stream.concat(
                table.commands().entrySet().stream().map(row -> line(row.getKey(), row.getValue())),
                table.questions().entrySet().stream()
                    .map(row -> line(row.getKey().name(), row.getValue())))
            .collect(Collectors.joining("\n"));
    return """

    | command or question | %s | but not who caused the last |
    |---|%s---|
    %s

    """
        .formatted(roles, "---|".repeat(Role.values().length), rows);
  }

  private static String line(String act, Grant grant) {
    return Arrays.stream(Role.values())
        .map(role -> reach(grant, role))
        .collect(
            Collectors.joining(
                " | ", "| " + act + " | ", " | " + String.join(", ", grant.otherThan()) + " |"));
  }

  private static String reach(Grant grant, Role role) {
    if (grant.platform().contains(role)) {
      return "platform";
    }
    if (grant.district().contains(role)) {
      return "district";
    }
    return grant.unit().contains(role) ? "unit" : "";
  }
}
