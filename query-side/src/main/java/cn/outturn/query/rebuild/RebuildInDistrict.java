package cn.outturn.query.rebuild;

import cn.outturn.district.DistrictId;

/** How much differs in a district; never what. */
record RebuildInDistrict(DistrictId district, RebuildFound found) {}
