package cn.outturn.query.declaration;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was declared? */
@RestController
@Asks(Question.DECLARATION)
@Tag(name = "Declaration 申报")
class DeclarationController {

  private static final String SHEET =
      """
      select d.project_code as code, unit.name as unit_name, department.name as department_name,
             d.sheet, d.version, d.recorded_at
      from read_model.declaration d
      left join read_model.unit unit
        on unit.district_id = d.district_id and unit.code = d.unit
      left join read_model.unit department
        on department.district_id = d.district_id and department.code = d.department
      where d.district_id = :district and d.project_code = :code
      """;

  private static final String PARTS =
      """
      select part.project_code as code, part.name, part.unit, part.asked
      from read_model.declaration d
      cross join lateral jsonb_array_elements_text(d.sheet -> 'subprojects')
        with ordinality as taken (code, place)
      join read_model.declaration part
        on part.district_id = d.district_id and part.project_code = taken.code
      where d.district_id = :district and d.project_code = :code
      order by taken.place
      """;

  private final Questions questions;

  DeclarationController(Questions questions) {
    this.questions = questions;
  }

  @GetMapping("/api/projects/{code}")
  @Operation(summary = "A project's whole sheet as it is in force (项目申报全表)")
  DeclaredProject sheet(@PathVariable ProjectCode code, Scope scope, HttpServletResponse answer) {
    Map<String, Object> parameters = Map.of("code", code.value());
    var found =
        questions
            .one(scope, DeclaredProject.Found.class, SHEET, parameters)
            .orElseThrow(() -> new Refused(Rule.PROJECT_UNKNOWN, code.value()));
    List<Subproject> parts =
        found.sheet().subprojects().isEmpty()
            ? List.of()
            : questions.list(scope, Subproject.class, PARTS, parameters);
    // The version is what a command rests on, not what a cache may: the parts' sums change without
    // it. So no ResponseEntity, which would answer If-None-Match with 304.
    answer.setHeader(HttpHeaders.ETAG, "\"" + found.version() + "\"");
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return DeclaredProject.of(found, parts);
  }
}
