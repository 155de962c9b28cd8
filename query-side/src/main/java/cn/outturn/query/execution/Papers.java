package cn.outturn.query.execution;

import cn.outturn.assessment.Claim;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.ProjectId;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the latest self-assessment of each year claims of its money; a claim is never a fact. */
final class Papers {

  private final Map<FiscalYear, List<Claim>> claims = new TreeMap<>();
  private final Map<FiscalYear, Boolean> returned = new TreeMap<>();

  void submitted(SelfAssessmentSubmitted event) {
    claims.put(event.year(), event.assessment().claims());
    returned.put(event.year(), false);
  }

  void returned(FiscalYear year) {
    returned.put(year, true);
  }

  List<ClaimRow> rows(ProjectId project) {
    var rows = new ArrayList<ClaimRow>();
    claims.forEach(
        (year, ofYear) -> {
          int first = rows.size();
          for (Claim claim : ofYear) {
            ClaimRow row = row(project, year, rows.size() - first, claim);
            if (row != null) {
              rows.add(row);
            }
          }
        });
    return List.copyOf(rows);
  }

  private @Nullable ClaimRow row(ProjectId project, FiscalYear year, int n, Claim claim) {
    return switch (claim) {
      case Claim.Budget(var origin, var what, var amount, _) ->
          row(project, year, n, origin, "budget", what, amount, null);
      case Claim.Spent(var origin, var what, var amount, _) ->
          row(project, year, n, origin, "spent", what, amount, null);
      case Claim.SpentOn(var origin, var what, var amount, _) ->
          row(project, year, n, origin, "spent-on", what, amount, null);
      case Claim.ExecutionRate(var origin, var what, var percent) ->
          row(project, year, n, origin, "execution-rate", what, null, percent);
      // Scores and counts are no money: they belong to other questions.
      case Claim.TotalScore _, Claim.Figure _ -> null;
    };
  }

  private ClaimRow row(
      ProjectId project,
      FiscalYear year,
      int n,
      String origin,
      String kind,
      @Nullable String what,
      @Nullable Money amount,
      @Nullable BigDecimal percent) {
    return new ClaimRow(
        project.district(),
        project.code(),
        year,
        n,
        origin,
        kind,
        what,
        amount,
        percent,
        returned.getOrDefault(year, false));
  }
}
