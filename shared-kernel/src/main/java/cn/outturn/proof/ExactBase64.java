package cn.outturn.proof;

import java.util.Base64;

/** Base64 of which the same bytes have one text only: what was touched is seen. */
public final class ExactBase64 {

  private ExactBase64() {}

  /**
   * @throws IllegalArgumentException if it isn't what {@link #encode} gives
   */
  public static byte[] decode(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("the base64 is not written as it should be");
    }
    return bytes;
  }

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
