package cn.outturn.deploy.life;

import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a district was erased.
 *
 * @param manifest the SHA-256 of the manifest of the archive that was taken before
 * @param events that were in it
 * @param removed rows by table, tables that had none included
 * @param remaining rows of the district, counted again in the same transaction: always 0
 * @param sha256 over the certificate without this field, its keys in order and no space between
 *     them, as {@code jq -jcS 'del(.sha256)'} prints it
 */
record Certificate(
    String format,
    DistrictId district,
    String name,
    String manifest,
    long events,
    SortedMap<String, Long> removed,
    long remaining,
    Instant at,
    UserId by,
    String reason,
    String sha256) {

  private static final String FORMAT = "outturn-erasure/1";

  static Certificate of(
      DistrictId district,
      String name,
      String manifest,
      long events,
      SortedMap<String, Long> removed,
      Instant at,
      UserId by,
      String reason) {
    var rows = new TreeMap<>(removed);
    var unsealed =
        new Certificate(FORMAT, district, name, manifest, events, rows, 0, at, by, reason, "");
    String sha256 = Canonical.sha256(Canonical.sortedWithout("sha256", unsealed));
    return new Certificate(
        FORMAT, district, name, manifest, events, rows, 0, at, by, reason, sha256);
  }
}
