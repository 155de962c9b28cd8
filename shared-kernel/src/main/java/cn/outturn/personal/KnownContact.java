package cn.outturn.personal;

import org.jspecify.annotations.Nullable;

/**
 * A contact as an answer shows it.
 *
 * @param erased the person is erased: what was said of them is gone for good
 */
public record KnownContact(
    PersonId person,
    ContactRole role,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    boolean erased) {

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "KnownContact[" + person + ", " + role + ", erased=" + erased + "]";
  }
}
