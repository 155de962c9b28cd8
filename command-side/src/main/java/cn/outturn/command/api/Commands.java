package cn.outturn.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.caller.Caller;
import cn.outturn.command.shell.Conduct;
import cn.outturn.command.shell.DistrictAct;
import cn.outturn.command.shell.ProjectAct;
import cn.outturn.command.shell.Receipt;
import cn.outturn.command.shell.Refusal;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.PositionSeal;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends a command to its stream and tells what became of it. */
@Component
class Commands {

  /** Raised by the trigger refuse_erased of the event table. */
  private static final String ERASED = "OU001";

  private final CommandGateway gateway;
  private final EventStore events;
  private final PositionSeal positions;

  /** The same command gives the same bytes in every process and, as fields are added, release. */
  private final JsonMapper canonical;

  Commands(CommandGateway gateway, EventStore events, PositionSeal positions, JsonMapper json) {
    this.gateway = gateway;
    this.events = events;
    this.positions = positions;
    this.canonical =
        json.rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
            .build();
  }

  ResponseEntity<Accepted> send(
      ProjectCode project, ProjectCommand command, Caller caller, Precondition precondition) {
    var act = new ProjectAct(new ProjectId(caller.district(), project), command);
    return send(act, command, caller, precondition);
  }

  ResponseEntity<Accepted> send(DistrictCommand command, Caller caller, Precondition precondition) {
    return send(caller.district(), command, caller, precondition);
  }

  ResponseEntity<Accepted> send(
      DistrictId district, DistrictCommand command, Caller caller, Precondition precondition) {
    return send(new DistrictAct(district, command), command, caller, precondition);
  }

  private ResponseEntity<Accepted> send(
      Object act, Object command, Caller caller, Precondition precondition) {
    String hash = hash(act, command);
    var conduct = new Conduct(caller, precondition.key(), hash, precondition.version());
    Receipt receipt = dispatch(new GenericCommandMessage<>(act, conduct.toMetaData()));
    TrackingToken head = events.createHeadToken();
    long last = head == null ? 0 : head.position().orElse(0);
    String position = positions.seal(caller.district(), last);
    return ResponseEntity.status(receipt.version() == 0 ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag("\"" + receipt.version() + "\"")
        .header("Outturn-Position", position)
        .body(new Accepted(receipt.version(), position, receipt.repeated()));
  }

  private Receipt dispatch(GenericCommandMessage<?> message) {
    try {
      return gateway.sendAndWait(message);
    } catch (CommandExecutionException refused) {
      throw refused
          .<Refusal>getDetails()
          .map(refusal -> (RuntimeException) new Refused(refusal.faults()))
          .orElse(refused);
    } catch (EventStoreException notStored) {
      throw erased(notStored) ? new Refused(Rule.DISTRICT_ERASED, "nothing was stored") : notStored;
    } catch (ConcurrencyException | AggregateStreamCreationException raced) {
      throw new Refused(Rule.CONCURRENT_CHANGE, "nothing was stored; send it again");
    }
  }

  /**
   * What a process still remembers of an erased district may decide; the store takes none of it.
   */
  private static boolean erased(Throwable notStored) {
    for (Throwable cause = notStored; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && ERASED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private String hash(Object act, Object command) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(command.getClass().getSimpleName().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(act)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
