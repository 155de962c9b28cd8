package cn.outturn.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import cn.outturn.assessment.Claim;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One number that a unit's papers state of one thing, with its place. */
record Stated(String origin, String what, @Nullable String partOf, Quantity quantity, Place place) {

  /** A statement of a whole, or what the parts that one paper states of it add up to. */
  private record Version(Quantity quantity, String text, List<Place> places, boolean added) {
    String unit() {
      return quantity.unit();
    }
  }

  /** The year's statements of some kinds; none where the year isn't assessed. */
  static List<Stated> of(Dossier dossier, Predicate<Claim> kinds) {
    List<Claim> claims =
        dossier
            .papers()
            .assessed(dossier.year())
            .map(assessed -> assessed.assessment().claims())
            .orElse(List.of());
    List<Stated> all = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (kinds.test(claims.get(i))) {
        Stated stated = of("/assessments/%s/claims/%d".formatted(dossier.year(), i), claims.get(i));
        if (stated != null) {
          all.add(stated);
        }
      }
    }
    return all;
  }

  private static @Nullable Stated of(String pointer, Claim claim) {
    return switch (claim) {
      case Claim.Budget(var origin, var what, var amount, var partOf) ->
          of(pointer, origin, what, partOf, Quantity.of(amount), amount.toString());
      case Claim.Spent(var origin, var what, var amount, var partOf) ->
          of(pointer, origin, what, partOf, Quantity.of(amount), amount.toString());
      case Claim.SpentOn(var origin, var what, var amount, var partOf) ->
          of(pointer, origin, what, partOf, Quantity.of(amount), amount.toString());
      case Claim.Figure(var origin, var what, var value, var unit, var partOf) ->
          of(
              pointer,
              origin,
              what,
              partOf,
              Quantity.of(value, unit),
              value.toPlainString() + " " + unit);
      case Claim.ExecutionRate _, Claim.TotalScore _ -> null;
    };
  }

  private static Stated of(
      String pointer,
      String origin,
      String what,
      @Nullable String partOf,
      Quantity quantity,
      String printed) {
    return new Stated(
        origin,
        what,
        partOf,
        quantity,
        Place.at(pointer, "%s %s %s".formatted(origin, what, printed)));
  }

  /** The things that have several numbers: stated so, or by parts that add up to another one. */
  static List<Contradiction> disagreements(List<Stated> all) {
    Set<String> things = new LinkedHashSet<>();
    for (Stated stated : all) {
      things.add(stated.what());
      if (stated.partOf() != null) {
        things.add(stated.partOf());
      }
    }
    return things.stream().flatMap(thing -> disagreement(thing, all)).toList();
  }

  private static Stream<Contradiction> disagreement(String thing, List<Stated> all) {
    List<Version> versions =
        versions(thing, all).stream()
            .collect(groupingBy(Version::unit, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .filter(sameUnit -> !Quantity.agree(quantities(sameUnit)))
            .flatMap(List::stream)
            .toList();
    return versions.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Contradiction(
                thing,
                versions.stream().flatMap(version -> version.places().stream()).toList(),
                text(versions.stream().filter(Version::added)),
                text(versions.stream().filter(version -> !version.added()))));
  }

  private static List<Version> versions(String thing, List<Stated> all) {
    List<Version> versions = new ArrayList<>();
    Map<String, List<Stated>> parts = new LinkedHashMap<>();
    for (Stated stated : all) {
      if (stated.what().equals(thing)) {
        versions.add(
            new Version(
                stated.quantity(), stated.quantity().toString(), List.of(stated.place()), false));
      }
      if (thing.equals(stated.partOf())) {
        parts
            .computeIfAbsent(
                stated.origin() + "\n" + stated.quantity().unit(), _ -> new ArrayList<>())
            .add(stated);
      }
    }
    parts.values().forEach(ofPaper -> versions.add(added(ofPaper)));
    return versions;
  }

  private static Version added(List<Stated> parts) {
    List<Quantity> quantities = parts.stream().map(Stated::quantity).toList();
    Quantity sum = Quantity.sum(quantities);
    return new Version(
        sum.asPreciseAs(quantities),
        sum.toString(),
        parts.stream().map(Stated::place).toList(),
        true);
  }

  private static List<Quantity> quantities(List<Version> versions) {
    return versions.stream().map(Version::quantity).toList();
  }

  private static @Nullable String text(Stream<Version> versions) {
    String text = versions.map(Version::text).distinct().collect(joining(" | "));
    return text.isEmpty() ? null : text;
  }
}
