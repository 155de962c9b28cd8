package cn.outturn.command.shell;

import cn.outturn.command.project.Standing;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The stream of one project: recognises repetitions, checks the version, lets the project decide.
 */
@Aggregate(type = "Project")
class ProjectAggregate implements Remembered<ProjectAggregate> {

  @AggregateIdentifier private @Nullable ProjectId id;

  private Standing standing = Standing.UNDECLARED;
  private long version = -1;
  private Requests requests = new Requests();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(ProjectAct act, DistrictId district, MetaData message, Neighbours neighbours) {
    try {
      Conduct conduct = Conduct.of(district, message);
      return requests.answerTo(conduct).orElseGet(() -> decide(act, conduct, neighbours));
    } catch (Refused refused) {
      throw Refusal.of(refused);
    }
  }

  private Receipt decide(ProjectAct act, Conduct conduct, Neighbours neighbours) {
    conduct.refuseUnlessCurrent(version);
    var events = neighbours.decide(act.project(), standing, act.command(), conduct.caller());
    id = act.project();
    events.forEach(AggregateLifecycle::apply);
    return new Receipt(version, false);
  }

  @Override
  public ProjectAggregate copy() {
    var copy = new ProjectAggregate();
    copy.id = id;
    copy.standing = standing;
    copy.version = version;
    copy.requests = requests.copy();
    return copy;
  }

  @EventSourcingHandler
  void on(
      ProjectEvent event,
      DistrictId district,
      MetaData message,
      @SourceId String stream,
      @SequenceNumber long sequence) {
    id = new ProjectId(district, ProjectId.parse(stream).code());
    standing = standing.after(event, Conduct.user(message));
    version = sequence;
    requests.remember(message, sequence);
  }
}
