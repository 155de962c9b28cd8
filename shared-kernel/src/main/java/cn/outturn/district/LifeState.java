package cn.outturn.district;

/** Where a district stands on the platform. */
public enum LifeState {
  ACTIVE,
  /** It can be read, and nothing can be written to it. */
  SUSPENDED,
  /** Nothing of it is here any more but the record that it was taken away. */
  ERASED
}
