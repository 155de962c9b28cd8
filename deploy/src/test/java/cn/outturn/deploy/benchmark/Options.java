package cn.outturn.deploy.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * The size of a run; each is a system property {@code benchmark.<name>}.
 *
 * @param events of the generated history, about
 * @param clients that send, or insert, at the same time
 * @param rounds of each measurement, of which the median counts
 * @param seconds that one round lasts
 * @param jvm options of the application's process
 */
record Options(
    long events, int districts, int clients, int rounds, Duration seconds, List<String> jvm) {

  static Options ofProperties() {
    return new Options(
        Long.parseLong(property("events", "1000000")),
        Integer.parseInt(property("districts", "300")),
        Integer.parseInt(property("clients", "8")),
        Integer.parseInt(property("rounds", "5")),
        Duration.ofSeconds(Long.parseLong(property("seconds", "15"))),
        List.of(property("jvm", "-Xmx256m").split(" ")));
  }

  private static String property(String name, String otherwise) {
    String value = System.getProperty("benchmark." + name, "");
    return value.isBlank() ? otherwise : value;
  }
}
