package cn.outturn.command.shell;

import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on its way to the district it is for. */
public record DistrictAct(@TargetAggregateIdentifier DistrictId district, DistrictCommand command)
    implements Addressed {}
