package cn.outturn.checks;

import cn.outturn.project.Contradiction;
import cn.outturn.project.FindingId;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All checks of one scope, asked about one dossier. */
public final class Examination {

  /**
   * @param year none: the project as a whole
   */
  public record Answer(Check check, @Nullable FiscalYear year, Outcome outcome) {}

  private Examination() {}

  /** Each check once, in the version for the year. */
  public static List<Answer> of(Dossier dossier, Scope scope) {
    FiscalYear year = scope == Scope.PROJECT ? null : dossier.year();
    List<Answer> answers = new ArrayList<>();
    for (Check check : Checks.inForce(dossier.year())) {
      if (check.scope() == scope) {
        answers.add(new Answer(check, year, check.look().at(dossier)));
      }
    }
    return answers;
  }

  /** What the failed ones have found, by the name that a finding of it has. */
  public static Map<FindingId, Found> found(List<Answer> answers) {
    Map<FindingId, Found> found = new LinkedHashMap<>();
    for (Answer answer : answers) {
      if (answer.outcome() instanceof Outcome.Failed(List<Contradiction> all)) {
        for (Contradiction one : all) {
          found.put(
              new FindingId(answer.check().id(), answer.year(), one.key()),
              new Found(answer.check(), one));
        }
      }
    }
    return found;
  }

  public record Found(Check check, Contradiction contradiction) {}
}
