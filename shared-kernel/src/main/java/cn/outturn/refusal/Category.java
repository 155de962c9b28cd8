package cn.outturn.refusal;

/** How a refusal can be met; the HTTP status follows from it. */
public enum Category {
  /** Not of the form it must have: mend the request. */
  MALFORMED(400),
  /** Nobody said for whom. */
  UNIDENTIFIED(401),
  /** Allowed to others. */
  FORBIDDEN(403),
  /** No such thing in this district. */
  UNKNOWN(404),
  /** Well formed, but the state of things doesn't allow it. */
  CONFLICT(409),
  /** Somebody else was first: read again. */
  STALE(412),
  /** Well formed, but it contradicts a rule or names what isn't there. */
  INCONSISTENT(422),
  /** A header is missing that protects against lost updates. */
  PRECONDITION_MISSING(428),
  /** More than one tenant's part of what all share: slow down. */
  TOO_MANY(429),
  /** Not now: try again. */
  NOT_YET(503);

  private final int status;

  Category(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
