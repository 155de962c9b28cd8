package cn.outturn.funding;

import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One source in a district's tree.
 *
 * @param name as the district's forms print it
 * @param parent the source it is part of; money is booked on leaves only
 */
public record FundingSource(
    SourceCode code, String name, @Nullable SourceCode parent, SourceNature nature) {

  public FundingSource {
    new Faults().present("/code", code).text("/name", name, 40).present("/nature", nature).refuse();
  }
}
