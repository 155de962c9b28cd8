package cn.outturn.query.history;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Where whole streams come from. */
public interface StreamSource {

  /** The streams of these ids as they are now; those that don't exist are left out. */
  List<StoredStream> named(Collection<String> ids);

  /** Every stream of the store. What is recorded meanwhile may be in it or not. */
  void each(Consumer<StoredStream> receiver);

  /** Those of these ids that exist. */
  Set<String> existing(Collection<String> ids);
}
