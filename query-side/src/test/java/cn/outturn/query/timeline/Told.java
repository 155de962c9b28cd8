package cn.outturn.query.timeline;

import static cn.outturn.query.question.PlainDisclosure.sealed;
import static cn.outturn.query.scoring.Assessed.*;

import cn.outturn.caller.Caller;
import cn.outturn.caller.MessageKeys;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Target;
import cn.outturn.personal.ContactRole;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.DeclarationEvent.ContactsNamed;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.Engine;
import cn.outturn.query.question.PlainDisclosure;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Papers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project whose trainings were to be ten, then nine, then eight, were assessed against eight, and
 * are nine again since; and another one of the same code in the next district.
 */
final class Told {

  static final String HERE = "530103";
  static final String THERE = "530114";
  static final ProjectCode CODE = new ProjectCode("S302020100685");
  static final long NAMED = 4;
  static final long APPROVED = 5;
  static final long TO_NINE = 6;
  static final long TO_EIGHT = 7;
  static final long ASSESSED = 8;
  static final long TO_NINE_AGAIN = 9;

  static void happen(Engine engine) {
    String stream = HERE + "/" + CODE;
    engine.happened(stream, (Object[]) begun("党建工作经费"));
    engine.happened(
        stream,
        new ContactsNamed(List.of(contact("S-1", "联系的人"), contact("X-2", "清除的人"))),
        Papers.approved(Y2020));
    engine.append(
        stream,
        Map.of(
            MessageKeys.DISTRICT,
            HERE,
            MessageKeys.USER,
            "head-1",
            MessageKeys.ROLES,
            "UNIT_HEAD",
            MessageKeys.UNIT,
            "701001",
            MessageKeys.IDEMPOTENCY_KEY,
            "request-0001",
            "correlationId",
            "command-1",
            "traceId",
            "command-0"),
        revised(TRAININGS.target(), atLeast("9")));
    engine.happened(
        stream,
        revised(atLeast("9"), EIGHT),
        submitted("mof-2020-10", List.of(TRAININGS.with(EIGHT, null), COST), null),
        revised(EIGHT, atLeast("9")));
    engine.happened(THERE + "/" + CODE, (Object[]) begun("邻区项目"));
    engine.caughtUp();
  }

  static Target atLeast(String value) {
    return new Target.AtLeast(new BigDecimal(value));
  }

  private static TargetsRevised revised(Target before, Target after) {
    return new TargetsRevised(
        Y2020,
        List.of(new RevisedTarget(TRAININGS.id(), before, after, null, null)),
        "任务调整",
        new UserId("finance-1"),
        PAPER,
        LocalDate.of(2020, 8, 1));
  }

  private static SealedContact contact(String person, String name) {
    return new SealedContact(
        new PersonId(person), ContactRole.CONTACT, sealed(HERE, name), null, null);
  }

  static Timelines timelines(Engine engine) {
    var questions = engine.bean(Questions.class);
    return new Timelines(questions, new Persons(new PlainDisclosure(), questions));
  }

  static Caller caller(String district, Role role, @Nullable String unit) {
    return new Caller(
        new DistrictId(district),
        new UserId("reader"),
        Set.of(role),
        unit == null ? null : new UnitCode(unit));
  }

  static Caller auditor(String district) {
    return caller(district, Role.AUDITOR, null);
  }

  private Told() {}
}
