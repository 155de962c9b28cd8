package cn.outturn.access;

import cn.outturn.caller.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: which roles may, how far, and whose own work is excepted.
 *
 * @param unit for the own unit and those below it
 * @param district for the whole district
 * @param platform for every district
 * @param otherThan stored names of events: who caused the last of them may not (four eyes)
 */
public record Grant(
    Set<Role> unit, Set<Role> district, Set<Role> platform, List<String> otherThan) {

  public Grant(
      @Nullable Set<Role> unit,
      @Nullable Set<Role> district,
      @Nullable Set<Role> platform,
      @Nullable List<String> otherThan) {
    this.unit = unit == null ? Set.of() : Set.copyOf(unit);
    this.district = district == null ? Set.of() : Set.copyOf(district);
    this.platform = platform == null ? Set.of() : Set.copyOf(platform);
    this.otherThan = otherThan == null ? List.of() : List.copyOf(otherThan);
  }

  Optional<Reach> reach(Role role) {
    if (platform.contains(role)) {
      return Optional.of(Reach.PLATFORM);
    }
    if (district.contains(role)) {
      return Optional.of(Reach.DISTRICT);
    }
    return unit.contains(role) ? Optional.of(Reach.UNIT) : Optional.empty();
  }

  /** The widest of what the roles give. */
  Optional<Reach> reach(Set<Role> roles) {
    return roles.stream().map(this::reach).flatMap(Optional::stream).max(Reach::compareTo);
  }
}
