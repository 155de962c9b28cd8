package cn.outturn.query.past;

import cn.outturn.access.Scope;
import java.util.Collection;
import java.util.Set;

/** Which streams lie within a scope today: who may see a project now may see its past. */
public interface Reachable {

  /** Of all projects, and of the district itself. */
  Set<String> all(Scope scope);

  /** Those of these streams. */
  Set<String> among(Scope scope, Collection<String> streams);
}
