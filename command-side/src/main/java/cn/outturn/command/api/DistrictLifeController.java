package cn.outturn.command.api;

import cn.outturn.caller.Caller;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A district's life, in the hands of the platform's operator, who belongs to none. */
@RestController
@RequestMapping("/api/districts/{district}")
@Tag(name = "Platform 平台")
class DistrictLifeController {

  private final Commands commands;

  DistrictLifeController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping
  @Operation(summary = "Register a district (区县登记)")
  ResponseEntity<Accepted> register(
      @PathVariable DistrictId district,
      @RequestBody DistrictCommand.RegisterDistrict command,
      Caller caller,
      @Creating Precondition precondition) {
    return commands.send(district, command, caller, precondition);
  }

  @PostMapping("/suspension")
  @Operation(summary = "Suspend the district: it can only be read (停用)")
  ResponseEntity<Accepted> suspend(
      @PathVariable DistrictId district,
      @RequestBody DistrictCommand.SuspendDistrict command,
      Caller caller,
      Precondition precondition) {
    return commands.send(district, command, caller, precondition);
  }

  @PostMapping("/resumption")
  @Operation(summary = "Resume a suspended district (恢复)")
  ResponseEntity<Accepted> resume(
      @PathVariable DistrictId district,
      @RequestBody DistrictCommand.ResumeDistrict command,
      Caller caller,
      Precondition precondition) {
    return commands.send(district, command, caller, precondition);
  }
}
