package cn.outturn.district;

/**
 * Told within a process when a district was erased or has come back: what is remembered of it
 * doesn't hold any more. Nothing that has happened in the district, and never stored.
 */
public record DistrictGone(DistrictId district) {

  /** Whether a stream is one of that district. */
  public boolean holds(String stream) {
    return stream.equals(district.value()) || stream.startsWith(district.value() + "/");
  }
}
