package cn.outturn.query.declaration;

import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.Comparator;

/** The order in which a sheet lists what reaches to different years: years first, then spans. */
final class Horizons {

  static final Comparator<Horizon> ORDER =
      Comparator.<Horizon, Boolean>comparing(Horizon.MidTerm.class::isInstance)
          .thenComparing(Horizons::from)
          .thenComparing(Horizons::to);

  private static FiscalYear from(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(var year) -> year;
      case Horizon.MidTerm(var from, _) -> from;
    };
  }

  private static FiscalYear to(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(var year) -> year;
      case Horizon.MidTerm(_, var to) -> to;
    };
  }

  private Horizons() {}
}
