package cn.outturn.query.district;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which districts are there, and may they act? */
@RestController
@RequestMapping("/api/districts")
@Asks(Question.DISTRICTS)
@Tag(name = "Platform 平台")
class DistrictsController {

  private final DistrictList districts;

  DistrictsController(DistrictList districts) {
    this.districts = districts;
  }

  @GetMapping
  @Operation(summary = "All districts by code, name and state; nothing of their data (区县名录)")
  Page<ListedDistrict> list(
      @RequestParam(required = false) @Nullable LifeState state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size) {
    return districts.page(state, page, size);
  }

  @GetMapping("/{district}")
  @Operation(summary = "One district by name and state (区县状态)")
  ListedDistrict district(@PathVariable DistrictId district) {
    return districts
        .find(district)
        .orElseThrow(() -> new Refused(Rule.DISTRICT_UNKNOWN, district.value()));
  }
}
