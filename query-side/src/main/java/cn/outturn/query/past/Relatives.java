package cn.outturn.query.past;

import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other projects that a project's history names: what is told of one is made of these, too. */
final class Relatives {

  private Relatives() {}

  /** The streams of its parts, and of what it is or was a part of. */
  static Set<String> of(History<Object> history) {
    return history.events().stream()
        .map(Recorded::event)
        .flatMap(
            event ->
                switch (event) {
                  case ProjectDeclared(var declaration) -> parent(declaration);
                  case DeclarationRevised(var declaration, _) -> parent(declaration);
                  case SubprojectAdded(var part) -> Stream.of(part);
                  default -> Stream.empty(); // events of any vocabulary come by
                })
        .map(code -> new ProjectId(history.district(), code).toString())
        .collect(Collectors.toSet());
  }

  private static Stream<cn.outturn.project.ProjectCode> parent(Declaration declaration) {
    return Optional.ofNullable(declaration.parent()).stream();
  }
}
