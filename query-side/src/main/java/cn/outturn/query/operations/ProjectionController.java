package cn.outturn.query.operations;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.query.operations.ProjectionStatus.BuiltProjection;
import cn.outturn.query.operations.ProjectionStatus.SegmentStatus;
import cn.outturn.query.projection.Positions;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Registry;
import cn.outturn.query.projection.Registry.Built;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How far projections are, and building them again. */
@RestController
@Asks(Question.PROJECTIONS)
@RequestMapping("/api/operations")
@Tag(name = "Operations 运维")
class ProjectionController {

  private final Projections projections;
  private final Registry registry;
  private final Positions positions;
  private final RebuildJobs jobs;

  ProjectionController(
      Projections projections, Registry registry, Positions positions, RebuildJobs jobs) {
    this.projections = projections;
    this.registry = registry;
    this.positions = positions;
    this.jobs = jobs;
  }

  @GetMapping("/projections")
  @Operation(summary = "How far the projections are")
  ProjectionStatus status() {
    long head = positions.head();
    Map<String, Built> built = registry.all();
    return new ProjectionStatus(
        head,
        positions.segments().stream().map(segment -> SegmentStatus.of(segment, head)).toList(),
        projections.all().stream().map(p -> status(p, built.get(p.name()))).toList());
  }

  private static BuiltProjection status(Projection<?> projection, @Nullable Built built) {
    return new BuiltProjection(
        projection.name(),
        projection.revision(),
        built == null ? null : built.revision(),
        built == null ? null : built.at());
  }

  @PostMapping("/projections/rebuild")
  @Operation(summary = "Builds all projections again from all events, in the background")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob rebuildAll() {
    return started(jobs.rebuild(projections.all()));
  }

  @PostMapping("/projections/{name}/rebuild")
  @Operation(summary = "Builds one projection again from all events, in the background")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob rebuild(@PathVariable String name) {
    return started(jobs.rebuild(named(name)));
  }

  @PostMapping("/projections/compare")
  @Operation(summary = "Compares all projections with what the events give, in the background")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob compareAll() {
    return started(jobs.compare(projections.all()));
  }

  @PostMapping("/projections/{name}/compare")
  @Operation(summary = "Compares one projection with what the events give, in the background")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildJob compare(@PathVariable String name) {
    return started(jobs.compare(named(name)));
  }

  @GetMapping("/rebuilds/{id}")
  @Operation(summary = "A rebuild or comparison, as far as it is")
  RebuildJob job(@PathVariable long id) {
    return jobs.find(id).orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "there is no job " + id));
  }

  private List<Projection<?>> named(String name) {
    return projections
        .named(name)
        .<List<Projection<?>>>map(List::of)
        .orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "there is no projection " + name));
  }

  private static RebuildJob started(Optional<RebuildJob> job) {
    return job.orElseThrow(
        () -> refused(HttpStatus.CONFLICT, "a rebuild or comparison is running already"));
  }

  private static ResponseStatusException refused(HttpStatus status, String reason) {
    return new ResponseStatusException(status, reason);
  }
}
