package cn.outturn.command.shell;

import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;

/** A refusal as it travels on the command bus: an exception's class may not survive a network. */
public record Refusal(List<Fault> faults) {

  public Refusal {
    faults = List.copyOf(faults);
  }

  static CommandExecutionException of(Refused refused) {
    return new CommandExecutionException(refused.getMessage(), null, new Refusal(refused.faults()));
  }
}
