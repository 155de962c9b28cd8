package cn.outturn.papers;

import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.Transfer;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.project.Attachment;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.RevisedTarget;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Quarter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The papers of one project, as they stand. Built by {@link Filing} from events alone; whatever was
 * never filed is not there.
 *
 * @param declaration none until declared
 * @param deviations those detected, and whether somebody has said why
 * @param revised the revisions of approved targets, oldest first
 */
public record Papers(
    @Nullable Declaration declaration,
    Map<Horizon, Goals> goals,
    Map<Horizon, Request> requests,
    Map<FiscalYear, List<Transfer>> transfers,
    List<Attachment> attachments,
    List<ProjectCode> subprojects,
    Map<FiscalYear, Map<SourceCode, Funds>> funds,
    Map<FiscalYear, Map<Quarter, Map<IndicatorId, Measurement>>> progress,
    Map<DeviationId, Boolean> deviations,
    Map<FiscalYear, List<RevisedTarget>> revised,
    Map<FiscalYear, Assessed> assessments) {

  public static final Papers NONE =
      new Papers(
          null, Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(),
          Map.of(), Map.of());

  /** The year's indicators with their targets in force; empty where there is no sheet. */
  public List<Indicator> indicators(FiscalYear year) {
    Goals sheet = goals.get(new Horizon.Annual(year));
    return sheet == null ? List.of() : sheet.indicators();
  }

  public Optional<Goals> goals(FiscalYear year) {
    return Optional.ofNullable(goals.get(new Horizon.Annual(year)));
  }

  public Optional<Request> request(FiscalYear year) {
    return Optional.ofNullable(requests.get(new Horizon.Annual(year)));
  }

  public Map<SourceCode, Funds> funds(FiscalYear year) {
    return funds.getOrDefault(year, Map.of());
  }

  /** 全年预算数 of all sources; none while nothing is allocated. */
  public @Nullable Money budget(FiscalYear year) {
    Map<SourceCode, Funds> sources = funds(year);
    return sources.isEmpty()
        ? null
        : Money.sum(sources.values().stream().map(Funds::budget).toList());
  }

  /** 全年执行数 of all sources. */
  public Money spent(FiscalYear year) {
    return Money.sum(funds(year).values().stream().map(Funds::spent).toList());
  }

  public Optional<Assessed> assessed(FiscalYear year) {
    return Optional.ofNullable(assessments.get(year));
  }

  Papers with(Declaration changed) {
    return changed(draft -> draft.declaration = changed);
  }

  Papers with(Horizon horizon, Goals sheet) {
    return changed(draft -> draft.goals = put(goals, horizon, sheet));
  }

  Papers with(Horizon horizon, Request request) {
    return changed(draft -> draft.requests = put(requests, horizon, request));
  }

  Papers withTransfers(FiscalYear year, List<Transfer> planned) {
    return changed(draft -> draft.transfers = put(transfers, year, planned));
  }

  Papers with(Attachment attachment) {
    return changed(draft -> draft.attachments = add(attachments, attachment));
  }

  Papers withSubproject(ProjectCode code) {
    return changed(draft -> draft.subprojects = add(subprojects, code));
  }

  Papers withFunds(FiscalYear year, SourceCode source, UnaryOperator<Funds> change) {
    Map<SourceCode, Funds> ofYear = funds(year);
    Funds after = change.apply(ofYear.getOrDefault(source, Funds.NONE));
    return changed(draft -> draft.funds = put(funds, year, put(ofYear, source, after)));
  }

  Papers withFunds(FiscalYear year, List<SourceAmount> amounts, Entry entry) {
    Papers papers = this;
    for (SourceAmount amount : amounts) {
      papers = papers.withFunds(year, amount.source(), f -> entry.enter(f, amount.amount()));
    }
    return papers;
  }

  Papers with(FiscalYear year, Quarter quarter, List<Measurement> measurements) {
    Map<Quarter, Map<IndicatorId, Measurement>> ofYear = progress.getOrDefault(year, Map.of());
    Map<IndicatorId, Measurement> ofQuarter = new HashMap<>(ofYear.getOrDefault(quarter, Map.of()));
    measurements.forEach(m -> ofQuarter.put(m.indicator(), m));
    return changed(
        draft -> draft.progress = put(progress, year, put(ofYear, quarter, Map.copyOf(ofQuarter))));
  }

  /** A corrected value deviates only if that is detected anew. */
  Papers correcting(FiscalYear year, Quarter quarter, List<Measurement> measurements) {
    Map<DeviationId, Boolean> left = new HashMap<>(deviations);
    measurements.forEach(m -> left.remove(new DeviationId(year, quarter, m.indicator())));
    return with(year, quarter, measurements).changed(d -> d.deviations = Map.copyOf(left));
  }

  Papers with(DeviationId deviation, boolean explained) {
    return changed(draft -> draft.deviations = put(deviations, deviation, explained));
  }

  Papers withRevised(FiscalYear year, List<RevisedTarget> targets) {
    List<RevisedTarget> all = new ArrayList<>(revised.getOrDefault(year, List.of()));
    all.addAll(targets);
    return changed(draft -> draft.revised = put(revised, year, List.copyOf(all)));
  }

  Papers with(FiscalYear year, Assessed assessed) {
    return changed(draft -> draft.assessments = put(assessments, year, assessed));
  }

  private Papers changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.papers();
  }

  /** A copy to change one thing in. */
  private static final class Draft {
    private @Nullable Declaration declaration;
    private Map<Horizon, Goals> goals;
    private Map<Horizon, Request> requests;
    private Map<FiscalYear, List<Transfer>> transfers;
    private List<Attachment> attachments;
    private List<ProjectCode> subprojects;
    private Map<FiscalYear, Map<SourceCode, Funds>> funds;
    private Map<FiscalYear, Map<Quarter, Map<IndicatorId, Measurement>>> progress;
    private Map<DeviationId, Boolean> deviations;
    private Map<FiscalYear, List<RevisedTarget>> revised;
    private Map<FiscalYear, Assessed> assessments;

    private Draft(Papers papers) {
      declaration = papers.declaration;
      goals = papers.goals;
      requests = papers.requests;
      transfers = papers.transfers;
      attachments = papers.attachments;
      subprojects = papers.subprojects;
      funds = papers.funds;
      progress = papers.progress;
      deviations = papers.deviations;
      revised = papers.revised;
      assessments = papers.assessments;
    }

    private Papers papers() {
      return new Papers(
          declaration,
          goals,
          requests,
          transfers,
          attachments,
          subprojects,
          funds,
          progress,
          deviations,
          revised,
          assessments);
    }
  }

  /** How an amount enters a source. */
  interface Entry {
    Funds enter(Funds before, Money amount);
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> changed = new HashMap<>(map);
    changed.put(key, value);
    return Map.copyOf(changed);
  }

  private static <T> List<T> add(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return List.copyOf(more);
  }
}
