package cn.outturn.project;

import cn.outturn.document.BasisDocument;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document handed in with the project; the file itself lies with its keeper, its hash here.
 *
 * @param place the text it supports, where the form has a slot for it
 * @param sha256 64 hexadecimal digits over the file's bytes
 */
public record Attachment(
    BasisDocument document, @Nullable Statement place, String fileName, String sha256) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Attachment {
    new Faults()
        .present("/document", document)
        .text("/fileName", fileName, 200)
        .present("/sha256", sha256)
        .when(
            sha256 != null && !FORM.matcher(sha256).matches(),
            "/sha256",
            Rule.HASH_MALFORMED,
            "a SHA-256 hash has 64 small hexadecimal digits")
        .refuse();
  }
}
