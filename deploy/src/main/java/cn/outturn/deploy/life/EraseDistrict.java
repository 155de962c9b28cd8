package cn.outturn.deploy.life;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;

/**
 * What is asked for.
 *
 * @param manifest the SHA-256 of the manifest of the archive that the district holds
 */
record EraseDistrict(String manifest, String reason) {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  EraseDistrict {
    new Faults()
        .present("/manifest", manifest)
        .when(
            manifest != null && !SHA256.matcher(manifest).matches(),
            "/manifest",
            Rule.HASH_MALFORMED,
            "64 hexadecimal digits")
        .text("/reason", reason, 1000)
        .refuse();
  }
}
