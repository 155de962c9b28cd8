package cn.outturn.query.timeline;

import cn.outturn.document.BasisDocument;
import cn.outturn.query.question.Csv;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** How a whole timeline is written: for programs, or for a spreadsheet. */
enum TimelineForm {
  /** One JSON object an event. */
  LINES(MediaType.APPLICATION_NDJSON_VALUE, "ndjson") {
    @Override
    String head() {
      return "";
    }

    @Override
    String lines(TimelineEvent event) {
      return JSON.writeValueAsString(event) + "\n";
    }
  },

  /** For Excel, one line a change: with a byte order mark, Chinese headings and words. */
  CSV("text/csv", "csv") {
    @Override
    String head() {
      return "\uFEFF" + Csv.row(HEADINGS);
    }

    @Override
    String lines(TimelineEvent event) {
      return event.changes().isEmpty()
          ? line(event, null)
          : event.changes().stream()
              .map(change -> line(event, change))
              .collect(Collectors.joining());
    }
  };

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> HEADINGS =
      List.of(
          "序号", "事件", "阶段", "操作人", "角色", "单位", "登记时间", "生效日期", "原因", "依据文件", "所在表", "字段", "字段路径",
          "变更前", "变更后", "请求编号", "命令编号", "事件编号");

  private final String mediaType;
  private final String extension;

  TimelineForm(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  abstract String head();

  abstract String lines(TimelineEvent event);

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** The one asked for before all others; none: the answer is one page of JSON. */
  static Optional<TimelineForm> accepted(@Nullable String accept) {
    return MediaType.parseMediaTypes(accept).stream()
        .filter(type -> !type.isWildcardType())
        .findFirst()
        .flatMap(
            type ->
                Arrays.stream(values())
                    .filter(form -> type.isCompatibleWith(MediaType.parseMediaType(form.mediaType)))
                    .findFirst());
  }

  private static String line(TimelineEvent event, @Nullable FieldChange change) {
    return Csv.row(
        Stream.of(
                event.version(),
                event.title().zh(),
                event.stage().zh(),
                event.by(),
                event.roles().stream().map(Titles::zh).collect(Collectors.joining("、")),
                event.unit(),
                event.recorded(),
                event.effective(),
                event.reason(),
                named(event.document()),
                change == null ? null : change.form(),
                change == null ? null : change.label().zh(),
                change == null ? null : change.field(),
                change == null ? null : words(change.before()),
                change == null ? null : words(change.after()),
                event.request(),
                event.cause(),
                event.event())
            .toList());
  }

  private static @Nullable String named(@Nullable BasisDocument document) {
    return document == null
        ? null
        : Stream.of(document.number(), document.title())
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
  }

  private static @Nullable String words(@Nullable FieldContent content) {
    return content == null ? null : content.inWords();
  }
}
