package cn.outturn.query.projection;

import cn.outturn.query.history.Histories;
import cn.outturn.query.history.StoredStream;
import cn.outturn.query.history.StreamSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what streams give into the tables beside the live ones, by the code that writes the live
 * ones. Streams that fail are told and left out, as they are there.
 */
@Component
public final class Beside {

  private final StreamSource source;
  private final ReadModel tables;
  private final Delivery delivery;
  private final TransactionTemplate transaction;

  Beside(
      StreamSource source,
      DataSource dataSource,
      Projections projections,
      PlatformTransactionManager transactions) {
    this.source = source;
    tables = new ReadModel(dataSource, projections, Place.BESIDE);
    delivery = new Delivery(tables, transactions);
    transaction = new TransactionTemplate(transactions);
  }

  /**
   * Streams that were read.
   *
   * @param versions of the last event of each
   * @param failed why one of them could not be written, or not all of it
   */
  public record Built(Map<String, Long> versions, long events, Map<String, Throwable> failed) {}

  /** Every stream of the store, in batches; what the receiver throws ends it. */
  public void all(List<Projection<?>> projections, Consumer<Built> receiver) {
    Sweep.over(source, streams -> receiver.accept(write(streams, projections)));
  }

  /** These streams as they are in the store now; what is not there is not among the answers. */
  public Built some(Collection<String> streams, List<Projection<?>> projections) {
    return write(source.named(streams), projections);
  }

  /** Takes away what was written of streams that are no more. */
  public void clear(List<Projection<?>> projections, List<String> streams) {
    for (Projection<?> projection : projections) {
      List<String> ofKind = streams.stream().filter(s -> reads(projection, s)).toList();
      transaction.executeWithoutResult(_ -> tables.clear(projection, ofKind));
    }
  }

  /** Whether a projection reads streams of this kind, by the parts of their names. */
  public static boolean reads(Projection<?> projection, String stream) {
    return projection.tables().getFirst().stream().size() == stream.split("/").length;
  }

  private Built write(List<StoredStream> streams, List<Projection<?>> projections) {
    Histories.Known known = Histories.Known.of(streams);
    Map<String, Throwable> failed = new HashMap<>(known.broken());
    failed.putAll(delivery.deliver(known.whole(), projections, Turn.REPEAT).failed());
    Map<String, Long> versions = new HashMap<>();
    streams.forEach(stream -> versions.put(stream.id(), stream.size() - 1));
    return new Built(
        versions, streams.stream().mapToLong(StoredStream::size).sum(), Map.copyOf(failed));
  }
}
