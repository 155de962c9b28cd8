package cn.outturn.query.projection;

import static java.util.Comparator.comparing;

import cn.outturn.query.history.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes many streams at once and, where one of them fails, the others without it: each attempt is
 * undone to its savepoint and repeated in halves, until the failure stands alone. A failure thus
 * costs some more statements, and no other stream its place.
 */
@Component
final class Delivery {

  private final ReadModel readModel;
  private final TransactionTemplate savepoint;

  Delivery(ReadModel readModel, PlatformTransactionManager transactions) {
    this.readModel = readModel;
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param failed what could not be shown of which stream; the rest of the stream was written
   */
  record Outcome(Written written, Map<String, RuntimeException> failed) {

    Outcome and(Outcome other) {
      Map<String, RuntimeException> all = new HashMap<>(failed);
      other.failed.forEach((stream, cause) -> all.merge(stream, cause, Outcome::both));
      return new Outcome(written.plus(other.written), all);
    }

    private static RuntimeException both(RuntimeException one, RuntimeException other) {
      one.addSuppressed(other);
      return one;
    }
  }

  /**
   * @throws RuntimeException where the database is to blame: nothing is decided then
   */
  Outcome deliver(List<History<Object>> histories, List<Projection<?>> projections, Turn turn) {
    if (histories.isEmpty()) {
      return new Outcome(Written.NOTHING, Map.of());
    }
    // Halves and all, in the order in which every writer locks: none waits for another in a circle.
    return attempt(
        histories.stream().sorted(comparing(History::stream)).toList(), projections, turn);
  }

  private Outcome attempt(
      List<History<Object>> histories, List<Projection<?>> projections, Turn turn) {
    try {
      Written written = savepoint.execute(status -> readModel.write(histories, projections, turn));
      return new Outcome(written, Map.of());
    } catch (RuntimeException failure) {
      if (!Blame.isOfStream(failure)) {
        throw failure;
      }
      if (histories.size() > 1) {
        return halves(histories, half -> attempt(half, projections, turn));
      }
      if (projections.size() > 1) {
        return halves(projections, half -> attempt(histories, half, turn));
      }
      return new Outcome(Written.NOTHING, Map.of(histories.getFirst().stream(), failure));
    }
  }

  private static <T> Outcome halves(List<T> all, Function<List<T>, Outcome> each) {
    int middle = all.size() / 2;
    return each.apply(all.subList(0, middle)).and(each.apply(all.subList(middle, all.size())));
  }
}
