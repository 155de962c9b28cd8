package cn.outturn.query.timeline;

import cn.outturn.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field that is filled.
 *
 * @param label what it is called, with its year and row
 * @param form the official form it stands in, or 台账 if only this service keeps it
 */
record FieldValue(Field field, Words label, @Nullable String form, FieldContent value) {}
