package cn.outturn.command.shell;

import cn.outturn.caller.Unattributable;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Stops a command that carries no district, or another one than the stream it is for. Asked before
 * it leaves and again where it arrives, for it may have come from another process.
 */
final class CommandBorder
    implements MessageDispatchInterceptor<CommandMessage<?>>,
        MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
      List<? extends CommandMessage<?>> commands) {
    return (index, command) -> verified(command);
  }

  @Override
  public Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptors)
      throws Exception {
    verified(unitOfWork.getMessage());
    return interceptors.proceed();
  }

  private static CommandMessage<?> verified(CommandMessage<?> command) {
    if (!(command.getPayload() instanceof Addressed)) {
      throw new Unattributable("%s is for no district".formatted(command.getCommandName()));
    }
    Messages.districtOf(command);
    return command;
  }
}
