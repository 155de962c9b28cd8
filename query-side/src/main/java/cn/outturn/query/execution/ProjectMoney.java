package cn.outturn.query.execution;

import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.project.TrackingEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project's history read for its money. */
final class ProjectMoney {

  private final ProjectId project;
  private final Ledger ledger = new Ledger();
  private final Papers papers = new Papers();
  private final List<ProjectCode> parts = new ArrayList<>();
  private @Nullable Declaration declaration;

  private ProjectMoney(ProjectId project) {
    this.project = project;
  }

  static ProjectMoney of(History<ProjectEvent> history) {
    var money = new ProjectMoney(ProjectId.parse(history.stream()));
    history.events().stream().map(Recorded::event).forEach(money::add);
    return money;
  }

  private void add(ProjectEvent event) {
    switch (event) {
      case DeclarationEvent declared -> add(declared);
      case FundingEvent funded -> ledger.add(funded);
      case TrackingEvent _ -> {}
      case AssessmentEvent assessed -> add(assessed);
      case FindingEvent _ -> {}
    }
  }

  private void add(DeclarationEvent event) {
    switch (event) {
      case ProjectDeclared(var declared) -> declaration = declared;
      case DeclarationRevised(var revised, _) -> declaration = revised;
      case BudgetPlanned planned -> ledger.add(planned);
      case SubprojectAdded(var part) -> parts.add(part);
      case DeclarationEvent.GoalsSet _,
          DeclarationEvent.TransfersPlanned _,
          DeclarationEvent.ContactsNamed _,
          DeclarationEvent.DocumentAttached _,
          DeclarationEvent.DeclarationSubmitted _,
          DeclarationEvent.DeclarationReviewed _,
          DeclarationEvent.DeclarationReturned _,
          DeclarationEvent.DeclarationApproved _,
          DeclarationEvent.DeclarationRejected _ -> {}
    }
  }

  private void add(AssessmentEvent event) {
    switch (event) {
      case SelfAssessmentSubmitted submitted -> papers.submitted(submitted);
      case SelfAssessmentReturned(var year, _) -> papers.returned(year);
      case AssessmentEvent.SelfAssessmentDrafted _,
          AssessmentEvent.SelfAssessmentAccepted _,
          AssessmentEvent.OverAchievementDecided _,
          AssessmentEvent.ProjectEvaluated _,
          AssessmentEvent.ResultPublished _,
          AssessmentEvent.YearClosed _,
          AssessmentEvent.ProjectClosed _ -> {}
    }
  }

  Rows rows() {
    Declaration declared = declaration;
    return declared == null
        ? new Rows()
        : new Rows()
            .in(ExecutionProjection.PROJECTS, List.of(project(declared)))
            .in(ExecutionProjection.MONEY, money(declared))
            .in(ExecutionProjection.MID_TERM, midTerm())
            .in(ExecutionProjection.CLAIMS, papers.rows(project));
  }

  private ProjectRow project(Declaration declared) {
    return new ProjectRow(
        project.district(),
        project.code(),
        declared.name(),
        declared.unit(),
        declared.parent(),
        !parts.isEmpty(),
        parts);
  }

  private List<ExecutionRow> money(Declaration declared) {
    var rows = new ArrayList<ExecutionRow>();
    ledger
        .accounts()
        .forEach(
            (year, accounts) ->
                accounts.forEach(
                    (source, account) -> {
                      if (!account.isEmpty()) {
                        rows.add(account.row(project, declared, !parts.isEmpty(), year, source));
                      }
                    }));
    return rows;
  }

  private List<MidTermRow> midTerm() {
    return ledger.midTerm().entrySet().stream()
        .flatMap(
            plan ->
                plan.getValue().stream()
                    .map(
                        entry ->
                            new MidTermRow(
                                project.district(),
                                project.code(),
                                plan.getKey().from(),
                                plan.getKey().to(),
                                entry.source(),
                                entry.amount())))
        .toList();
  }
}
