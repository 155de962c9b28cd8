package cn.outturn.query.scoring;

import cn.outturn.assessment.Cause;
import cn.outturn.glossary.Glossary;
import cn.outturn.glossary.Term;
import cn.outturn.query.question.Csv;
import cn.outturn.rules.Grade;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** How a result is written: for programs, or for a spreadsheet. */
enum ResultForm {
  /** One JSON object a line. */
  LINES(MediaType.APPLICATION_NDJSON_VALUE, "ndjson") {
    @Override
    String head() {
      return "";
    }

    @Override
    String line(ResultLine line) {
      return JSON.writeValueAsString(line) + "\n";
    }
  },

  /** For Excel: with a byte order mark, Chinese headings and words. */
  CSV("text/csv", "csv") {
    @Override
    String head() {
      return "\uFEFF" + Csv.row(HEADINGS);
    }

    @Override
    String line(ResultLine line) {
      return Csv.row(
          Stream.of(
                  line.projectCode(),
                  line.projectName(),
                  line.unit(),
                  line.year(),
                  label(line.line()),
                  line.name(),
                  line.recordedRules(),
                  line.recordedPoints(),
                  line.recordedScore(),
                  zh(line.recordedGrade()),
                  line.rules(),
                  line.points(),
                  line.score(),
                  zh(line.grade()),
                  line.difference(),
                  line.causes().stream().map(ResultForm::zh).collect(Collectors.joining("、")))
              .toList());
    }
  };

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Glossary WORDS = Glossary.load();
  private static final List<String> HEADINGS =
      List.of(
          "项目编码", "项目名称", "单位", "年度", "指标", "指标名称", "原规则集", "原分值", "原得分", "原等级", "对比规则集", "对比分值",
          "对比得分", "对比等级", "得分差", "差异原因");

  private final String mediaType;
  private final String extension;

  ResultForm(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  abstract String head();

  abstract String line(ResultLine line);

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** The first of the types asked for that there is; JSON lines for whoever takes anything. */
  static ResultForm accepted(@Nullable String accept) {
    return MediaType.parseMediaTypes(accept).stream()
            .filter(type -> !type.isWildcardType())
            .findFirst()
            .filter(type -> type.isCompatibleWith(MediaType.parseMediaType(CSV.mediaType)))
            .isPresent()
        ? CSV
        : LINES;
  }

  private static String label(String line) {
    return switch (line) {
      case Sheet.EXECUTION -> "预算执行率";
      case ResultLine.TOTAL -> "总分";
      default -> line;
    };
  }

  private static @Nullable String zh(@Nullable Grade grade) {
    return grade == null ? null : WORDS.find(grade).map(Term::zh).orElse(grade.name());
  }

  private static String zh(Cause cause) {
    return WORDS.find(cause).map(Term::zh).orElse(cause.name());
  }
}
