package cn.outturn.command.api;

import org.jspecify.annotations.Nullable;

/**
 * What protects a command from being done twice or over somebody's head.
 *
 * @param key {@code Idempotency-Key}, 8 to 80 characters, one for each command
 * @param version from {@code If-Match}; none for {@code *}: whatever the version is
 */
record Precondition(String key, @Nullable Long version) {}
