package cn.outturn.deploy.problem;

import cn.outturn.refusal.Fault;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457).
 *
 * @param type {@code urn:outturn:refusal:<slug>}, stable: clients branch on it; {@code
 *     urn:outturn:failure} where nobody but the service is at fault
 * @param title of the type, in English or, where the caller prefers it, in Chinese
 * @param detail what was found; of the first fault, where there are several
 * @param instance path of the request
 * @param faults one for each wrong field; none where the edge doesn't serve the request at all
 * @param correlation of a failure, to find it in the service's log
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Wrong> faults,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String correlation) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    faults = List.copyOf(faults);
  }

  /**
   * One wrong field.
   *
   * @param pointer JSON pointer into the body; empty for the request as a whole
   * @param rule slug of the rule that is broken
   * @param title of the rule
   * @param detail what was found
   */
  public record Wrong(String pointer, String rule, String title, String detail) {

    static Wrong of(Fault fault, Language language) {
      return new Wrong(
          fault.pointer(), fault.rule().slug(), language.title(fault.rule()), fault.detail());
    }
  }
}
