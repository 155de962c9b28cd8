package cn.outturn.query.contacts;

import cn.outturn.district.DistrictId;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.ContactRole;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One person that a project names, sealed as the event has it. Erasing the person changes no row:
 * what is here can't be read any more.
 *
 * @param place in the list, from 1
 */
record ContactRow(
    DistrictId districtId,
    ProjectCode projectCode,
    int place,
    PersonId person,
    ContactRole role,
    @Nullable Ciphertext name,
    @Nullable Ciphertext phone,
    @Nullable Ciphertext email) {

  static ContactRow of(ProjectId project, int place, SealedContact contact) {
    return new ContactRow(
        project.district(),
        project.code(),
        place,
        contact.person(),
        contact.role(),
        contact.name(),
        contact.phone(),
        contact.email());
  }
}
