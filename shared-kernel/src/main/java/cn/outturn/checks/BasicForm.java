package cn.outturn.checks;

import cn.outturn.papers.Papers;

/**
 * The four-table form 附件1 (项目基本信息表 …). It alone prints 项目分类 and with it the yes-or-no fields, the
 * core indicators and a slot for a document beside each text; other forms have no such fields, so
 * nothing is missing there.
 */
final class BasicForm {

  private BasicForm() {}

  static boolean isIn(Papers papers) {
    return papers.declaration() != null && papers.declaration().classification().printed() != null;
  }
}
