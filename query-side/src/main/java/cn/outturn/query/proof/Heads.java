package cn.outturn.query.proof;

import cn.outturn.access.Scope;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Repository;

/** The signed heads of a district's log. */
@Repository
@OfEventTable
class Heads {

  /** Names the newest one. */
  static final String LAST = "last";

  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,17}");

  private static final String HEADS =
      """
      select size, encode(root, 'hex') as root, signed_at, key, note
      from proof.head where district_id = :district
      """;

  private static final String NEWEST_FIRST = HEADS + "order by size desc";
  private static final String NEWEST = NEWEST_FIRST + " limit 1";
  private static final String OF_SIZE = HEADS + "and size = :size";

  private final Questions questions;

  Heads(Questions questions) {
    this.questions = questions;
  }

  Page<SignedHead> all(Scope scope, int page, int size) {
    return questions.page(scope, SignedHead.class, NEWEST_FIRST, Map.of(), page, size);
  }

  Optional<SignedHead> newest(Scope scope) {
    return questions.one(scope, SignedHead.class, NEWEST, Map.of());
  }

  /**
   * @param id its size, or {@code last}
   * @throws Refused if there is none
   */
  SignedHead named(Scope scope, String id) {
    return (id.equals(LAST) ? newest(scope) : ofSize(scope, id))
        .orElseThrow(() -> new Refused(Rule.HEAD_UNKNOWN, id));
  }

  private Optional<SignedHead> ofSize(Scope scope, String id) {
    return SIZE.matcher(id).matches()
        ? questions.one(scope, SignedHead.class, OF_SIZE, Map.of("size", Long.valueOf(id)))
        : Optional.empty();
  }
}
