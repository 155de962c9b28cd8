package cn.outturn.assessment;

import cn.outturn.glossary.Glossary;
import cn.outturn.glossary.Term;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A working in words, to be read without knowing the code; the figures stand in the working itself.
 *
 * @param cap none: the points are not exceeded
 * @param band none: nothing was judged
 * @param rounding none: nothing is rounded
 * @param review none: no reviewer is asked
 */
public record Told(
    Words formula,
    Words reason,
    @Nullable Words cap,
    @Nullable Words band,
    @Nullable Words rounding,
    @Nullable Words review) {

  private static final Glossary GLOSSARY = Glossary.load();
  private static final Words CAPPED = new Words("超出分值，按分值封顶", "Capped at the points");
  private static final Words REVIEW =
      new Words("远超指标值，须由评审人认定得分", "Far above the target: a reviewer decides on the score");

  /** The same in both languages. */
  public record Words(String zh, String en) {}

  /** What has no name of its own is told by its note, as it was written then. */
  public static Told of(Working working) {
    Method method = working.method();
    Ground ground = working.ground();
    String note = working.note();
    Words noted = note == null ? null : new Words(note, note);
    return new Told(
        noted != null && method == Method.NOTED
            ? noted
            : new Words(method.chinese(), method.english()),
        noted != null && ground == Ground.NOTED
            ? noted
            : new Words(ground.chinese(), ground.english()),
        working.capped() ? CAPPED : null,
        working.band() == null ? null : GLOSSARY.find(working.band()).map(Told::words).orElse(null),
        working.rounding() == null ? null : words(working.rounding()),
        working.review() ? REVIEW : null);
  }

  private static Words words(Term term) {
    return new Words(term.zh(), term.en());
  }

  private static Words words(Rounding rounding) {
    boolean halfUp = rounding.mode() == RoundingMode.HALF_UP;
    return new Words(
        "%s保留%d位小数".formatted(halfUp ? "四舍五入" : rounding.mode(), rounding.decimals()),
        "Rounded %s at %d decimals"
            .formatted(halfUp ? "half-up" : rounding.mode(), rounding.decimals()));
  }
}
