package cn.outturn.deploy.load;

import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.*;
import cn.outturn.district.DistrictId;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.DeclarationCommand.*;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.TrackingCommand.*;

/** Where a command goes. Only those that the stories tell. */
public record Route(String method, String path) {

  public static Route of(DistrictId district, DistrictCommand command) {
    return switch (command) {
      case RegisterDistrict _ -> new Route("POST", "/api/districts/" + district);
      case RegisterUnit _ -> new Route("POST", "/api/district/units");
      case AdoptRuleSet _ -> new Route("POST", "/api/district/rule-sets");
      case SetMonitoringCalendar _ -> new Route("PUT", "/api/district/calendar");
      default -> throw untold(command);
    };
  }

  public static Route of(ProjectCode project, ProjectCommand command) {
    return switch (command) {
      case DeclareProject _ -> to("POST", project, "");
      case AttachDocument _ -> to("POST", project, "/documents");
      case SetGoals _ -> to("PUT", project, "/goals");
      case PlanBudget _ -> to("PUT", project, "/budget");
      case SubmitDeclaration _ -> to("POST", project, "/submission");
      case ReviewDeclaration _ -> to("POST", project, "/review");
      case ApproveDeclaration _ -> to("POST", project, "/approval");
      case AllocateFunds _ -> to("POST", project, "/allocations");
      case AdjustFunds _ -> to("POST", project, "/adjustments");
      case RecordExpenditure _ -> to("POST", project, "/expenditures");
      case CorrectExpenditure _ -> to("POST", project, "/expenditure-corrections");
      case CarryOverFunds _ -> to("POST", project, "/carry-overs");
      case RecordQuarterProgress _ -> to("POST", project, "/progress");
      case ExplainDeviation _ -> to("POST", project, "/deviation-explanations");
      case SubmitSelfAssessment _ -> to("POST", project, "/self-assessment");
      case AcceptSelfAssessment _ -> to("POST", project, "/self-assessment-acceptance");
      case EvaluateProject _ -> to("POST", project, "/evaluations");
      case PublishResult _ -> to("POST", project, "/publication");
      case CloseYear _ -> to("POST", project, "/year-closing");
      default -> throw untold(command);
    };
  }

  private static Route to(String method, ProjectCode project, String act) {
    return new Route(method, "/api/projects/" + project + act);
  }

  private static IllegalArgumentException untold(Object command) {
    return new IllegalArgumentException("no story tells " + command);
  }
}
