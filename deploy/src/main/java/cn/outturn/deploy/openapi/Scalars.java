package cn.outturn.deploy.openapi;

import static java.util.Map.entry;

import cn.outturn.caller.UserId;
import cn.outturn.district.CreditCode;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.form.Field;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.PersonId;
import cn.outturn.project.CheckId;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.proof.Hash;
import cn.outturn.time.FiscalYear;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is one scalar in JSON. Patterns are said again here; a test holds them to the code. */
final class Scalars {

  private static final Map<Class<?>, Supplier<Schema<?>>> VALUES =
      Map.ofEntries(
          text(DistrictId.class, "[1-9]\\d{5}", "530103", "行政区划代码, GB/T 2260"),
          text(UnitCode.class, "[0-9A-Z]{3,18}", "108001", "预算单位编码"),
          text(
              CreditCode.class,
              "[0-9A-HJ-NP-RTUWXY]{18}",
              "11530103015117858K",
              "统一社会信用代码, GB 32100-2015; its last character is a checksum"),
          text(ProjectCode.class, "[0-9A-Z][0-9A-Z-]{2,39}", "530103-2020-001", "项目编码"),
          text(
              ProjectId.class,
              "[1-9]\\d{5}/[0-9A-Z][0-9A-Z-]{2,39}",
              "530103/530103-2020-001",
              "A project with its district"),
          text(
              SourceCode.class,
              "[A-Z][A-Z0-9_]{1,31}",
              "LOCAL",
              "资金来源, of the district's own tree of sources"),
          text(
              IndicatorId.class,
              "[A-Z0-9][A-Z0-9-]{0,39}",
              "N1",
              "An indicator's own id, stable across years and names"),
          text(ExpenditureId.class, "[0-9A-Za-z._-]{1,40}", "2020-0001", "支付凭证号"),
          text(UserId.class, "[A-Za-z0-9._@-]{1,64}", "clerk-1", "An account's opaque name"),
          text(
              PersonId.class,
              "[A-Za-z0-9][A-Za-z0-9._-]{0,31}",
              "S-0417",
              "人员标识, chosen by the unit; no name, phone or identity number"),
          text(
              Ciphertext.class,
              "[A-Za-z0-9+/]{24,1000}={0,2}",
              "AXJcYmFzZTY0IG9mIHNvbWV0aGluZyBzZWFsZWQ=",
              "What only the key of its person makes readable, in base64"),
          text(
              Hash.class,
              "[0-9a-f]{64}",
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
              "A SHA-256 hash of the log of events"),
          text(
              DeviationId.class,
              "(20\\d\\d|2100)-Q[1-4]:(money|[A-Z0-9][A-Z0-9-]{0,39})",
              "2020-Q2:money",
              "偏差, by its year, its quarter, and its indicator or the money"),
          text(
              CheckId.class,
              "[a-z][a-z0-9-]{2,59}",
              "operator-against-note",
              "A check's name, which it keeps over its versions"),
          text(
              FindingId.class,
              "[a-z][a-z0-9-]{2,59}:(20\\d\\d|2100|project):[^\\s:]{1,120}",
              "operator-against-note:2020:N1",
              "问题, by its check, its year or the project as a whole, and what it is about"),
          text(
              Field.class,
              "(/([^~/]|~[01])*)+",
              "/goals/2020/indicators/N1/target/value",
              "A field of the forms, by its path (RFC 6901)"),
          entry(
              FiscalYear.class,
              () ->
                  of("integer")
                      .format("int32")
                      .minimum(BigDecimal.valueOf(2000))
                      .maximum(BigDecimal.valueOf(2100))
                      .example(2020)
                      .description("财年")),
          entry(
              Money.class,
              () ->
                  of("integer")
                      .format("int64")
                      .example(11_080_000)
                      .description(
                          "Whole fen (分), a hundredth of a yuan. Blank is left out, not 0.")));

  private static final Map<Class<?>, Supplier<Schema<?>>> PLAIN =
      Map.ofEntries(
          entry(String.class, () -> of("string")),
          entry(BigDecimal.class, () -> of("number")),
          entry(LocalDate.class, () -> of("string").format("date")),
          entry(Instant.class, () -> of("string").format("date-time")),
          entry(Duration.class, () -> of("string").format("duration")),
          entry(Boolean.class, () -> of("boolean")),
          entry(boolean.class, () -> of("boolean")),
          entry(Integer.class, () -> of("integer").format("int32")),
          entry(int.class, () -> of("integer").format("int32")),
          entry(Long.class, () -> of("integer").format("int64")),
          entry(long.class, () -> of("integer").format("int64")));

  /** A type of the language, which has a name of its own in the description. */
  static Optional<Schema<?>> value(Class<?> type) {
    return Optional.ofNullable(VALUES.get(type)).map(Supplier::get);
  }

  static Optional<Schema<?>> plain(Class<?> type) {
    return Optional.ofNullable(PLAIN.get(type)).map(Supplier::get);
  }

  static Schema<?> of(String type) {
    return new JsonSchema().typesItem(type);
  }

  private static Map.Entry<Class<?>, Supplier<Schema<?>>> text(
      Class<?> type, String pattern, String example, String description) {
    return entry(
        type,
        () -> of("string").pattern("^" + pattern + "$").example(example).description(description));
  }

  private Scalars() {}
}
