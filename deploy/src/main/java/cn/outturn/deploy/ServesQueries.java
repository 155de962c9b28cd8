package cn.outturn.deploy;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** On what only a process that answers questions needs. */
public final class ServesQueries implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Serve.of(context.getEnvironment()).queries();
  }
}
