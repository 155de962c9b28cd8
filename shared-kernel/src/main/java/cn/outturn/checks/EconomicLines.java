package cn.outturn.checks;

import cn.outturn.data.DataFile;
import cn.outturn.funding.EconomicClassification;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.List;

/**
 * Which outputs cost money under which departmental economic code: a training that appears in no
 * line of 30216 培训费 has no cost at all, or is paid from somewhere else.
 *
 * @param source where the codes come from
 */
record EconomicLines(String source, List<Line> lines) {

  private static final EconomicLines CURRENT =
      DataFile.shipped("checks/economic-lines.yaml").as(EconomicLines.class);

  EconomicLines {
    new Faults().text("/source", source, 200).notEmpty("/lines", lines).refuse();
    lines = List.copyOf(lines);
  }

  static EconomicLines current() {
    return CURRENT;
  }

  /**
   * @param words any of which an output's name holds
   * @param codes any of which pays for it, the usual one first
   */
  record Line(List<String> words, List<String> codes) {

    Line {
      var faults = new Faults().notEmpty("/words", words).notEmpty("/codes", codes);
      faults.refuse();
      words = List.copyOf(words);
      codes = List.copyOf(codes);
      for (String code : codes) {
        faults.when(
            !EconomicClassification.current().department().containsKey(code),
            "/codes",
            Rule.ECONOMIC_CODE_MALFORMED,
            code + " is no departmental code");
      }
      faults.refuse();
    }

    boolean speaksOf(String text) {
      return words.stream().anyMatch(text::contains);
    }
  }
}
