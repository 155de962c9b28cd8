package cn.outturn.project;

import cn.outturn.refusal.Faults;
import java.time.LocalDate;

/**
 * Marks an act that took place before or outside this service and is only entered here. It is taken
 * as it was: its contradictions are raised and stay open, but block nothing.
 *
 * @param on when it took place
 * @param origin the paper or system it is taken from
 */
public record DoneElsewhere(LocalDate on, String origin) {

  public DoneElsewhere {
    new Faults().present("/on", on).text("/origin", origin, 200).refuse();
  }
}
