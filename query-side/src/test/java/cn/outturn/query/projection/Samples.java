package cn.outturn.query.projection;

import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictId;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.project.SpendingException;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small projections over real events. */
public final class Samples {

  public static final String TABLES =
      """
      CREATE TABLE read_model.spending (
        district_id text, project_code text, year int, payments int NOT NULL, amount bigint NOT NULL,
        PRIMARY KEY (district_id, project_code, year));
      CREATE TABLE read_model.voucher (
        district_id text, project_code text, voucher text, source text NOT NULL,
        amount bigint NOT NULL, effective date NOT NULL, at timestamptz NOT NULL, exception jsonb,
        PRIMARY KEY (district_id, project_code, voucher));
      CREATE TABLE read_model.district_state (
        district_id text PRIMARY KEY, suspended boolean NOT NULL, reasons jsonb NOT NULL);
      CALL read_model.wall('read_model.spending');
      CALL read_model.wall('read_model.voucher');
      CALL read_model.wall('read_model.district_state');
      ALTER TABLE read_model.spending OWNER TO outturn_migration;
      ALTER TABLE read_model.voucher OWNER TO outturn_migration;
      ALTER TABLE read_model.district_state OWNER TO outturn_migration;
      """;

  private Samples() {}

  public static ExpenditureRecorded paid(String voucher, long fen) {
    return paid(voucher, fen, null);
  }

  public static ExpenditureRecorded paid(
      String voucher, long fen, @Nullable SpendingException exception) {
    return new ExpenditureRecorded(
        new ExpenditureId(voucher),
        new FiscalYear(2024),
        new SourceCode("LOCAL"),
        new Money(fen),
        null,
        "道路维修",
        LocalDate.of(2024, 5, 6),
        exception);
  }

  public static ExpenditureCorrected corrected(String voucher, long before, long fen) {
    return new ExpenditureCorrected(
        new ExpenditureId(voucher),
        new FiscalYear(2024),
        new SourceCode("LOCAL"),
        new Money(before),
        new Money(fen),
        "重复支付",
        null,
        LocalDate.of(2024, 5, 7),
        null);
  }

  /** How many payments a project has made in each year, and how much. */
  public record Spending(int revision) implements Projection<ProjectEvent> {

    public record Row(
        DistrictId districtId,
        ProjectCode projectCode,
        FiscalYear year,
        int payments,
        Money amount) {}

    static final Table<Row> TABLE = Table.ofProjects("spending", Row.class, "year");

    @Override
    public String name() {
      return "spending";
    }

    @Override
    public Class<ProjectEvent> vocabulary() {
      return ProjectEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
      return List.of(TABLE);
    }

    @Override
    public Rows rows(History<ProjectEvent> history) {
      ProjectId project = ProjectId.parse(history.stream());
      Map<FiscalYear, Row> years = new TreeMap<>();
      for (Recorded<ProjectEvent> recorded : history.events()) {
        switch (recorded.event()) {
          case ExpenditureRecorded e -> add(years, project, e.year(), 1, e.amount());
          case ExpenditureCorrected e ->
              add(years, project, e.year(), 0, e.amount().minus(e.before()));
          default -> {}
        }
      }
      return new Rows().in(TABLE, List.copyOf(years.values()));
    }

    private static void add(
        Map<FiscalYear, Row> years, ProjectId project, FiscalYear year, int payments, Money more) {
      Row before =
          years.getOrDefault(
              year, new Row(project.district(), project.code(), year, 0, Money.ZERO));
      years.put(
          year,
          new Row(
              project.district(),
              project.code(),
              year,
              before.payments() + payments,
              before.amount().plus(more)));
    }
  }

  /** The vouchers that stand: one corrected to nothing is gone. */
  public static final class Vouchers implements Projection<ProjectEvent> {

    public record Row(
        DistrictId districtId,
        ProjectCode projectCode,
        ExpenditureId voucher,
        SourceCode source,
        Money amount,
        LocalDate effective,
        Instant at,
        @Nullable SpendingException exception) {}

    static final Table<Row> TABLE = Table.ofProjects("voucher", Row.class, "voucher");

    @Override
    public String name() {
      return "vouchers";
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public Class<ProjectEvent> vocabulary() {
      return ProjectEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
      return List.of(TABLE);
    }

    @Override
    public Rows rows(History<ProjectEvent> history) {
      ProjectId project = ProjectId.parse(history.stream());
      Map<ExpenditureId, Row> standing = new LinkedHashMap<>();
      for (Recorded<ProjectEvent> recorded : history.events()) {
        switch (recorded.event()) {
          case ExpenditureRecorded e ->
              standing.put(
                  e.expenditure(),
                  new Row(
                      project.district(),
                      project.code(),
                      e.expenditure(),
                      e.source(),
                      e.amount(),
                      e.effective(),
                      recorded.at(),
                      e.exception()));
          case ExpenditureCorrected e -> {
            if (e.amount().isZero()) {
              standing.remove(e.expenditure());
            }
          }
          default -> {}
        }
      }
      return new Rows().in(TABLE, List.copyOf(standing.values()));
    }
  }

  /** Whether a district is suspended. */
  public static final class DistrictStates implements Projection<DistrictEvent> {

    public record Row(DistrictId districtId, boolean suspended, List<String> reasons) {}

    static final Table<Row> TABLE = Table.ofDistricts("district_state", Row.class);

    @Override
    public String name() {
      return "district-states";
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public Class<DistrictEvent> vocabulary() {
      return DistrictEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
      return List.of(TABLE);
    }

    @Override
    public Rows rows(History<DistrictEvent> history) {
      boolean suspended = false;
      List<String> reasons = new java.util.ArrayList<>();
      for (Recorded<DistrictEvent> recorded : history.events()) {
        switch (recorded.event()) {
          case DistrictEvent.DistrictSuspended e -> {
            suspended = true;
            reasons.add(e.reason());
          }
          case DistrictEvent.DistrictResumed _ -> suspended = false;
          default -> {}
        }
      }
      return new Rows().in(TABLE, List.of(new Row(history.district(), suspended, reasons)));
    }
  }
}
