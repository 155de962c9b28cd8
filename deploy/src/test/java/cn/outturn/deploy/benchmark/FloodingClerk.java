package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.deploy.load.Route;
import cn.outturn.money.Money;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Sends payments one after the other, whatever it is answered. */
final class FloodingClerk {

  private final Api api;
  private final List<ProjectId> projects;
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private int turn;

  FloodingClerk(Api api, List<ProjectId> projects) {
    this.api = api;
    this.projects = projects;
  }

  Callable<Void> sending(int commands) {
    return () -> {
      for (int i = 0; i < commands; i++) {
        send();
      }
      return null;
    };
  }

  private void send() {
    ProjectId project = projects.get(turn++ % projects.size());
    String key = UUID.randomUUID().toString();
    var payment =
        ProjectStory.payment(
            new ExpenditureId(key), ProjectStory.SECOND, new Money(1), ProjectStory.LATER);
    int status =
        api.send(project.district(), Route.of(project.code(), payment), key, "*", payment).status();
    answers.merge(status, 1, Integer::sum);
  }

  /** How often each status was answered. */
  static String told(List<FloodingClerk> clerks) {
    Map<Integer, Integer> all = new TreeMap<>();
    clerks.forEach(
        clerk -> clerk.answers.forEach((status, times) -> all.merge(status, times, Integer::sum)));
    return "answered to the flood (status=times): " + all;
  }
}
