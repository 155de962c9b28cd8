package cn.outturn.query.question;

import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.PositionSeal;

/** As readable as the real ones are not. */
final class PlainPositions implements PositionSeal {

  @Override
  public String seal(DistrictId district, long position) {
    return district + ":" + position;
  }

  @Override
  public long open(DistrictId district, String sealed) {
    if (!sealed.startsWith(district + ":")) {
      throw new Refused(Rule.PARAMETER_MALFORMED, "it is another district's");
    }
    return Long.parseLong(sealed.substring(district.value().length() + 1));
  }
}
