package cn.outturn.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.district.DistrictEvent;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.ProjectEvent;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

  private final EventCatalog events = new EventCatalog(ProjectEvent.class, DistrictEvent.class);

  sealed interface Twins {
    @Stored("Same")
    record One() implements Twins {}

    @Stored("Same")
    record Two() implements Twins {}
  }

  sealed interface Nameless {
    record Event() implements Nameless {}
  }

  @Test
  void finds_a_class_by_its_stored_name_and_back() {
    assertThat(events.classOf("FundsAllocated")).contains(FundsAllocated.class);
    assertThat(events.nameOf(FundsAllocated.class))
        .hasValueSatisfying(stored -> assertThat(stored.value()).isEqualTo("FundsAllocated"));
    assertThat(events.classOf("Nothing")).isEmpty();
    assertThat(events.nameOf(String.class)).isEmpty();
    assertThat(events.nameOf(Twins.One.class)).isEmpty();
  }

  @Test
  void lists_the_events_in_the_order_of_their_vocabularies() {
    assertThat(events.all().keySet())
        .startsWith("ProjectDeclared", "DeclarationRevised", "GoalsSet")
        .endsWith("DistrictSuspended", "DistrictResumed");
  }

  @Test
  void refuses_two_events_of_one_name() {
    assertThatThrownBy(() -> new EventCatalog(Twins.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share the stored name Same");
  }

  @Test
  void refuses_an_event_without_a_name() {
    assertThatThrownBy(() -> new EventCatalog(Nameless.class))
        .hasMessageContaining("not annotated with @Stored");
  }

  /** The name is a contract, the class isn't; while both agree, a search finds either. */
  @Test
  void stores_every_event_under_the_name_it_was_first_written_with() {
    assertThat(events.all())
        .allSatisfy((name, type) -> assertThat(type.getSimpleName()).isEqualTo(name));
  }
}
