package cn.outturn.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.SealedContact;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Samples.Vouchers;
import cn.outturn.query.projection.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedColumnsTest {

  private record Nested(List<Map<String, SealedContact>> contacts) {}

  private record Row(String districtId, int place, Ciphertext name, List<Nested> further) {}

  @Test
  void are_found_by_type_however_deep() {
    assertThat(SealedColumns.of(Table.ofDistricts("deep", Row.class)))
        .containsExactly("name", "further");
    assertThat(SealedColumns.of(new Vouchers().tables().getFirst())).isEmpty();
  }

  @Test
  void are_those_of_contacts_and_no_others() {
    try (Engine engine = Engine.ofEverything()) {
      Map<String, List<String>> sealed = new HashMap<>();
      for (Projection<?> projection : engine.bean(Projections.class).all()) {
        for (Table<?> table : projection.tables()) {
          if (!SealedColumns.of(table).isEmpty()) {
            sealed.put(table.name(), SealedColumns.of(table));
          }
        }
      }
      assertThat(sealed)
          .isEqualTo(
              Map.of("project_contact", List.of("person", "role", "name", "phone", "email")));
    }
  }
}
