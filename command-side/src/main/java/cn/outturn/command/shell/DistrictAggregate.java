package cn.outturn.command.shell;

import cn.outturn.command.district.District;
import cn.outturn.command.project.Authority;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.PersonErased;
import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.vault.Vault;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The stream of one district: recognises repetitions, checks the version, lets the district decide.
 */
@Aggregate(type = "District")
class DistrictAggregate implements Remembered<DistrictAggregate> {

  @AggregateIdentifier private @Nullable DistrictId id;

  private District state = new District.Unregistered();
  private long version = -1;
  private Requests requests = new Requests();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(DistrictAct act, DistrictId caller, MetaData message, Vault vault) {
    try {
      Conduct conduct = Conduct.of(caller, message);
      return requests.answerTo(conduct).orElseGet(() -> decide(act, conduct, vault));
    } catch (Refused refused) {
      throw Refusal.of(refused);
    }
  }

  private Receipt decide(DistrictAct act, Conduct conduct, Vault vault) {
    Authority.reach(act.command().getClass(), conduct.caller());
    conduct.refuseUnlessCurrent(version);
    var events = state.decide(act.district(), act.command());
    id = act.district();
    events.forEach(AggregateLifecycle::apply);
    for (DistrictEvent event : events) {
      if (event instanceof PersonErased(var person, _)) {
        // In the transaction that stores the event: both or neither.
        vault.erase(act.district(), person);
      }
    }
    return new Receipt(version, false);
  }

  @Override
  public DistrictAggregate copy() {
    var copy = new DistrictAggregate();
    copy.id = id;
    copy.state = state;
    copy.version = version;
    copy.requests = requests.copy();
    return copy;
  }

  @EventSourcingHandler
  void on(
      DistrictEvent event, DistrictId district, MetaData message, @SequenceNumber long sequence) {
    id = district;
    state = state.evolve(event);
    version = sequence;
    requests.remember(message, sequence);
  }
}
