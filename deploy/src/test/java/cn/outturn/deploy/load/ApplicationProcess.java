package cn.outturn.deploy.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application in a process of its own, on a free port, ended with this JVM. */
public final class ApplicationProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  /** Settings for whoever asks more of it than a tenant may. */
  public static final List<String> WITHOUT_LIMITS =
      Stream.of(
              "district.commands.per-second",
              "district.commands.burst",
              "district.questions.per-second",
              "district.questions.burst",
              "user.commands.per-second",
              "user.commands.burst",
              "user.questions.per-second",
              "user.questions.burst",
              "at-once.commands",
              "at-once.questions")
          .map("outturn.limits.%s=1000000"::formatted)
          .toList();

  private final Process process;
  private final Path log;
  private final Api api;

  private ApplicationProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    api = new Api(port);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * Starts it and waits for its first answer.
   *
   * @param log takes its output
   * @param jvm options before {@code -jar}
   * @param settings its properties, as {@code name=value}
   * @throws IllegalStateException if it ends or stays silent, with the last lines of its log
   */
  public static ApplicationProcess start(Path log, List<String> jvm, List<String> settings) {
    try {
      int port = freePort();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(jvm);
      command.addAll(List.of("-jar", jar().toString(), "--server.port=" + port));
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      // Not as arguments, which everybody on the machine can read: some are secrets.
      builder.environment().put("SPRING_APPLICATION_JSON", json(settings));
      Process process = builder.start();
      var application = new ApplicationProcess(process, log, port);
      Waiting.until(START, "the application answers", application::answers, answers -> answers);
      return application;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Api api() {
    return api;
  }

  public long pid() {
    return process.pid();
  }

  /** As the power cut does: nothing is flushed, nothing is told to anybody. */
  public void kill() {
    api.close();
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    api.close();
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the application ended:\n" + endOfLog());
    }
    try {
      return api.get("/actuator/health").accepted();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log, UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException e) {
      return log + ": " + e;
    }
  }

  private static String json(List<String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return JsonMapper.shared().writeValueAsString(all);
  }

  private static Path jar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built
          .filter(file -> file.getFileName().toString().matches("deploy-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no target/deploy-*.jar: package it first"));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
