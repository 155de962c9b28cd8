package cn.outturn.deploy.benchmark;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The size of a run; each is a system property {@code benchmark.<name>}.
 *
 * @param given events of the generated history, about; each benchmark has a default of its own
 * @param clients that send, or insert, at the same time
 * @param rounds of each measurement, of which the median counts
 * @param seconds that one round lasts
 * @param jvm options of the application's process
 */
record Options(
    @Nullable Long given,
    int districts,
    int clients,
    int rounds,
    Duration seconds,
    List<String> jvm) {

  static Options ofProperties() {
    return new Options(
        Long.getLong("benchmark.events"),
        Integer.parseInt(property("districts", "300")),
        Integer.parseInt(property("clients", "8")),
        Integer.parseInt(property("rounds", "5")),
        Duration.ofSeconds(Long.parseLong(property("seconds", "15"))),
        List.of(property("jvm", "-Xmx256m").split(" ")));
  }

  long events(long otherwise) {
    return given == null ? otherwise : given;
  }

  /** Which benchmark is asked for. */
  static String asked() {
    return property("of", "load");
  }

  private static String property(String name, String otherwise) {
    String value = System.getProperty("benchmark." + name, "");
    return value.isBlank() ? otherwise : value;
  }
}
