package cn.outturn.project;

import org.jspecify.annotations.Nullable;

/**
 * Where a check looked.
 *
 * @param project none: the project itself; else the sub-project whose papers these are
 * @param pointer into the papers, e.g. {@code /goals/2020/N1/target}, {@code /basis/2/number},
 *     {@code /assessments/2021/claims/3}
 * @param text what stands there, shortened; none where nothing does
 */
public record Place(@Nullable ProjectCode project, String pointer, @Nullable String text) {

  public static Place at(String pointer, @Nullable Object text) {
    return new Place(null, pointer, text == null ? null : shortened(text.toString()));
  }

  public static Place of(ProjectCode part, String pointer, @Nullable Object text) {
    return new Place(part, pointer, text == null ? null : shortened(text.toString()));
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }
}
