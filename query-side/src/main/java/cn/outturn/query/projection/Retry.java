package cn.outturn.query.projection;

import cn.outturn.query.history.Histories;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in once more what has become a dead letter, after its cause was mended. */
@Component
public final class Retry {

  private final Histories histories;
  private final Projections projections;
  private final Delivery delivery;
  private final DeadLetters letters;
  private final TransactionTemplate transaction;

  Retry(
      Histories histories,
      Projections projections,
      Delivery delivery,
      DeadLetters letters,
      PlatformTransactionManager transactions) {
    this.histories = histories;
    this.projections = projections;
    this.delivery = delivery;
    this.letters = letters;
    transaction = new TransactionTemplate(transactions);
  }

  /** How a retry ended. */
  public enum Result {
    TAKEN_IN,
    FAILED_AGAIN,
    /** The stream has no dead letter, or somebody else retries it just now. */
    NOTHING_TO_RETRY
  }

  public Result of(String stream) {
    return transaction.execute(
        status -> {
          if (!letters.holding(Set.of(stream)).contains(stream)) {
            return Result.NOTHING_TO_RETRY;
          }
          boolean takenIn = letters.process(stream, () -> failure(stream));
          return takenIn ? Result.TAKEN_IN : Result.FAILED_AGAIN;
        });
  }

  private Optional<RuntimeException> failure(String stream) {
    Histories.Known known = histories.of(Set.of(stream));
    Delivery.Outcome outcome = delivery.deliver(known.whole(), projections.all(), Turn.REPEAT);
    return Optional.ofNullable(known.broken().get(stream))
        .or(() -> Optional.ofNullable(outcome.failed().get(stream)));
  }
}
