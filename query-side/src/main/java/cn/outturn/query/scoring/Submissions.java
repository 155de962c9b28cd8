package cn.outturn.query.scoring;

import static java.util.Objects.requireNonNull;

import cn.outturn.assessment.Basis;
import cn.outturn.assessment.Revision;
import cn.outturn.assessment.Score;
import cn.outturn.indicator.Indicator;
import cn.outturn.money.Money;
import cn.outturn.papers.Filing;
import cn.outturn.papers.Papers;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.China;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a project's self-assessments were scored from, read from its first event to its last. */
public final class Submissions {

  private record Submitted(Basis basis, Score score, boolean returned) {}

  private Papers papers = Papers.NONE;
  private final Map<FiscalYear, List<Indicator>> approved = new HashMap<>();
  private final Map<FiscalYear, List<Revision>> revisions = new HashMap<>();
  private final NavigableMap<FiscalYear, Submitted> years = new TreeMap<>();

  public Submissions(History<ProjectEvent> history) {
    history.events().forEach(this::read);
  }

  public List<BasisRow> rows(ProjectId project) {
    Declaration declaration =
        requireNonNull(papers.declaration(), "a project's first event declares it");
    return years.entrySet().stream()
        .map(
            year ->
                new BasisRow(
                    project.district(),
                    project.code(),
                    year.getKey(),
                    declaration.name(),
                    declaration.unit(),
                    year.getValue().returned(),
                    year.getValue().basis(),
                    year.getValue().score()))
        .toList();
  }

  private void read(Recorded<ProjectEvent> recorded) {
    papers = Filing.file(papers, recorded.event());
    switch (recorded.event()) {
      case GoalsSet e -> {
        if (e.horizon() instanceof Horizon.Annual(FiscalYear year)) {
          // A sheet is set anew only before it is approved: nothing of the old one stands.
          approved.put(year, e.indicators());
          revisions.remove(year);
        }
      }
      case TargetsRevised e -> revised(e, day(recorded.at()));
      case SelfAssessmentSubmitted e ->
          years.put(e.year(), new Submitted(basis(e, recorded.at()), e.score(), false));
      case SelfAssessmentReturned e ->
          years.computeIfPresent(
              e.year(), (_, last) -> new Submitted(last.basis(), last.score(), true));
      case DeclarationEvent _,
          FundingEvent _,
          TrackingEvent _,
          AssessmentEvent _,
          FindingEvent _ -> {}
    }
  }

  private void revised(TargetsRevised event, LocalDate recorded) {
    List<Revision> ofYear = revisions.computeIfAbsent(event.year(), _ -> new ArrayList<>());
    event
        .revised()
        .forEach(
            target ->
                ofYear.add(
                    new Revision(
                        target.indicator(),
                        target.before(),
                        target.after(),
                        event.reason(),
                        event.approver(),
                        event.document(),
                        event.effective(),
                        recorded)));
  }

  private Basis basis(SelfAssessmentSubmitted event, Instant at) {
    FiscalYear year = event.year();
    DoneElsewhere elsewhere = event.elsewhere();
    return new Basis(
        approved.getOrDefault(year, List.of()),
        papers.indicators(year),
        revisions.getOrDefault(year, List.of()),
        event.assessment().ratings(),
        money(event.score(), "executed", papers.spent(year)),
        money(event.score(), "budget", papers.budget(year)),
        elsewhere == null ? day(at) : elsewhere.on(),
        elsewhere != null);
  }

  /**
   * The amount that was scored, which the working tells; where the rules gave execution no points
   * it doesn't, and only a project that holds its own money knows it from its own books.
   */
  private @Nullable Money money(Score score, String input, @Nullable Money own) {
    BigDecimal scored = score.execution().working().inputs().get(input);
    return scored != null
        ? Money.ofFen(scored.longValueExact())
        : papers.subprojects().isEmpty() ? own : null;
  }

  private static LocalDate day(Instant at) {
    return China.dayOf(at);
  }
}
