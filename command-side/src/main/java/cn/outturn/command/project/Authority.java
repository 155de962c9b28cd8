package cn.outturn.command.project;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Act;
import cn.outturn.access.Reach;
import cn.outturn.caller.Caller;
import cn.outturn.command.district.Settings;
import cn.outturn.district.UnitCode;
import cn.outturn.project.AssessmentCommand.AcceptSelfAssessment;
import cn.outturn.project.AssessmentCommand.DecideOverAchievement;
import cn.outturn.project.AssessmentCommand.EvaluateProject;
import cn.outturn.project.AssessmentCommand.ReturnSelfAssessment;
import cn.outturn.project.DeclarationCommand.ApproveDeclaration;
import cn.outturn.project.DeclarationCommand.DeclareProject;
import cn.outturn.project.DeclarationCommand.RejectDeclaration;
import cn.outturn.project.DeclarationCommand.ReturnDeclaration;
import cn.outturn.project.DeclarationCommand.ReviewDeclaration;
import cn.outturn.project.DeclarationCommand.ReviseDeclaration;
import cn.outturn.project.FindingCommand.WaiveFinding;
import cn.outturn.project.ProjectCommand;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the caller may: by the table, by its unit, and by what it has done itself. */
public final class Authority {

  private static final AccessTable TABLE = AccessTable.shipped();

  private Authority() {}

  /**
   * @throws Refused if its roles don't allow the command to anybody
   */
  public static Reach reach(Class<?> command, Caller caller) {
    return TABLE
        .reach(new Act.Send(command), caller.roles())
        .orElseThrow(() -> new Refused(Rule.ROLE_NOT_ALLOWED, command.getSimpleName()));
  }

  /**
   * @throws Refused if its roles don't allow the command, the project lies outside its reach, or it
   *     would judge its own work
   */
  public static void verify(
      ProjectCommand command, Caller caller, Project project, Hands hands, Settings settings) {
    if (reach(command.getClass(), caller) == Reach.UNIT) {
      units(command, project).forEach(unit -> refuseUnlessReached(unit, caller, settings));
    }
    List<String> others = TABLE.grant(new Act.Send(command.getClass())).otherThan();
    if (hands.hold(caller.user(), others, judgedYear(command))) {
      throw new Refused(Rule.FOUR_EYES, "%s comes after its own act".formatted(caller.user()));
    }
  }

  /** The unit the project belongs to, and the one the command gives it to. */
  private static Stream<UnitCode> units(ProjectCommand command, Project project) {
    Stream<UnitCode> before =
        project instanceof Declared declared
            ? Stream.of(declared.declaration().unit())
            : Stream.empty();
    return switch (command) {
      case DeclareProject declare -> Stream.concat(before, Stream.of(declare.declaration().unit()));
      case ReviseDeclaration revise ->
          Stream.concat(before, Stream.of(revise.declaration().unit()));
      default -> before;
    };
  }

  private static void refuseUnlessReached(UnitCode unit, Caller caller, Settings settings) {
    if (caller.unit() == null || !settings.units().below(caller.unit(), unit)) {
      throw new Refused(
          Rule.UNIT_OUT_OF_REACH,
          caller.unit() == null
              ? "the account has no unit"
              : "%s is neither %s nor below it".formatted(unit, caller.unit()));
    }
  }

  /** Of a command under four eyes: the year whose submission it judges. */
  private static @Nullable FiscalYear judgedYear(ProjectCommand command) {
    return switch (command) {
      case ReviewDeclaration c -> c.year();
      case ReturnDeclaration c -> c.year();
      case ApproveDeclaration c -> c.year();
      case RejectDeclaration c -> c.year();
      case ReturnSelfAssessment c -> c.year();
      case DecideOverAchievement c -> c.year();
      case AcceptSelfAssessment c -> c.year();
      case EvaluateProject c -> c.year();
      case WaiveFinding c -> c.finding().year();
      default -> null; // any year: rather too strict than too lax
    };
  }
}
