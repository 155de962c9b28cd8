package cn.outturn.proof;

/** What an edit can change of a stored event while it stays where it is. */
public enum EventField {
  ID,
  TIME,
  KIND,
  TYPE,
  REVISION,
  PAYLOAD,
  META_DATA
}
