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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far projections are. */
@RestController
@Asks(Question.PROJECTIONS)
@RequestMapping("/api/operations")
@Tag(name = "Operations 运维")
class ProjectionController {

  private final Projections projections;
  private final Registry registry;
  private final Positions positions;

  ProjectionController(Projections projections, Registry registry, Positions positions) {
    this.projections = projections;
    this.registry = registry;
    this.positions = positions;
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
}
