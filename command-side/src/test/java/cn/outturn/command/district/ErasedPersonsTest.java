package cn.outturn.command.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictCommand.DefineSources;
import cn.outturn.district.DistrictCommand.ErasePerson;
import cn.outturn.district.DistrictCommand.RegisterDistrict;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictEvent.PersonErased;
import cn.outturn.district.DistrictId;
import cn.outturn.funding.FundingSource;
import cn.outturn.funding.SourceCode;
import cn.outturn.funding.SourceNature;
import cn.outturn.funding.SourceTree;
import cn.outturn.personal.PersonId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasedPersonsTest {

  private static final PersonId PERSON = new PersonId("S-0417");
  private static final PersonId OTHER = new PersonId("S-0418");
  private static final SourceTree SOURCES =
      new SourceTree(
          List.of(new FundingSource(new SourceCode("LOCAL"), "本级", null, SourceNature.DISTRICT)));

  private District district = new District.Unregistered();

  @Test
  void erases_a_person_once_and_remembers_it() {
    act(new RegisterDistrict("盘龙区", SOURCES));
    assertThat(act(new ErasePerson(PERSON, "本人申请")))
        .containsExactly(new PersonErased(PERSON, "本人申请"));
    act(new ErasePerson(OTHER, "离职"));
    act(new DefineSources(SOURCES, "new form"));

    assertThat(district.settings().erased()).containsExactlyInAnyOrder(PERSON, OTHER);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> act(new ErasePerson(PERSON, "再次")))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.PERSON_ERASED));
  }

  @Test
  void knows_no_person_before_it_is_registered() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> act(new ErasePerson(PERSON, "本人申请")))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.DISTRICT_UNKNOWN));
  }

  private List<DistrictEvent> act(DistrictCommand command) {
    List<DistrictEvent> events = district.decide(new DistrictId("530103"), command);
    events.forEach(event -> district = district.evolve(event));
    return events;
  }
}
