package cn.outturn.project;

/**
 * What can be asked of a project, by the stage it belongs to. A command is plain content: which
 * project, who asks and when travel beside it.
 */
public sealed interface ProjectCommand
    permits DeclarationCommand,
        FundingCommand,
        TrackingCommand,
        AssessmentCommand,
        FindingCommand {}
