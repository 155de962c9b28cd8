package cn.outturn.project;

/** What has happened to a project, by stage. Its stream names the project and the district. */
public sealed interface ProjectEvent
    permits DeclarationEvent, FundingEvent, TrackingEvent, AssessmentEvent, FindingEvent {}
