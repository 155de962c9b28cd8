package cn.outturn.query.register;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How far a project has come as a whole; follows from its years. */
enum Status {
  /** 已申报: no year is in review or beyond. */
  DECLARED,
  /** 审核中: a year is submitted or reviewed, none runs. */
  IN_REVIEW,
  /** 执行中: at least one approved year is not closed. */
  RUNNING,
  /** 年度已结: every approved year is closed, the project is not. */
  SETTLED,
  /** 已否决: what was handed in was rejected. */
  REJECTED,
  /** 已终结 */
  CLOSED;

  private static final Set<Stage> RUN =
      EnumSet.of(Stage.APPROVED, Stage.SELF_ASSESSED, Stage.ACCEPTED);
  private static final Set<Stage> UNDER_REVIEW = EnumSet.of(Stage.SUBMITTED, Stage.REVIEWED);

  /** Of a project that is not closed, by the stages of its years: the busiest year decides. */
  static Status of(Collection<Stage> years) {
    if (years.stream().anyMatch(RUN::contains)) {
      return RUNNING;
    }
    if (years.stream().anyMatch(UNDER_REVIEW::contains)) {
      return IN_REVIEW;
    }
    if (years.contains(Stage.CLOSED)) {
      return SETTLED;
    }
    return years.contains(Stage.REJECTED) ? REJECTED : DECLARED;
  }
}
