package cn.outturn.form;

import cn.outturn.data.DataFile;
import cn.outturn.form.FieldWords.Entry;
import java.util.Arrays;
import java.util.Map;

/** Refuses a file of labels with a hole in it. */
record LabelCheck(DataFile source, FieldWords file) {

  static void verify(DataFile source, FieldWords file) {
    var check = new LabelCheck(source, file);
    for (Part part : Part.values()) {
      if (!file.parts().containsKey(part.step())) {
        throw source.refused("/parts", "there is no part " + part.step());
      }
    }
    for (String part : file.parts().keySet()) {
      if (Arrays.stream(Part.values()).noneMatch(known -> known.step().equals(part))) {
        throw source.refused("/parts/" + part, "the forms have no such part");
      }
    }
    file.shapes().forEach((name, entries) -> check.all("/shapes/" + name, entries));
    check.all("/parts", file.parts());
  }

  private void all(String place, Map<String, Entry> entries) {
    entries.forEach((step, entry) -> one(place + "/" + step, entry));
  }

  private void one(String place, Entry entry) {
    if ((entry.zh() == null) != (entry.en() == null)) {
      throw source.refused(place, "words in one language alone");
    }
    if (entry.shape() != null && !file.shapes().containsKey(entry.shape())) {
      throw source.refused(place + "/shape", "there is no shape " + entry.shape());
    }
    boolean group = entry.shape() != null || entry.below() != null;
    if (!group && entry.zh() == null) {
      throw source.refused(place, "a field without words");
    }
    if (entry.shape() != null && entry.below() != null) {
      throw source.refused(place, "a shape and fields of its own");
    }
    if (entry.below() != null) {
      all(place + "/below", entry.below());
    }
  }
}
