package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;

/** What a parent's own form asks for in a year, in fen. */
record OwnPlan(FiscalYear year, Money requested) {}
