package cn.outturn.rules;

/** The state of an indicator or of the money at a checkpoint, worst first. */
public enum Light {
  RED,
  YELLOW,
  GREEN,
  /** Far above the plan: was the target too low? */
  BLUE;

  /** Whether a deviation has to be explained. */
  public boolean deviates() {
    return this == RED || this == YELLOW;
  }

  public Light worseOf(Light other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
