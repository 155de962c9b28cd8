package cn.outturn.query.comparison;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.Declaration;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.Rows;
import cn.outturn.rules.Progress;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one project: its years, and the points of its indicators' lines. */
final class ComparisonRows {

  private static final BigDecimal WHOLE_YEAR = BigDecimal.valueOf(100);

  private final ProjectId project;
  private final Years years = new Years();

  private ComparisonRows(ProjectId project) {
    this.project = project;
  }

  static Rows of(History<ProjectEvent> history) {
    var rows = new ComparisonRows(ProjectId.parse(history.stream()));
    history.events().stream().map(Recorded::event).forEach(rows.years::add);
    return rows.rows();
  }

  private Rows rows() {
    Declaration declared = years.declaration();
    return declared == null
        ? new Rows()
        : new Rows()
            .in(ComparisonProjection.YEARS, yearRows(declared))
            .in(ComparisonProjection.INDICATORS, indicatorRows());
  }

  private List<YearRow> yearRows(Declaration declared) {
    return years.all().entrySet().stream()
        .map(entry -> row(declared, entry.getKey(), entry.getValue()))
        .toList();
  }

  private YearRow row(Declaration declared, FiscalYear year, YearFacts facts) {
    var score = Optional.ofNullable(facts.assessed()).map(assessed -> assessed.score());
    var evaluated = Optional.ofNullable(facts.evaluated());
    return new YearRow(
        project.district(),
        project.code(),
        year,
        declared.name(),
        declared.unit(),
        declared.parent(),
        !years.parts().isEmpty(),
        years.parts(),
        facts.goal(),
        facts.money.requested(),
        facts.money.initial(),
        facts.money.adjusted(),
        facts.money.executed(),
        score.isPresent(),
        score.map(s -> s.total()).orElse(null),
        score.map(s -> s.grade()).orElse(null),
        score.map(s -> s.ruleSet()).orElse(null),
        evaluated.map(e -> e.evaluator()).orElse(null),
        evaluated.map(e -> e.total()).orElse(null),
        evaluated.map(e -> e.grade()).orElse(null),
        facts.sheet().size());
  }

  private List<IndicatorRow> indicatorRows() {
    var sheets = new TreeMap<FiscalYear, List<Indicator>>();
    years.all().forEach((year, facts) -> sheets.put(year, facts.sheet()));
    var links = Lines.of(sheets);
    var rows = new ArrayList<IndicatorRow>();
    sheets.forEach(
        (year, sheet) -> {
          Map<IndicatorId, Link> ofYear = links.getOrDefault(year, Map.of());
          for (int place = 0; place < sheet.size(); place++) {
            Link link = Objects.requireNonNull(ofYear.get(sheet.get(place).id()));
            rows.add(row(year, place, sheet.get(place), link));
          }
        });
    return rows;
  }

  private IndicatorRow row(FiscalYear year, int place, Indicator indicator, Link link) {
    YearFacts facts = Objects.requireNonNull(years.all().get(year));
    var reached = facts.reached(indicator.id());
    var score = facts.score(indicator.id());
    return new IndicatorRow(
        project.district(),
        project.code(),
        year,
        indicator.id(),
        place,
        link.line(),
        link.joined(),
        link.origin(),
        link.why(),
        indicator.name(),
        indicator.levelOne(),
        indicator.levelTwo(),
        indicator.unit(),
        indicator.target(),
        facts.original(indicator.id()),
        reached.map(r -> r.actual()).orElse(null),
        reached.map(r -> r.from()).orElse(null),
        reached.map(r -> attainment(indicator, r)).orElse(null),
        score.map(s -> s.points()).orElse(indicator.points()),
        score.map(s -> s.score()).orElse(null),
        facts.givenScore(indicator.id()));
  }

  /** Against the year's target, not against what was planned for a quarter. */
  private static @Nullable Progress attainment(Indicator indicator, YearFacts.Reached reached) {
    return Progress.of(
            indicator.with(indicator.target(), null), reached.actual(), Quarter.Q4, WHOLE_YEAR)
        .orElse(null);
  }
}
