package cn.outturn.checks;

import cn.outturn.project.CheckId;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;

/**
 * A question to the papers. A version is never changed: a better one is added with the next number
 * and the year from which it is asked; findings carry the version that raised them.
 *
 * @param since the first fiscal year it is asked for
 * @param zh what is wrong where it fails, in Chinese
 * @param en the same in English
 * @param source the regulation or practice it rests on
 */
public record Check(
    CheckId id,
    int version,
    FiscalYear since,
    Scope scope,
    Kind kind,
    Severity severity,
    String zh,
    String en,
    String source,
    Look look) {

  private static final FiscalYear ALWAYS = new FiscalYear(2015);

  /** The first version of a check, asked for every year since 财预〔2015〕88号. */
  static Check first(
      String id,
      Scope scope,
      Kind kind,
      Severity severity,
      String zh,
      String en,
      String source,
      Look look) {
    return new Check(new CheckId(id), 1, ALWAYS, scope, kind, severity, zh, en, source, look);
  }

  /** A pure function: the same papers always give the same outcome. */
  @FunctionalInterface
  public interface Look {
    Outcome at(Dossier dossier);
  }
}
