package cn.outturn.deploy.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running application holds.
 *
 * @param heap MB that a full collection leaves
 */
record Footprint(double threads, double connections, double heap) {

  private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
  private static final Pattern THREADS = Pattern.compile("^Threads:\\s*(\\d+)", Pattern.MULTILINE);

  static Footprint of(long pid, Database database)
      throws IOException, InterruptedException, SQLException {
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    // Our own question is a connection too.
    String connections =
        database
            .texts(
                "SELECT count(*) - 1 FROM pg_stat_activity WHERE backend_type = 'client backend'")
            .getFirst();
    return new Footprint(
        number(THREADS, status),
        Double.parseDouble(connections),
        number(TOTAL, histogram(pid)) / 1024 / 1024);
  }

  /** Of what is alive: the JVM collects before it counts. */
  private static String histogram(long pid) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), UTF_8);
    if (asked.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }

  private static double number(Pattern form, String text) {
    Matcher found = form.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("nothing like " + form + " in " + text);
    }
    return Double.parseDouble(found.group(1));
  }
}
