package cn.outturn.personal;

import org.jspecify.annotations.Nullable;

/** A {@link Contact} as commands, events and read models hold it: unreadable by itself. */
public record SealedContact(
    PersonId person,
    ContactRole role,
    @Nullable Ciphertext name,
    @Nullable Ciphertext phone,
    @Nullable Ciphertext email) {}
