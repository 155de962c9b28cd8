package cn.outturn.query.scoring;

import cn.outturn.refusal.Faults;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;

/** What is asked for: a district's year under one rule set. */
record ScoreYearAgain(FiscalYear year, RuleSetRef ruleSet) {

  ScoreYearAgain {
    new Faults().present("/year", year).present("/ruleSet", ruleSet).refuse();
  }
}
