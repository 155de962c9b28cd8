package cn.outturn.command.project;

import cn.outturn.project.Contradiction;
import cn.outturn.project.Severity;

/**
 * How far a contradiction is.
 *
 * @param contradiction as it was found last; an answer holds for these facts only
 */
record Finding(Severity severity, Contradiction contradiction, State state) {

  enum State {
    OPEN,
    EXPLAINED,
    WAIVED,
    SETTLED
  }

  Finding in(State changed) {
    return new Finding(severity, contradiction, changed);
  }

  Finding of(Contradiction changed) {
    return new Finding(severity, changed, State.OPEN);
  }
}
