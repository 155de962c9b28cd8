package cn.outturn.query.district;

import cn.outturn.district.DistrictId;
import cn.outturn.funding.FundingSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer: a district and what it has settled for its projects.
 *
 * @param suspended it can only be read
 * @param suspension why
 * @param formerSources that stood in an earlier tree and are still named by old facts
 * @param version what the next command to the district rests on ({@code If-Match})
 */
record DescribedDistrict(
    DistrictId code,
    String name,
    boolean suspended,
    @Nullable String suspension,
    List<UnitNode> units,
    List<SourceNode> sources,
    List<FundingSource> formerSources,
    List<AdoptedRules> ruleSets,
    List<OwnRules> ownRuleSets,
    List<Calendar> calendars,
    long version,
    Instant recordedAt) {

  static DescribedDistrict of(DistrictRow row, List<UnitRow> units, List<OwnRulesRow> own) {
    return new DescribedDistrict(
        row.districtId(),
        row.name(),
        row.suspension() != null,
        row.suspension(),
        UnitNode.below(null, units),
        SourceNode.below(null, row.sources()),
        row.formerSources(),
        row.ruleSets(),
        own.stream().map(OwnRules::of).toList(),
        row.calendars(),
        row.version(),
        row.recordedAt());
  }
}
