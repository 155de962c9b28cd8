package cn.outturn.query.checks;

import cn.outturn.checks.Examination;
import cn.outturn.checks.Outcome;
import cn.outturn.project.Contradiction;
import cn.outturn.project.FindingId;
import cn.outturn.query.findings.Life;
import cn.outturn.time.FiscalYear;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One check, asked about the papers.
 *
 * @param year none: about the project as a whole
 * @param missing pointer to what the papers don't hold; only where the data are insufficient
 * @param contradictions only where it fails
 */
record CheckAnswer(
    DescribedCheck check,
    @Nullable FiscalYear year,
    Result outcome,
    @Nullable String missing,
    List<Shown> contradictions) {

  static CheckAnswer of(Examination.Answer answer, Map<FindingId, Life> findings) {
    var check = DescribedCheck.of(answer.check());
    return switch (answer.outcome()) {
      case Outcome.Passed _ -> new CheckAnswer(check, answer.year(), Result.PASS, null, List.of());
      case Outcome.Insufficient(String missing) ->
          new CheckAnswer(check, answer.year(), Result.INSUFFICIENT, missing, List.of());
      case Outcome.Failed(List<Contradiction> found) ->
          new CheckAnswer(
              check,
              answer.year(),
              Result.FAIL,
              null,
              found.stream().map(one -> shown(answer, one, findings)).toList());
    };
  }

  private static Shown shown(
      Examination.Answer answer, Contradiction now, Map<FindingId, Life> findings) {
    var id = new FindingId(answer.check().id(), answer.year(), now.key());
    return Shown.of(id, now, findings.get(id));
  }
}
