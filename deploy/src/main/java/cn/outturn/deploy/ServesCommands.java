package cn.outturn.deploy;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** On what only a process that takes commands needs. */
public final class ServesCommands implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Serve.of(context.getEnvironment()).commands();
  }
}
