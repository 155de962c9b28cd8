package cn.outturn.form;

import org.jspecify.annotations.Nullable;

/**
 * One field that is not what it was.
 *
 * @param before none: it was blank
 * @param after none: it is blank now
 */
public record Change(Field field, @Nullable Value before, @Nullable Value after) {}
