package cn.outturn.command.project;

import cn.outturn.caller.UserId;
import cn.outturn.command.district.Settings;
import cn.outturn.project.ProjectCode;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What a decision rests on beside the project itself.
 *
 * @param self the project that decides
 * @param today the day it is made, in the district
 * @param by who asks
 * @param district under what its projects live
 * @param projects the other projects of the same district, undeclared ones included
 */
public record Setting(
    ProjectCode self,
    LocalDate today,
    UserId by,
    Settings district,
    Function<ProjectCode, Project> projects) {}
