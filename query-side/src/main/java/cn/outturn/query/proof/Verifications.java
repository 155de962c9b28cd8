package cn.outturn.query.proof;

import cn.outturn.access.Scope;
import cn.outturn.caller.UserId;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The verifications of each district: asked for, and read. */
@Repository
@OfEventTable
class Verifications {

  private static final String JOBS =
      """
      select id, asked_by, asked, state, started, finished, leaves, heads, damages, error
      from proof.verification where district_id = :district
      """;

  private static final String NEWEST_FIRST = JOBS + "order by number desc";
  private static final String BY_ID = JOBS + "and id = :id";
  private static final String WAITING = JOBS + "and state = 'QUEUED' order by number desc limit 1";

  private static final String ASK =
      """
      insert into proof.verification (district_id, id, asked_by) values (:district, :id, :by)
      """;

  private static final String DAMAGES =
      """
      select number, damage, stream, version, leaf, fields, place from proof.damage
      where district_id = :district and verification = :id order by number
      """;

  private final Questions questions;

  Verifications(Questions questions) {
    this.questions = questions;
  }

  /** A new one, or the one that waits to begin: it will see all that is there now. */
  VerificationJob ask(Scope scope, UserId by) {
    Optional<VerificationJob> waiting =
        questions.one(scope, VerificationJob.class, WAITING, Map.of());
    if (waiting.isPresent()) {
      return waiting.get();
    }
    UUID id = UUID.randomUUID();
    questions.leave(scope, ASK, Map.of("id", id, "by", by));
    return named(scope, id);
  }

  Page<VerificationJob> all(Scope scope, int page, int size) {
    return questions.page(scope, VerificationJob.class, NEWEST_FIRST, Map.of(), page, size);
  }

  /**
   * @throws Refused if there is none
   */
  VerificationJob named(Scope scope, UUID id) {
    return questions
        .one(scope, VerificationJob.class, BY_ID, Map.of("id", id))
        .orElseThrow(() -> new Refused(Rule.VERIFICATION_UNKNOWN, id.toString()));
  }

  Page<FoundDamage> damages(Scope scope, UUID id, int page, int size) {
    named(scope, id);
    return questions.page(scope, FoundDamage.class, DAMAGES, Map.of("id", id), page, size);
  }
}
