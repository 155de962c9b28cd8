package cn.outturn.query.checks;

import cn.outturn.project.Contradiction;
import cn.outturn.project.FindingId;
import cn.outturn.project.Place;
import cn.outturn.query.findings.Life;
import cn.outturn.query.findings.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction that the papers show now.
 *
 * @param finding the name its finding has, or would have
 * @param state of the finding; none while it is not raised
 * @param asRaised whether it was raised with these very facts: where not, its answers don't hold
 *     for them; none while it is not raised
 * @param places where the check looked
 * @param computed what follows from the papers
 * @param printed what they say instead
 */
record Shown(
    FindingId finding,
    @Nullable State state,
    @Nullable Boolean asRaised,
    List<Place> places,
    @Nullable String computed,
    @Nullable String printed) {

  static Shown of(FindingId id, Contradiction now, @Nullable Life known) {
    return new Shown(
        id,
        known == null ? null : known.state(),
        known == null ? null : known.contradiction().equals(now),
        now.places(),
        now.computed(),
        now.printed());
  }
}
