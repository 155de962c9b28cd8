package cn.outturn.query.rebuild;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.caller.Principal;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.question.Page;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Building projections beside the live ones, and swapping them: for who runs the service, who sees
 * how much differs in which district, and never what.
 */
@RestController
@Asks(Question.PROJECTIONS)
@RequestMapping("/api/operations")
@Tag(name = "Operations 运维")
class RebuildController {

  private final Projections projections;
  private final RebuildJobs jobs;
  private final RebuildList list;

  RebuildController(Projections projections, RebuildJobs jobs, RebuildList list) {
    this.projections = projections;
    this.jobs = jobs;
    this.list = list;
  }

  @PostMapping("/projections/rebuild")
  @Operation(
      summary =
          "Builds all projections beside the live ones and compares, in the background (重建比对)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob rebuildAll(Principal.Operator operator) {
    return jobs.start(projections.all(), operator.user());
  }

  @PostMapping("/projections/{name}/rebuild")
  @Operation(
      summary = "Builds one projection beside the live one and compares, in the background (重建比对)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob rebuild(@PathVariable String name, Principal.Operator operator) {
    List<Projection<?>> named =
        projections
            .named(name)
            .<List<Projection<?>>>map(List::of)
            .orElseThrow(() -> new Refused(Rule.PROJECTION_UNKNOWN, name));
    return jobs.start(named, operator.user());
  }

  @GetMapping("/rebuilds")
  @Operation(summary = "Rebuilds, newest first, with what they found in all districts (重建记录)")
  Page<RebuildJob> list(
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int size) {
    return list.page(page, size);
  }

  @GetMapping("/rebuilds/{id}")
  @Operation(summary = "A rebuild, as far as it is (重建进度)")
  RebuildJob job(@PathVariable long id) {
    return jobs.look(id);
  }

  @GetMapping("/rebuilds/{id}/districts")
  @Operation(
      summary = "How much differs in which district; what, each district reads itself (各区差异数)")
  Page<RebuildInDistrict> districts(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size) {
    jobs.find(id);
    return list.districts(id, page, size);
  }

  @PostMapping("/rebuilds/{id}/swap")
  @Operation(summary = "Makes the live projections show what was rebuilt, all at once (切换)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob swap(@PathVariable long id, Principal.Operator operator) {
    return jobs.swap(id, operator.user());
  }

  @PostMapping("/rebuilds/{id}/discard")
  @Operation(summary = "Ends a rebuild without changing anything; its report stays (放弃)")
  @ApiResponse(responseCode = "409", ref = "#/components/responses/conflict")
  RebuildJob discard(@PathVariable long id, Principal.Operator operator) {
    return jobs.discard(id, operator.user());
  }
}
