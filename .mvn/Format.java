import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java source under the given folders is in google-java-format, or rewrites it.
 *
 * <p>Run by the build on the project's own JDK: a formatter inside Maven's JVM (17) can't parse the
 * language of 25.
 */
final class Format {
  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    var formatter = new Formatter();
    int wrong = 0;
    for (Path file : sources(List.of(args).subList(1, args.length))) {
      String before = Files.readString(file);
      String after = formatter.formatSourceAndFixImports(before);
      if (after.equals(before)) {
        continue;
      }
      wrong++;
      if (fix) {
        Files.writeString(file, after);
      }
      System.out.println((fix ? "formatted " : "not in google-java-format: ") + file);
    }
    if (wrong > 0 && !fix) {
      System.out.println("Run: mvn -N validate -Dformat=fix");
      System.exit(1);
    }
  }

  private static List<Path> sources(List<String> folders) throws IOException {
    var found = new java.util.ArrayList<Path>();
    for (String folder : folders) {
      Path root = Path.of(folder);
      if (!Files.exists(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }
}
