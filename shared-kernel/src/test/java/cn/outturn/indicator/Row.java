package cn.outturn.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator under construction: a positive, cumulative quantity unless said otherwise. */
public final class Row {

  private final String id;
  private final Target target;
  private LevelOne levelOne = LevelOne.OUTPUT;
  private LevelTwo levelTwo = LevelTwo.QUANTITY;
  private String name;
  private @Nullable String unit;
  private Polarity polarity = Polarity.POSITIVE;
  private Reporting reporting = Reporting.CUMULATIVE;
  private @Nullable BigDecimal points;
  private @Nullable PointsPerUnit pointsPerUnit;
  private @Nullable QuarterPlan plan;
  private @Nullable Boolean typedQuantitative;
  private @Nullable Boolean core;
  private @Nullable String basis;
  private @Nullable String formula;
  private @Nullable String note;
  private @Nullable String printed;

  private Row(String id, Target target) {
    this.id = id;
    this.target = target;
    this.name = "指标" + id;
  }

  public static Row of(String id, Target target) {
    return new Row(id, target);
  }

  public static Row exactly(String id, String value) {
    return of(id, new Target.Exact(new BigDecimal(value)));
  }

  public static Row atLeast(String id, String value) {
    return of(id, new Target.AtLeast(new BigDecimal(value)));
  }

  public static Row atMost(String id, String value) {
    return of(id, new Target.AtMost(new BigDecimal(value))).polarity(Polarity.REVERSE);
  }

  public static Row judged(String id, String expected) {
    return of(id, new Target.Qualitative(expected));
  }

  public Row level(LevelOne one, LevelTwo two) {
    this.levelOne = one;
    this.levelTwo = two;
    return this;
  }

  public Row name(String text) {
    this.name = text;
    return this;
  }

  public Row unit(String text) {
    this.unit = text;
    return this;
  }

  public Row polarity(Polarity direction) {
    this.polarity = direction;
    return this;
  }

  public Row periodic() {
    this.reporting = Reporting.PERIODIC;
    return this;
  }

  public Row points(String value) {
    this.points = new BigDecimal(value);
    return this;
  }

  public Row perUnit(String value) {
    this.pointsPerUnit = new PointsPerUnit(new BigDecimal(value));
    return this;
  }

  public Row plan(String q1, String q2, String q3, String q4) {
    this.plan =
        new QuarterPlan(
            new BigDecimal(q1), new BigDecimal(q2), new BigDecimal(q3), new BigDecimal(q4));
    return this;
  }

  public Row typed(boolean quantitative) {
    this.typedQuantitative = quantitative;
    return this;
  }

  public Row core(boolean yes) {
    this.core = yes;
    return this;
  }

  public Row basis(String text) {
    this.basis = text;
    return this;
  }

  public Row formula(String text) {
    this.formula = text;
    return this;
  }

  public Row note(String text) {
    this.note = text;
    return this;
  }

  public Row printed(String text) {
    this.printed = text;
    return this;
  }

  public Indicator build() {
    return new Indicator(
        new IndicatorId(id),
        levelOne,
        levelTwo,
        name,
        target,
        unit,
        polarity,
        reporting,
        typedQuantitative,
        points,
        pointsPerUnit,
        plan,
        core,
        basis,
        formula,
        note,
        printed,
        new Lineage.Same());
  }
}
