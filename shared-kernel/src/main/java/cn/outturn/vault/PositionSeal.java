package cn.outturn.vault;

import cn.outturn.district.DistrictId;

/**
 * Positions in the order of all events, as a district may hold them. The number itself would tell
 * each district how much the others do; sealed, it is good for its own district's questions alone.
 */
public interface PositionSeal {

  /** Letters, digits, {@code -} and {@code _}; another text each time. */
  String seal(DistrictId district, long position);

  /**
   * @throws cn.outturn.refusal.Refused with {@code PARAMETER_MALFORMED} for what wasn't sealed here
   *     for this district
   */
  long open(DistrictId district, String sealed);
}
