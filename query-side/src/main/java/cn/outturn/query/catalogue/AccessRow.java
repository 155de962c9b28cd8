package cn.outturn.query.catalogue;

import cn.outturn.access.Grant;
import cn.outturn.caller.Role;
import java.util.Collection;
import java.util.List;

/**
 * A row of the access table.
 *
 * @param act a command's name, or a question's
 * @param command whether it is a command
 * @param unit roles that may for their unit and the units below it
 * @param district roles that may for the whole district
 * @param platform roles that may for the life of every district
 * @param otherThan stored names of events: who caused the last of them may not (four eyes)
 */
record AccessRow(
    String act,
    boolean command,
    List<Role> unit,
    List<Role> district,
    List<Role> platform,
    List<String> otherThan) {

  static AccessRow of(String act, boolean command, Grant grant) {
    return new AccessRow(
        act,
        command,
        sorted(grant.unit()),
        sorted(grant.district()),
        sorted(grant.platform()),
        grant.otherThan());
  }

  private static List<Role> sorted(Collection<Role> roles) {
    return roles.stream().sorted().toList();
  }
}
