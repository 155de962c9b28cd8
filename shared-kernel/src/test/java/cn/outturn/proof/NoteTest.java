package cn.outturn.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

  /** The example of Go's package sumdb/note, whose form this is. */
  private static final String OTHERS =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final String OTHERS_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final Head HEAD =
      Head.of("530103", 57, Hash.EMPTY, Instant.parse("2021-03-31T16:00:00.5Z"));

  @Test
  void is_the_form_that_others_write_and_verify() {
    HeadKey key = HeadKey.parse(OTHERS_KEY);
    assertThat(key.verifies(Note.parse(OTHERS))).isTrue();
    assertThat(key.verifies(Note.parse(OTHERS.replace("answer", "Answer")))).isFalse();
    assertThat(Note.parse(OTHERS).toString()).isEqualTo(OTHERS);
    assertThat(key.toString()).isEqualTo(OTHERS_KEY);
  }

  @Test
  void a_head_is_a_checkpoint() {
    assertThat(HEAD.text())
        .isEqualTo(
            """
            outturn/530103
            57
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            time 2021-03-31T16:00:00Z
            """);
    Note note = TestLog.KEY.sign(HEAD.text());
    assertThat(Note.parse(note.toString())).isEqualTo(note);
    assertThat(Note.ofLine(note.line())).isEqualTo(note);
    assertThat(note.head()).isEqualTo(HEAD);
  }

  @Test
  void only_the_key_that_signed_verifies_and_a_former_one_goes_on_to() {
    Note note = TestLog.KEY.sign(HEAD.text());
    SigningKey next = SigningKey.ofPem("outturn", SigningKey.made());
    HeadKey signed = HeadKey.parse(TestLog.KEY.verifying().toString());

    assertThat(signed.verifies(note)).isTrue();
    assertThat(HeadKey.ofPem("outturn", signed.pem()).verifies(note)).isTrue();
    assertThat(HeadKey.ofPem("another", signed.pem()).verifies(note)).isFalse();
    assertThat(new HeadKeys(next, List.of()).verify(note)).isFalse();
    assertThat(new HeadKeys(next, List.of(signed)).verify(note)).isTrue();
    assertThat(next.toString()).contains(next.verifying().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "text\n\n", "text\n\n— name\n", "text\n\n- name AAAA\n"})
  void what_is_no_note_is_not_read(String text) {
    assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_that_is_none_is_refused_and_not_repeated() {
    for (String wrong :
        List.of("secret", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----")) {
      assertThatThrownBy(() -> SigningKey.ofPem("outturn", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret")
          .hasMessageNotContaining("c2Vj");
    }
    assertThatThrownBy(() -> HeadKey.parse(OTHERS_KEY.replace("c74f", "c74e")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_extent_is_no_head_and_a_head_no_extent() {
    var extent = new Extent("530103/P-1", 57, 3);
    assertThat(Extent.parse(extent.text())).isEqualTo(extent);
    assertThatThrownBy(() -> Head.parse(extent.text()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Extent.parse(HEAD.text()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
