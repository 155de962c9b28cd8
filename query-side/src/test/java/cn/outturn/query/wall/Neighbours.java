package cn.outturn.query.wall;

import static cn.outturn.query.district.Districts.unit;
import static cn.outturn.query.findings.Contradictions.OPERATOR;
import static cn.outturn.query.findings.Contradictions.raised;
import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.OVER_THREE_YEARS;
import static cn.outturn.query.register.Papers.Y2020;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.from;
import static cn.outturn.query.register.Papers.planned;
import static cn.outturn.query.scoring.Assessed.COST;
import static cn.outturn.query.scoring.Assessed.PAPER;
import static cn.outturn.query.scoring.Assessed.TRAININGS;
import static org.awaitility.Awaitility.await;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.district.DistrictEvent.DocumentsGranted;
import cn.outturn.district.DistrictEvent.RuleSetDefined;
import cn.outturn.district.DistrictId;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.money.Money;
import cn.outturn.personal.ContactRole;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.ContactsNamed;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.Measurement;
import cn.outturn.project.Severity;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.query.Engine;
import cn.outturn.query.district.Districts;
import cn.outturn.query.scoring.Assessed;
import cn.outturn.time.Period;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Two districts with the same two projects, of two units, and a row of each in every table. */
final class Neighbours {

  static final String HERE = "530103";
  static final String THERE = "530114";

  /** Whom both let see their documents. */
  static final String GUEST = "310117";

  static final String OF_OFFICE = "P-OFFICE";
  static final String OF_BUREAU = "P-BUREAU";

  /** Above 701001, the office. */
  static final String DEPARTMENT = "701";

  static final String BUREAU = "702";

  private Neighbours() {}

  static Engine settled() {
    Engine engine = Engine.ofEverything().start();
    for (String district : List.of(HERE, THERE)) {
      engine.happened(
          district,
          Districts.registered(district, Districts.source("LOCAL", null)),
          unit(DEPARTMENT, "党工委", null),
          unit("701001", "党建办", DEPARTMENT),
          unit(BUREAU, "民政局", null),
          new RuleSetDefined(Districts.ownRules("own", 1, 80), null),
          new DocumentsGranted(new DistrictId(GUEST), "核对依据文件"));
      engine.happened(district + "/" + OF_OFFICE, whole("701001"));
      engine.happened(district + "/" + OF_BUREAU, whole(BUREAU));
    }
    engine.caughtUp();
    await().until(() -> isLogged(engine));
    engine
        .sql()
        .execute(
            """
            INSERT INTO proof.head SELECT district_id, size, substr(peaks, 1, 32), now(), 'outturn', ''
            FROM proof.edge;
            INSERT INTO proof.verification (district_id, id, asked_by)
            SELECT district_id, gen_random_uuid(), 'auditor-1' FROM read_model.district;
            INSERT INTO proof.damage (district_id, verification, number, damage)
            SELECT district_id, id, 1, 'CHANGED' FROM proof.verification;
            INSERT INTO jobs.scoring (district_id, id, request_key, year, rule_set, asked_by)
            SELECT district_id, gen_random_uuid(), 'asked', 2020, '{}', 'clerk-1'
            FROM read_model.district;
            INSERT INTO jobs.scoring_line (district_id, job, place, project_code, project_name,
              unit, year, line, recorded_rules, rules, causes)
            SELECT s.district_id, s.id, row_number() OVER (), r.project_code, r.name, r.unit, 2020,
              'TOTAL', '{}', '{}', '[]'
            FROM jobs.scoring s JOIN read_model.register r USING (district_id);
            INSERT INTO vault.personal_key (district_id, person, wrapped)
            SELECT district_id, 'person-1', '\\x00' FROM read_model.district;
            INSERT INTO jobs.rebuild_of_district (district_id, rebuild, state, asked_by, started_at,
              compared_at)
            SELECT district_id, 1, 'READY', 'operator-1', now(), now() FROM read_model.district;
            INSERT INTO jobs.rebuild_count (district_id, rebuild, projection, revision)
            SELECT district_id, 1, 'register', 1 FROM read_model.district;
            INSERT INTO jobs.rebuild_difference (district_id, rebuild, projection, place, kind,
              stream, project_code)
            SELECT district_id, 1, 'register', row_number() OVER (), 'ONLY_LIVE',
              district_id || '/' || project_code, project_code FROM read_model.register
            """);
    return engine;
  }

  private static boolean isLogged(Engine engine) {
    return Boolean.TRUE.equals(
        engine
            .sql()
            .queryForObject(
                """
                SELECT position >= (SELECT max(global_index) FROM event_store.domain_event_entry)
                FROM proof.reached
                """,
                Boolean.class));
  }

  private static Object[] whole(String unit) {
    var assessed = Assessed.submitted();
    return new Object[] {
      new ProjectDeclared(declared("培训", unit, null, new Period(LocalDate.of(2020, 1, 1), 3))),
      new ContactsNamed(
          List.of(
              new SealedContact(new PersonId("person-1"), ContactRole.CONTACT, null, null, null))),
      new GoalsSet(IN_2020, Framework.UNTIL_2021, "办好培训", List.of(TRAININGS, COST)),
      planned(OVER_THREE_YEARS, "300000.00"),
      new FundsAllocated(
          Y2020, List.of(from("LOCAL", "100000.00")), PAPER, LocalDate.of(2020, 2, 1)),
      new ExpenditureRecorded(
          new ExpenditureId("V1"),
          Y2020,
          new SourceCode("LOCAL"),
          Money.ofYuan("90000.00"),
          null,
          "培训",
          LocalDate.of(2020, 6, 1),
          null),
      new QuarterProgressRecorded(
          Y2020,
          Quarter.Q1,
          List.of(new Measurement(TRAININGS.id(), Actual.Amount.of("2"), null, null, null)),
          LocalDate.of(2020, 3, 31),
          null),
      new SelfAssessmentSubmitted(
          Y2020,
          new SelfAssessment(
              "基本完成",
              null,
              assessed.assessment().ratings(),
              List.of(new Claim.ExecutionRate("自评报告", new BigDecimal("87"))),
              Map.of()),
          assessed.score(),
          null),
      raised(OPERATOR, Severity.HIGH, "≤ 4 场")
    };
  }
}
