package cn.outturn.query.working;

import cn.outturn.access.Scope;
import cn.outturn.query.history.History;
import cn.outturn.query.past.Retelling;
import cn.outturn.query.past.Retelling.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events that are told one by one, and what stands beside them from the start.
 *
 * @param told in order
 * @param beside how many events of each other stream are told from the start
 * @param others whether all other streams stand whole, or have not begun
 */
record Course(Retelling retelling, List<Told> told, Map<String, Integer> beside, boolean others) {

  /** Everything that is told: a project, its relatives and the district. */
  static Course ofAll(Retelling retelling) {
    return new Course(retelling, retelling.told(), Map.of(), true);
  }

  /** One project and the district, as if there were no other project. */
  static Course ofOne(Retelling retelling, String project, String district) {
    return new Course(
        retelling,
        retelling.told().stream()
            .filter(told -> told.stream().equals(project) || told.stream().equals(district))
            .toList(),
        Map.of(),
        false);
  }

  /** The district's own events, its projects being as they are. */
  static Course ofDistrict(Retelling retelling, String district) {
    Map<String, Integer> projects = new HashMap<>();
    retelling.histories().values().stream()
        .filter(history -> !history.stream().equals(district))
        .forEach(history -> projects.put(history.stream(), size(history)));
    return new Course(
        retelling,
        retelling.told().stream().filter(told -> told.stream().equals(district)).toList(),
        projects,
        false);
  }

  /** As of after the first of them. */
  Scope after(int count) {
    Map<String, Integer> reached = new HashMap<>(beside);
    told.forEach(one -> reached.put(one.stream(), 0));
    told.subList(0, count).forEach(one -> reached.put(one.stream(), one.nth()));
    return retelling.at(reached, others);
  }

  Scope atItsEnd() {
    return after(told.size());
  }

  /** The same, had one event been another. */
  Course varied(Told one, Object event) {
    return new Course(retelling.varied(one, event), told, beside, others);
  }

  static int size(History<?> history) {
    return history.events().size();
  }
}
