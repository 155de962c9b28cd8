package cn.outturn.query.scoring;

import cn.outturn.access.Scope;
import cn.outturn.query.question.Questions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** Reads results page by page, so that none is held as a whole. */
@Repository
class Results {

  private static final int PAGE = 1_000;

  private static final String LINES =
      """
      select place, to_jsonb(l) - 'district_id' - 'job' - 'place' as line
      from jobs.scoring_line l
      where district_id = :district and job = :job and place > :after
      order by place
      limit :size
      """;

  private record Placed(long place, ResultLine line) {}

  private final Questions questions;

  Results(Questions questions) {
    this.questions = questions;
  }

  void each(Scope scope, UUID job, Consumer<ResultLine> receiver) {
    long after = 0;
    List<Placed> page;
    do {
      page =
          questions.list(
              scope, Placed.class, LINES, Map.of("job", job, "after", after, "size", PAGE));
      page.forEach(placed -> receiver.accept(placed.line()));
      after = page.isEmpty() ? after : page.getLast().place();
    } while (page.size() == PAGE);
  }
}
