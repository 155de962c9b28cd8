package cn.outturn.query.scoring;

import cn.outturn.access.Scope;
import cn.outturn.assessment.Comparison;
import cn.outturn.query.district.RuleBook;
import cn.outturn.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scores districts' years again, a chunk of projects at a time. A chunk is one transaction: lines
 * and how far the job is are written together, so whoever comes after a crash goes on where the
 * last chunk ended. The job's row is locked meanwhile: another process takes another job.
 */
@Component
class ScoringWorker {

  private static final Logger log = LoggerFactory.getLogger(ScoringWorker.class);

  /** Projects: some tens of lines each. */
  static final int CHUNK = 50;

  private static final int FAILURES = 3;

  private final Chunks chunks;
  private final RuleBook rules;
  private final TransactionTemplate transaction;

  ScoringWorker(Chunks chunks, RuleBook rules, PlatformTransactionManager transactions) {
    this.chunks = chunks;
    this.rules = rules;
    transaction = new TransactionTemplate(transactions);
  }

  /** Thrown with the turn that failed, for the transaction that held it is gone by then. */
  private static final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Turn turn;

    Failed(Turn turn, RuntimeException cause) {
      super(cause);
      this.turn = turn;
    }
  }

  /** All there is, fairly; returns when nothing is left. */
  void drain() {
    while (!Thread.currentThread().isInterrupted() && step()) {
      // the next chunk
    }
  }

  /**
   * One chunk of the job that has waited longest.
   *
   * @return whether there was one
   */
  boolean step() {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> chunk()));
    } catch (Failed failed) {
      Throwable cause = failed.getCause();
      log.error("Scoring {} of {} failed", failed.turn.id(), failed.turn.districtId(), cause);
      transaction.executeWithoutResult(_ -> chunks.fail(failed.turn, inOneLine(cause), FAILURES));
      return true;
    }
  }

  private boolean chunk() {
    Turn turn = chunks.next().orElse(null);
    if (turn == null) {
      return false;
    }
    try {
      score(turn);
    } catch (RuntimeException failure) {
      throw new Failed(turn, failure);
    }
    return true;
  }

  private void score(Turn turn) {
    RuleSet under = rules.named(Scope.of(turn.districtId()), turn.ruleSet());
    chunks.begin(turn);
    List<BasisRow> bases = chunks.bases(turn, CHUNK);
    List<ResultLine> lines = new ArrayList<>();
    for (BasisRow row : bases) {
      lines.addAll(ResultLine.of(row, Comparison.ofRules(row.score(), row.basis().score(under))));
    }
    chunks.write(turn, lines);
    chunks.advance(
        turn,
        bases.size(),
        bases.isEmpty() ? null : bases.getLast().projectCode().value(),
        lines.size(),
        bases.size() < CHUNK);
  }

  /** Without what it may quote of the data. */
  private static String inOneLine(@Nullable Throwable failure) {
    return failure == null ? "unknown" : failure.getClass().getSimpleName();
  }
}
