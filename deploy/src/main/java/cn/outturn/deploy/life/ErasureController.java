package cn.outturn.deploy.life;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.caller.Caller;
import cn.outturn.deploy.ServesCommands;
import cn.outturn.district.DistrictId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking a district away for good, with a certificate. */
@RestController
@Conditional(ServesCommands.class)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
@RequestMapping("/api/districts/{district}/erasure")
@Asks(Question.ERASURE)
@Tag(name = "Platform 平台")
class ErasureController {

  private final Erasures erasures;

  ErasureController(Erasures erasures) {
    this.erasures = erasures;
  }

  @PostMapping
  @Operation(summary = "Erase a suspended district that holds its export (清除区县数据)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  Certificate erase(
      @PathVariable DistrictId district, @RequestBody EraseDistrict asked, Caller caller) {
    erasures.erase(district, asked, caller.user());
    return certificate(district);
  }

  @GetMapping
  @Operation(summary = "The certificate of a district's last erasure (清除证明)")
  Certificate certificate(@PathVariable DistrictId district) {
    return erasures
        .certificate(district)
        .orElseThrow(() -> new Refused(Rule.ERASURE_UNKNOWN, district.value()));
  }
}
