package cn.outturn.query.declaration;

import cn.outturn.money.Money;
import cn.outturn.time.Horizon;

/** Money asked for, in fen, all sources together. */
record Asked(Horizon horizon, Money total) {}
