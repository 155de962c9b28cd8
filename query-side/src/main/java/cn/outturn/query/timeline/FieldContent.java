package cn.outturn.query.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a field.
 *
 * @param value exact: fen, {@code 2021-02-01}, a word of the glossary; absent for what the reader
 *     may not see and for what is erased
 * @param zh in words; absent where the value is the words
 */
record FieldContent(Kind kind, @Nullable String value, @Nullable String zh, @Nullable String en) {

  static final FieldContent ERASED = new FieldContent(Kind.ERASED, null, "已清除", "erased");
  static final FieldContent NOT_SHOWN = new FieldContent(Kind.NOT_SHOWN, null, "不予显示", "not shown");

  enum Kind {
    TEXT,
    NUMBER,
    /** In fen. */
    AMOUNT,
    DAY,
    YES_NO,
    /** A key of the glossary. */
    CHOICE,
    /** Of a person, opened for a reader who may ask for contact persons. */
    PERSONAL,
    /** Of a person, for a reader who may not. */
    NOT_SHOWN,
    /** Of a person whose data were erased: nobody can read it any more. */
    ERASED
  }

  static FieldContent of(Kind kind, String value) {
    return new FieldContent(kind, value, null, null);
  }

  String inWords() {
    return zh != null ? zh : value == null ? "" : value;
  }
}
