package cn.outturn.vault;

import cn.outturn.district.DistrictId;
import cn.outturn.personal.KnownContact;
import cn.outturn.personal.SealedContact;
import java.util.List;

/** Opens what an answer shows of persons. */
public interface Disclosure {

  /** In the same order. Reads the keys of all persons at once. */
  List<KnownContact> open(DistrictId district, List<SealedContact> contacts);
}
