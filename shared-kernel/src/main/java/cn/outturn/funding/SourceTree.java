package cn.outturn.funding;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A district's funding sources; forms differ by locality, the tree does not become code. */
public record SourceTree(@JsonValue List<FundingSource> sources) {

  public SourceTree {
    sources = List.copyOf(sources);
    var faults = new Faults().notEmpty("", sources);
    Set<SourceCode> above = new HashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      FundingSource source = sources.get(i);
      faults.when(
          source.parent() != null && !above.contains(source.parent()),
          "/" + i + "/parent",
          Rule.SOURCE_UNKNOWN,
          source.parent() + " does not stand above " + source.code() + " in the list");
      faults.when(
          !above.add(source.code()),
          "/" + i + "/code",
          Rule.SOURCE_DUPLICATE,
          source.code() + " stands twice");
    }
    faults.refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SourceTree of(List<FundingSource> sources) {
    return new SourceTree(sources);
  }

  public boolean isLeaf(SourceCode code) {
    return sources.stream().anyMatch(s -> s.code().equals(code))
        && sources.stream().noneMatch(s -> code.equals(s.parent()));
  }

  public String leaves() {
    return sources.stream()
        .map(FundingSource::code)
        .filter(this::isLeaf)
        .map(SourceCode::value)
        .collect(Collectors.joining(", "));
  }
}
