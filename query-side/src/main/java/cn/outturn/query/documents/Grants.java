package cn.outturn.query.documents;

import cn.outturn.district.DistrictId;
import java.time.Instant;
import java.util.List;

/**
 * Who sees whose documents.
 *
 * @param given to districts that see the caller's
 * @param received from districts whose documents the caller sees
 */
record Grants(List<Grant> given, List<Grant> received) {

  /**
   * @param district the other one
   */
  record Grant(DistrictId district, Instant since) {}
}
