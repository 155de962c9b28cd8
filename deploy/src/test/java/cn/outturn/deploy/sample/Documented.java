package cn.outturn.deploy.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of {@code deploy/docs/contradictions*.md}.
 *
 * @param id e.g. S0-1
 * @param severity H, M, L; – where all is right and must stay so
 * @param projects district and code; each has every one of the findings
 * @param findings by id, e.g. {@code operator-against-note:2020:N5}
 * @param green checks, or findings by id, that are not there
 * @param whyNot blank unless there is something that no check decides
 */
record Documented(
    String id,
    String severity,
    List<Project> projects,
    List<String> findings,
    List<String> green,
    String whyNot) {

  private static final String GREEN = "green ";

  record Project(String district, String code) {}

  /** All rows of all parts of the table. */
  static List<Documented> rows() {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return docs.filter(doc -> doc.getFileName().toString().matches("contradictions.*\\.md"))
          .sorted()
          .flatMap(Documented::lines)
          .filter(line -> line.matches("\\| S\\d-\\d+ \\|.*"))
          .map(Documented::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String document() {
    return id.substring(0, id.indexOf('-'));
  }

  @Override
  public String toString() {
    return id;
  }

  private static Documented read(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 7) {
      throw new IllegalStateException("five columns are due: " + line);
    }
    List<String> entries = entries(cells[4]);
    return new Documented(
        cells[1].strip(),
        cells[2].strip(),
        entries(cells[3]).stream().map(Documented::project).toList(),
        entries.stream().filter(entry -> !entry.startsWith(GREEN)).toList(),
        entries.stream()
            .filter(entry -> entry.startsWith(GREEN))
            .map(entry -> entry.substring(GREEN.length()))
            .toList(),
        cells[5].strip());
  }

  private static Project project(String cell) {
    String[] parts = cell.split("/", 2);
    return new Project(parts[0], parts[1]);
  }

  private static List<String> entries(String cell) {
    return Arrays.stream(cell.split("<br>"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static Stream<String> lines(Path doc) {
    try {
      return Files.readAllLines(doc).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
