package cn.outturn.command.district;

import cn.outturn.district.CreditCode;
import cn.outturn.district.DistrictCommand.CloseUnit;
import cn.outturn.district.DistrictCommand.RegisterUnit;
import cn.outturn.district.DistrictCommand.ReviseUnit;
import cn.outturn.district.DistrictEvent.UnitClosed;
import cn.outturn.district.DistrictEvent.UnitRegistered;
import cn.outturn.district.DistrictEvent.UnitRevised;
import cn.outturn.district.Unit;
import cn.outturn.district.UnitCode;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a district's units. None is ever removed: projects name them for ever.
 *
 * @param byCode closed ones included
 */
public record Units(Map<UnitCode, Unit> byCode, Set<UnitCode> closed) {

  static final Units NONE = new Units(Map.of(), Set.of());

  public Units {
    byCode = Map.copyOf(byCode);
    closed = Set.copyOf(closed);
  }

  public Optional<Unit> find(UnitCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Finds a fault where something new is begun under a unit that is not there or closed. */
  public void checkOpen(Faults faults, String pointer, UnitCode code) {
    faults
        .when(!byCode.containsKey(code), pointer, Rule.UNIT_UNKNOWN, code.value())
        .when(closed.contains(code), pointer, Rule.UNIT_CLOSED, code.value());
  }

  UnitRegistered decide(RegisterUnit command) {
    Unit unit = command.unit();
    var faults = new Faults();
    faults.when(
        byCode.containsKey(unit.code()), "/unit/code", Rule.UNIT_EXISTS, unit.code().value());
    checkParent(faults, "/unit/parent", unit.code(), unit.parent());
    checkFree(faults, "/unit/creditCode", unit.code(), unit.creditCode());
    faults.refuse();
    return new UnitRegistered(unit);
  }

  UnitRevised decide(ReviseUnit c) {
    Unit before = open(c.code());
    var faults = new Faults();
    faults.when(
        revised(before, c.name(), c.parent(), c.creditCode()).equals(before),
        "",
        Rule.UNIT_UNCHANGED,
        c.code().value());
    if (!Objects.equals(c.parent(), before.parent())) {
      checkParent(faults, "/parent", c.code(), c.parent());
    }
    checkFree(faults, "/creditCode", c.code(), c.creditCode());
    faults.refuse();
    return new UnitRevised(c.code(), c.name(), c.parent(), c.creditCode(), c.reason());
  }

  UnitClosed decide(CloseUnit command) {
    open(command.code());
    var below =
        byCode.values().stream()
            .filter(unit -> command.code().equals(unit.parent()))
            .map(Unit::code)
            .filter(code -> !closed.contains(code))
            .map(UnitCode::value)
            .sorted()
            .toList();
    new Faults()
        .when(!below.isEmpty(), "/code", Rule.UNIT_HAS_UNITS, String.join(", ", below))
        .refuse();
    return new UnitClosed(command.code(), command.reason());
  }

  Units with(Unit unit) {
    var changed = new HashMap<>(byCode);
    changed.put(unit.code(), unit);
    return new Units(changed, closed);
  }

  Units after(UnitRevised e) {
    return find(e.code())
        .map(before -> with(revised(before, e.name(), e.parent(), e.creditCode())))
        .orElse(this);
  }

  Units without(UnitCode code) {
    var changed = new HashSet<>(closed);
    changed.add(code);
    return new Units(byCode, changed);
  }

  private Unit open(UnitCode code) {
    var faults = new Faults();
    checkOpen(faults, "/code", code);
    faults.refuse();
    return find(code).orElseThrow();
  }

  private void checkParent(
      Faults faults, String pointer, UnitCode self, @Nullable UnitCode parent) {
    if (parent == null) {
      return;
    }
    if (below(self, parent)) {
      faults.when(true, pointer, Rule.UNIT_BELOW_ITSELF, parent.value());
    } else {
      checkOpen(faults, pointer, parent);
    }
  }

  /** Whether the unit is that one or stands below it: the chain ends, for no circle is let in. */
  public boolean below(UnitCode above, UnitCode code) {
    UnitCode at = code;
    while (at != null && !at.equals(above)) {
      at = find(at).map(Unit::parent).orElse(null);
    }
    return at != null;
  }

  /** A closed unit keeps its code: it is a legal person's, and not given away. */
  private void checkFree(Faults faults, String pointer, UnitCode self, @Nullable CreditCode code) {
    byCode.values().stream()
        .filter(unit -> code != null && code.equals(unit.creditCode()))
        .map(Unit::code)
        .filter(holder -> !holder.equals(self))
        .forEach(holder -> faults.when(true, pointer, Rule.CREDIT_CODE_TAKEN, "unit " + holder));
  }

  private static Unit revised(
      Unit unit, String name, @Nullable UnitCode parent, @Nullable CreditCode creditCode) {
    return new Unit(unit.code(), name, unit.type(), parent, creditCode);
  }
}
