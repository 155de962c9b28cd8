package cn.outturn.form;

import org.jspecify.annotations.Nullable;

/**
 * What a field is called, with the year and the row it stands in.
 *
 * @param at the official form it stands in, or 台账 if only this service keeps it
 */
public record Label(String zh, String en, @Nullable String at) {}
