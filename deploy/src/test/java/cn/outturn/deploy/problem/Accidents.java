package cn.outturn.deploy.problem;

import cn.outturn.caller.Caller;
import cn.outturn.project.ProjectCode;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Endpoints that come to grief. */
@Hidden
@RestController
@RequestMapping("/accidents")
class Accidents {

  @GetMapping("/failure")
  String fail(Caller caller) throws SQLException {
    throw new SQLException("row (张三, 13800000000) violates a constraint", "23505");
  }

  @GetMapping("/lost-database")
  String lose() {
    throw new IllegalStateException(new SQLException("connection lost", new EOFException()));
  }

  @GetMapping("/hidden-refusal")
  String misread() {
    throw new IllegalStateException(new Refused(Rule.AMOUNT_NEGATIVE, "in what is stored"));
  }

  @GetMapping("/not-yet")
  String notYet() {
    throw new Refused(Rule.POSITION_NOT_REACHED, "position 7");
  }

  @GetMapping("/no-such-thing")
  String nothing() {
    throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no job 7");
  }

  @GetMapping("/projects/{code}")
  Map<String, Object> parameters(
      @PathVariable ProjectCode code,
      @RequestParam FiscalYear year,
      @RequestParam Quarter quarter) {
    return Map.of("code", code, "year", year, "quarter", quarter);
  }
}
