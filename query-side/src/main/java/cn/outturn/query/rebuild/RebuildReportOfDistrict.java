package cn.outturn.query.rebuild;

import cn.outturn.query.question.Page;
import java.util.List;

/**
 * What a rebuild found in a district.
 *
 * @param differences rows and streams, up to a bound for each projection; {@code found.kept} is
 *     less than what was found where there are more
 */
record RebuildReportOfDistrict(
    RebuildOfDistrict rebuild,
    List<OfProjection> projections,
    Page<RebuildDifference> differences) {

  /**
   * A projection.
   *
   * @param revision that built it
   */
  record OfProjection(String projection, int revision, RebuildFound found) {}
}
