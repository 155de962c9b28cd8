package cn.outturn.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document once, however many papers name it.
 *
 * @param number with standard brackets; a document without one is told by its title
 * @param titles as papers give them; more than one contradict each other
 * @param issuers as papers give them
 * @param year that papers state, or that stands in the number
 * @param projects how many rest on it
 * @param uses at how many places
 */
record RegisteredDocument(
    @Nullable String number,
    List<String> titles,
    List<String> issuers,
    @Nullable Integer year,
    int projects,
    int uses) {}
