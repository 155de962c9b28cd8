package cn.outturn.caller;

/**
 * The names under which every message carries who acts, for which district, and on whose request.
 */
public final class MessageKeys {

  /** Never absent: a message without it is an error wherever it turns up. */
  public static final String DISTRICT = "district";

  public static final String USER = "user";

  /** Comma-separated role names. */
  public static final String ROLES = "roles";

  public static final String UNIT = "unit";

  public static final String IDEMPOTENCY_KEY = "idempotencyKey";

  /** SHA-256 over the command, to tell a repetition from a reuse of its key. */
  public static final String REQUEST_HASH = "requestHash";

  private MessageKeys() {}
}
