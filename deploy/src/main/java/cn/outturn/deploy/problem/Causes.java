package cn.outturn.deploy.problem;

import cn.outturn.refusal.Refused;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks behind the exceptions in which libraries wrap those of others. */
final class Causes {

  static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }

  static Optional<Refused> refused(Throwable thrown) {
    return of(thrown).filter(Refused.class::isInstance).map(Refused.class::cast).findFirst();
  }

  private Causes() {}
}
