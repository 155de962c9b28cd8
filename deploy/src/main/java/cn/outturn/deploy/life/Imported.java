package cn.outturn.deploy.life;

import cn.outturn.district.DistrictId;

/**
 * What came back.
 *
 * @param manifest the SHA-256 of the archive's manifest; an export gives it again
 * @param position of the last event: a question that repeats it as {@code Outturn-At-Least} is
 *     answered from all of them
 */
record Imported(DistrictId district, String manifest, long events, String position) {}
