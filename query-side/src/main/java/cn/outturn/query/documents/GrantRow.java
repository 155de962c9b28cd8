package cn.outturn.query.documents;

import cn.outturn.district.DistrictId;
import java.time.Instant;

/**
 * A grant that stands, in {@code read_model.document_grant}.
 *
 * @param districtId whose documents they are
 * @param toDistrict who sees them
 */
record GrantRow(DistrictId districtId, DistrictId toDistrict, Instant since) {}
