package cn.outturn.query.district;

import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A funding source with those it consists of; money is booked where there are none. */
record SourceNode(SourceCode code, String name, SourceNature nature, List<SourceNode> sources) {

  static List<SourceNode> below(@Nullable SourceCode parent, List<FundingSource> all) {
    return all.stream()
        .filter(source -> Objects.equals(source.parent(), parent))
        .map(s -> new SourceNode(s.code(), s.name(), s.nature(), below(s.code(), all)))
        .toList();
  }
}
