package cn.outturn.query.rebuild;

import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Table;
import java.util.List;

/** Spending by a later program, which counts payments otherwise. */
record OtherSpending(int revision) implements Projection<ProjectEvent> {

  static final int MORE = 1_000;

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
    return new Spending(1).tables();
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    Table<Spending.Row> table = table();
    return new Rows()
        .in(
            table,
            new Spending(1)
                .rows(history).of(table).stream()
                    .map(Spending.Row.class::cast)
                    .map(OtherSpending::counted)
                    .toList());
  }

  @SuppressWarnings("unchecked") // its one table
  private Table<Spending.Row> table() {
    return (Table<Spending.Row>) tables().getFirst();
  }

  private static Spending.Row counted(Spending.Row row) {
    return new Spending.Row(
        row.districtId(), row.projectCode(), row.year(), row.payments() + MORE, row.amount());
  }
}
