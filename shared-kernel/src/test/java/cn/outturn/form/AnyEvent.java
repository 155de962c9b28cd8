package cn.outturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.UserId;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.EconomicPair;
import cn.outturn.funding.SourceCode;
import cn.outturn.history.EventCatalog;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.PersonId;
import cn.outturn.project.CheckId;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FindingId;
import cn.outturn.project.Measurement;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.refusal.Refused;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Period;
import cn.outturn.time.Quarter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events as nobody would order them: every kind, over a few years, rows and vouchers, in any order,
 * with any optional part there or not. Made from the shapes of the events alone, so that a new
 * component is in them from its first day.
 */
final class AnyEvent {

  private static final List<Class<?>> KINDS =
      List.copyOf(new EventCatalog(ProjectEvent.class).all().values());

  /** Where the rules refuse an indicator that stands twice. */
  private static final Set<Type> ONCE = Set.of(Measurement.class, RevisedTarget.class);

  private final Random random;
  private final int blanks;

  /**
   * @param blanks of a hundred optional parts
   */
  AnyEvent(long seed, int blanks) {
    random = new Random(seed);
    this.blanks = blanks;
  }

  static List<Class<?>> kinds() {
    return KINDS;
  }

  List<ProjectEvent> history(int length) {
    return IntStream.range(0, length).mapToObj(_ -> of(oneOf(KINDS))).toList();
  }

  ProjectEvent of(Class<?> kind) {
    return (ProjectEvent) some(kind);
  }

  private Object some(Class<?> type) {
    if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    }
    if (type.isSealed()) {
      return some(oneOf(List.of(type.getPermittedSubclasses())));
    }
    Object known = known(type);
    return known == null ? record(type) : known;
  }

  /** What has a form of its own, or must fit to what stands beside it. */
  private @Nullable Object known(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> oneOf(List.of("文字", "甲/乙", "第一款~", "N 1")) + random.nextInt(1_000_000);
      case "boolean", "Boolean" -> random.nextBoolean();
      case "int", "Integer" -> 1 + random.nextInt(9);
      case "BigDecimal" -> BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4);
      case "LocalDate" -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000));
      case "Money" -> new Money(1 + random.nextInt(1_000_000_000));
      case "FiscalYear" -> new FiscalYear(2020 + random.nextInt(3));
      case "MidTerm" -> new Horizon.MidTerm(new FiscalYear(2020), new FiscalYear(2022));
      case "Period" -> new Period(LocalDate.of(2020, 1 + random.nextInt(12), 1), 3);
      case "IndicatorId" -> new IndicatorId("N" + random.nextInt(12));
      case "SourceCode" -> oneOf(List.of(new SourceCode("LOCAL"), new SourceCode("SUPERIOR")));
      case "ExpenditureId" -> new ExpenditureId("ZF-" + random.nextInt(12));
      case "UserId" -> new UserId("finance-0" + random.nextInt(9));
      case "UnitCode" -> new UnitCode("30" + random.nextInt(9));
      case "ProjectCode" -> new ProjectCode("P-" + (100 + random.nextInt(9)));
      case "PersonId" -> new PersonId("S-" + random.nextInt(4));
      case "CheckId" -> new CheckId("figures-disagree");
      case "RuleSetRef" -> new RuleSetRef("mof-2020-10", 1 + random.nextInt(9));
      case "Ciphertext" ->
          new Ciphertext("AXJcYmFzZTY0IG9mIHNvbWV0aGluZ%07d".formatted(random.nextInt(9_999_999)));
      case "DeviationId" -> deviation();
      case "FindingId" ->
          new FindingId(
              new CheckId("figures-disagree"),
              random.nextBoolean() ? null : new FiscalYear(2021),
              "项/" + random.nextInt(4));
      case "QuarterPlan" -> plan();
      case "Range" -> new Target.Range(BigDecimal.ONE, BigDecimal.valueOf(1 + random.nextInt(99)));
      case "EconomicPair" -> new EconomicPair("3020" + random.nextInt(9), "50201");
      case "BasisDocument" -> document();
      default -> null;
    };
  }

  private DeviationId deviation() {
    return new DeviationId(
        new FiscalYear(2020 + random.nextInt(3)),
        oneOf(List.of(Quarter.values())),
        random.nextBoolean() ? null : new IndicatorId("N" + random.nextInt(12)));
  }

  private QuarterPlan plan() {
    int[] rising = random.ints(4, 1, 1_000).sorted().toArray();
    return new QuarterPlan(
        BigDecimal.valueOf(rising[0]),
        BigDecimal.valueOf(rising[1]),
        BigDecimal.valueOf(rising[2]),
        BigDecimal.valueOf(rising[3]));
  }

  private BasisDocument document() {
    int n = random.nextInt(1_000);
    return new BasisDocument(
        isBlank() ? null : "财预〔2021〕" + n + "号", "标题" + n, "局" + n, 2021, "条款" + n);
  }

  /** What a record refuses is thrown once more. */
  private Object record(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    for (int tries = 0; tries < 100; tries++) {
      try {
        return type.getDeclaredConstructor(types)
            .newInstance(Stream.of(parts).map(this::part).toArray());
      } catch (InvocationTargetException refused) {
        assertThat(refused.getCause()).isInstanceOf(Refused.class);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " can't be made", e);
      }
    }
    throw new IllegalStateException(type + " refuses whatever is tried");
  }

  private @Nullable Object part(RecordComponent part) {
    if (part.getName().equals("sha256")) {
      return "%064x".formatted(random.nextLong());
    }
    boolean optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return optional && isBlank() ? null : some(part.getGenericType());
  }

  private Object some(Type type) {
    if (!(type instanceof ParameterizedType generic)) {
      return some((Class<?>) type);
    }
    Type[] arguments = generic.getActualTypeArguments();
    int size = random.nextInt(4);
    if (generic.getRawType() == List.class) {
      List<Object> list = new ArrayList<>();
      IntStream.range(0, size).forEach(_ -> list.add(some(arguments[0])));
      return ONCE.contains(arguments[0]) ? eachIndicatorOnce(list) : list;
    }
    Map<Object, Object> map = new TreeMap<>();
    IntStream.range(0, size).forEach(_ -> map.put(some(arguments[0]), some(arguments[1])));
    return map;
  }

  private static List<Object> eachIndicatorOnce(List<Object> rows) {
    Set<IndicatorId> seen = new HashSet<>();
    return rows.stream()
        .filter(
            row ->
                switch (row) {
                  case Measurement it -> seen.add(it.indicator());
                  case RevisedTarget it -> seen.add(it.indicator());
                  default -> true;
                })
        .toList();
  }

  private boolean isBlank() {
    return random.nextInt(100) < blanks;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
