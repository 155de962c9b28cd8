package cn.outturn.deploy.life;

import cn.outturn.district.DistrictId;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What an archive holds. It knows no time and no account: the same content has the same manifest.
 *
 * @param format of the archive, with its version
 * @param files but itself, in the order of their names
 */
@JsonPropertyOrder({"format", "district", "files"})
record Manifest(String format, DistrictId district, List<File> files) {

  static final String NAME = "manifest.json";
  static final String EVENTS = "events.jsonl";
  static final String HEADS = "proof/heads.jsonl";
  static final String KEYS = "vault/personal_key.jsonl";
  static final String FORMAT = "outturn-district/1";

  Manifest {
    files = List.copyOf(files);
  }

  /**
   * @param sha256 of its bytes, in hexadecimal
   */
  @JsonPropertyOrder({"name", "sha256", "lines"})
  record File(String name, String sha256, long lines) {}

  File file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  String text() {
    return Canonical.write(this);
  }

  String sha256() {
    return Canonical.sha256(text());
  }
}
