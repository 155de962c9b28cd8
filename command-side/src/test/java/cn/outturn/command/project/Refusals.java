package cn.outturn.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts what a refusal names. */
final class Refusals {

  static void assertRefused(ThrowingCallable act, Rule rule) {
    Refused refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused).as("expected a refusal by %s", rule).isNotNull();
    assertThat(refused.faults()).extracting(Fault::rule).contains(rule);
  }

  static void assertRefused(ThrowingCallable act, String pointer, Rule rule) {
    Refused refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused).as("expected a refusal by %s", rule).isNotNull();
    assertThat(refused.faults())
        .extracting(f -> f.pointer() + " " + f.rule())
        .contains(pointer + " " + rule);
  }

  static void assertRefused(ThrowingCallable act, Rule rule, String inDetail) {
    Refused refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused).as("expected a refusal by %s", rule).isNotNull();
    assertThat(refused.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(rule);
              assertThat(fault.detail()).contains(inDetail);
            });
  }

  private Refusals() {}
}
