package cn.outturn.query.question;

import cn.outturn.district.DistrictId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which district a request is answered for, before its controller is reached. */
public interface AskingDistrict {

  /** None where the request is for no district, or nobody knows yet. */
  Optional<DistrictId> districtOf(HttpServletRequest request);
}
