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
    return new Papers(
        changed,
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

  Papers with(Horizon horizon, Goals sheet) {
    return new Papers(
        declaration,
        put(goals, horizon, sheet),
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

  Papers with(Horizon horizon, Request request) {
    return new Papers(
        declaration,
        goals,
        put(requests, horizon, request),
        transfers,
        attachments,
        subprojects,
        funds,
        progress,
        deviations,
        revised,
        assessments);
  }

  Papers withTransfers(FiscalYear year, List<Transfer> planned) {
    return new Papers(
        declaration,
        goals,
        requests,
        put(transfers, year, planned),
        attachments,
        subprojects,
        funds,
        progress,
        deviations,
        revised,
        assessments);
  }

  Papers with(Attachment attachment) {
    return new Papers(
        declaration,
        goals,
        requests,
        transfers,
        add(attachments, attachment),
        subprojects,
        funds,
        progress,
        deviations,
        revised,
        assessments);
  }

  Papers withSubproject(ProjectCode code) {
    return new Papers(
        declaration,
        goals,
        requests,
        transfers,
        attachments,
        add(subprojects, code),
        funds,
        progress,
        deviations,
        revised,
        assessments);
  }

  Papers withFunds(FiscalYear year, SourceCode source, UnaryOperator<Funds> change) {
    Map<SourceCode, Funds> ofYear = funds(year);
    Funds changed = change.apply(ofYear.getOrDefault(source, Funds.NONE));
    return new Papers(
        declaration,
        goals,
        requests,
        transfers,
        attachments,
        subprojects,
        put(funds, year, put(ofYear, source, changed)),
        progress,
        deviations,
        revised,
        assessments);
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
    return new Papers(
        declaration,
        goals,
        requests,
        transfers,
        attachments,
        subprojects,
        funds,
        put(progress, year, put(ofYear, quarter, Map.copyOf(ofQuarter))),
        deviations,
        revised,
        assessments);
  }

  /** A corrected value deviates only if that is detected anew. */
  Papers correcting(FiscalYear year, Quarter quarter, List<Measurement> measurements) {
    Map<DeviationId, Boolean> left = new HashMap<>(deviations);
    measurements.forEach(m -> left.remove(new DeviationId(year, quarter, m.indicator())));
    return with(year, quarter, measurements).withDeviations(Map.copyOf(left));
  }

  Papers with(DeviationId deviation, boolean explained) {
    return withDeviations(put(deviations, deviation, explained));
  }

  private Papers withDeviations(Map<DeviationId, Boolean> detected) {
    return new Papers(
        declaration,
        goals,
        requests,
        transfers,
        attachments,
        subprojects,
        funds,
        progress,
        detected,
        revised,
        assessments);
  }

  Papers withRevised(FiscalYear year, List<RevisedTarget> targets) {
    List<RevisedTarget> all = new ArrayList<>(revised.getOrDefault(year, List.of()));
    all.addAll(targets);
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
        put(revised, year, List.copyOf(all)),
        assessments);
  }

  Papers with(FiscalYear year, Assessed assessed) {
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
        put(assessments, year, assessed));
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
