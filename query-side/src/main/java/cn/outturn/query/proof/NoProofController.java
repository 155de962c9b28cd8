package cn.outturn.query.proof;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With Axon Server nobody here has the bytes that are hashed: that is said, not guessed. */
@RestController
@Hidden
@ConditionalOnProperty(name = "outturn.event-store", havingValue = "axon-server")
@Asks(Question.PROOF)
class NoProofController {

  @RequestMapping({"/api/proof", "/api/proof/**"})
  void none(Scope scope) {
    throw new Refused(Rule.PROOF_NOT_KEPT, "outturn.event-store is axon-server");
  }
}
