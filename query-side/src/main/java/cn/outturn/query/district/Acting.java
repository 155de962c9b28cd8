package cn.outturn.query.district;

import cn.outturn.access.Scope;
import cn.outturn.district.DistrictId;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** May a district have something written for it here, where no command decides? */
@Component
public final class Acting {

  private static final String SUSPENSION =
      "select suspension from read_model.district where district_id = :district";

  private record Standing(@Nullable String suspension) {}

  private final Questions questions;

  Acting(Questions questions) {
    this.questions = questions;
  }

  /**
   * @throws Refused if it is not registered, or may only be read
   */
  public void verify(DistrictId district) {
    String suspension =
        questions
            .one(Scope.of(district), Standing.class, SUSPENSION, Map.of())
            .orElseThrow(() -> new Refused(Rule.DISTRICT_UNKNOWN, district.value()))
            .suspension();
    if (suspension != null) {
      throw new Refused(Rule.DISTRICT_SUSPENDED, suspension);
    }
  }
}
