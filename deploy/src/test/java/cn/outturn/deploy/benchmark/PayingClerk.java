package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.load.Api;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.deploy.load.Reply;
import cn.outturn.deploy.load.Route;
import cn.outturn.money.Money;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingCommand.RecordExpenditure;
import cn.outturn.project.ProjectId;
import java.util.List;
import java.util.UUID;

/**
 * Records payments: some in one project, each resting on the version that the last one has made,
 * then in the next one.
 */
final class PayingClerk implements Clients.Work {

  private static final int IN_ONE_SITTING = 5;

  private final Api api;
  private final List<ProjectId> projects;
  private int turn;
  private long paid;
  private String version = "*";

  /**
   * @param projects nobody else works on
   */
  PayingClerk(Api api, List<ProjectId> projects) {
    this.api = api;
    this.projects = projects;
  }

  @Override
  public void once() {
    pay();
  }

  Reply pay() {
    if (paid++ % IN_ONE_SITTING == 0) {
      turn = (turn + 1) % projects.size();
      version = "*";
    }
    String key = UUID.randomUUID().toString();
    RecordExpenditure payment =
        ProjectStory.payment(
            new ExpenditureId(key), ProjectStory.SECOND, new Money(1), ProjectStory.LATER);
    Reply reply =
        api.send(project().district(), Route.of(project().code(), payment), key, version, payment);
    if (!reply.accepted()) {
      throw new IllegalStateException(reply.toString());
    }
    version = Long.toString(reply.version());
    return reply;
  }

  /** Which it has paid for last. */
  ProjectId project() {
    return projects.get(turn);
  }
}
