package cn.outturn.query.timeline;

import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent;

/** To which part of the work an event belongs. */
enum EventStage {
  DECLARATION("申报"),
  FUNDING("资金"),
  TRACKING("监控"),
  ASSESSMENT("自评与评价"),
  FINDINGS("问题");

  private final String zh;

  EventStage(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }

  static EventStage of(ProjectEvent event) {
    return switch (event) {
      case DeclarationEvent _ -> DECLARATION;
      case FundingEvent _ -> FUNDING;
      case TrackingEvent _ -> TRACKING;
      case AssessmentEvent _ -> ASSESSMENT;
      case FindingEvent _ -> FINDINGS;
    };
  }
}
