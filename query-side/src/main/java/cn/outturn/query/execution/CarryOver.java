package cn.outturn.query.execution;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;

/** Money that went on to the next year in its source (结转), in fen, by which document. */
record CarryOver(
    FiscalYear from,
    FiscalYear to,
    SourceCode source,
    Money amount,
    BasisDocument document,
    LocalDate effective) {}
