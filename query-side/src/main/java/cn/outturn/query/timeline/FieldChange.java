package cn.outturn.query.timeline;

import cn.outturn.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field of the forms that is not what it was.
 *
 * @param label what the field is called, with its year and row
 * @param form the official form it stands in, or 台账 if only this service keeps it
 * @param before absent: it was blank, which is unknown, not zero
 * @param after absent: it is blank
 */
record FieldChange(
    Field field,
    Words label,
    @Nullable String form,
    @Nullable FieldContent before,
    @Nullable FieldContent after) {}
