package cn.outturn.query.documents;

import cn.outturn.document.BasisDocument;
import cn.outturn.time.FiscalYear;

/**
 * A document where it stands.
 *
 * @param first of the fiscal years it is used for
 */
record Use(
    String pointer, Place place, BasisDocument document, FiscalYear first, FiscalYear last) {}
