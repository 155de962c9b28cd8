package cn.outturn.deploy.crash;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.DistrictStory;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.deploy.load.Waiting;
import cn.outturn.district.DistrictCommand.RegisterUnit;
import cn.outturn.district.DistrictId;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.funding.UnitType;
import cn.outturn.project.ProjectCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Clients in two districts, which have projects of the same codes. */
final class Tellers {

  static final List<DistrictId> DISTRICTS =
      List.of(new DistrictId("530103"), new DistrictId("430104"));

  private static final int PROJECTS_AT_ONCE = 3;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Of the districts themselves, to the point from where projects can live there. */
  private final List<Teller> beginnings =
      DISTRICTS.stream().map(district -> new Teller(beginning(district))).toList();

  /** Without an end. */
  private final List<Teller> lives = DISTRICTS.stream().flatMap(Tellers::lives).toList();

  private static Iterator<Step> beginning(DistrictId district) {
    return DistrictStory.of("区" + district).stream()
        .map(command -> Step.of(district, command))
        .iterator();
  }

  private static Stream<Teller> lives(DistrictId district) {
    Stream<Teller> projects =
        Stream.iterate(0, i -> i < PROJECTS_AT_ONCE, i -> i + 1)
            .map(first -> new Teller(projects(district, first)));
    return Stream.concat(Stream.of(new Teller(units(district))), projects);
  }

  private static Iterator<Step> projects(DistrictId district, int first) {
    return Stream.iterate(first, number -> number + PROJECTS_AT_ONCE)
        .flatMap(number -> project(district, number))
        .iterator();
  }

  private static Stream<Step> project(DistrictId district, int number) {
    var story = new ProjectStory(DistrictStory.UNITS.getFirst(), number);
    var code = new ProjectCode("P%03d".formatted(number));
    return Stream.iterate(story, ProjectStory::hasNext, same -> same)
        .map(same -> Step.of(district, code, same.next()));
  }

  private static Iterator<Step> units(DistrictId district) {
    return Stream.iterate(0, number -> number + 1)
        .map(number -> new UnitCode("9%05d".formatted(number)))
        .map(code -> new Unit(code, "单位" + code, UnitType.INSTITUTION, null, null))
        .map(unit -> Step.of(district, new RegisterUnit(unit)))
        .iterator();
  }

  /** Lets all tell at the same time, and kills when so many more commands were acknowledged. */
  void tellUntil(Api api, int more, Runnable kill) throws InterruptedException, ExecutionException {
    int enough = acknowledged().size() + more;
    try (var threads = Executors.newCachedThreadPool()) {
      joined(tell(threads, beginnings, api));
      List<Future<?>> telling = tell(threads, lives, api);
      Waiting.until(
          LONGEST,
          "%d commands".formatted(enough),
          () -> acknowledged().size(),
          count -> count >= enough || telling.stream().anyMatch(Future::isDone));
      kill.run();
      joined(telling);
    }
  }

  private static List<Future<?>> tell(ExecutorService threads, List<Teller> tellers, Api api) {
    List<Future<?>> telling = new ArrayList<>();
    for (Teller teller : tellers) {
      telling.add(threads.submit(() -> teller.tell(api)));
    }
    return telling;
  }

  private static void joined(List<Future<?>> telling)
      throws InterruptedException, ExecutionException {
    for (Future<?> future : telling) {
      future.get();
    }
  }

  List<Acknowledged> acknowledged() {
    return Stream.concat(beginnings.stream(), lives.stream())
        .flatMap(teller -> teller.acknowledged().stream())
        .toList();
  }

  /** Those that can each have sent one command that was stored, but not acknowledged. */
  int count() {
    return lives.size();
  }

  /** Each client's own. */
  List<List<Acknowledged>> byClient() {
    return Stream.concat(beginnings.stream(), lives.stream()).map(Teller::acknowledged).toList();
  }
}
