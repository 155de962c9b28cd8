package cn.outturn.command.shell;

import cn.outturn.district.DistrictId;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.common.Priority;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives every Axon handler that asks for a {@link DistrictId} the one its message carries. Axon's
 * own {@code @MetaDataValue(required = true)} would pass a message without it by in silence; this
 * claims to match every message and throws when there is nothing to give.
 *
 * <p>Axon finds it by {@code META-INF/services}, in the application and in a test's fixture alike.
 */
@Priority(Priority.FIRST)
public final class DistrictParameter implements ParameterResolverFactory {

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable handler, Parameter[] parameters, int index) {
    return parameters[index].getType().equals(DistrictId.class) ? new OfMessage() : null;
  }

  private static final class OfMessage implements ParameterResolver<DistrictId> {

    /**
     * @throws cn.outturn.caller.Unattributable if the message carries none, or not its stream's
     */
    @Override
    public DistrictId resolveParameterValue(Message<?> message) {
      return Messages.districtOf(message);
    }

    @Override
    public boolean matches(Message<?> message) {
      return true;
    }
  }
}
