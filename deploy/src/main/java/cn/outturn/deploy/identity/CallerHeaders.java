package cn.outturn.deploy.identity;

/** The headers by which a trusted gateway says who acts. */
public final class CallerHeaders {

  /** Six digits; without it nothing is answered. */
  public static final String DISTRICT = "Outturn-District";

  /** The account's opaque name. */
  public static final String USER = "Outturn-User";

  /** Names of {@link cn.outturn.caller.Role}, comma-separated; none: no role. */
  public static final String ROLES = "Outturn-Roles";

  /** The account's unit, where it belongs to one. */
  public static final String UNIT = "Outturn-Unit";

  private CallerHeaders() {}
}
