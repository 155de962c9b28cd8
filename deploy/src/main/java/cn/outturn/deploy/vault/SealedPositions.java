package cn.outturn.deploy.vault;

import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.PositionSeal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Positions under the master key, each bound to its district. All have one length. */
final class SealedPositions implements PositionSeal {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final MasterKey key;

  SealedPositions(MasterKey key) {
    this.key = key;
  }

  @Override
  public String seal(DistrictId district, long position) {
    byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(plain, place(district)));
  }

  @Override
  public long open(DistrictId district, String sealed) {
    return bytes(sealed)
        .flatMap(bytes -> key.open(bytes, place(district)))
        .map(plain -> ByteBuffer.wrap(plain).getLong())
        .orElseThrow(
            () ->
                new Refused(
                    Rule.PARAMETER_MALFORMED,
                    "a position is what one of the district's commands was answered with"));
  }

  private static Optional<byte[]> bytes(String sealed) {
    if (!FORM.matcher(sealed).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(sealed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String place(DistrictId district) {
    return "position|" + district;
  }
}
