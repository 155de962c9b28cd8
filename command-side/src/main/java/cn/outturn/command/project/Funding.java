package cn.outturn.command.project;

import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.FundingCommand;
import cn.outturn.project.FundingCommand.*;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.SpendingException;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The rules of a project's money: nothing before approval, nothing beyond what is there. */
final class Funding {

  static List<FundingEvent> decide(Declared project, FundingCommand command, Setting setting) {
    if (!project.subprojects().isEmpty()) {
      throw new Refused(Rule.FUNDS_AT_SUBPROJECTS, project.subprojects().toString());
    }
    return List.of(
        switch (command) {
          case AllocateFunds allocate -> allocate(project, allocate, setting);
          case AdjustFunds adjust -> adjust(project, adjust, setting);
          case RecordExpenditure spend -> spend(project, spend, setting);
          case CorrectExpenditure correct -> correct(project, correct, setting);
          case SuspendPayments(var year, var reason, var document) -> {
            if (project.running(year).paymentsSuspended()) {
              throw new Refused("/year", Rule.PAYMENTS_SUSPENDED, year.toString());
            }
            yield new PaymentsSuspended(year, reason, document);
          }
          case ResumePayments(var year, var reason) -> {
            if (!project.running(year).paymentsSuspended()) {
              throw new Refused("/year", Rule.PAYMENTS_NOT_SUSPENDED, year.toString());
            }
            yield new PaymentsResumed(year, reason);
          }
          case CarryOverFunds carry -> carryOver(project, carry, setting);
          case ReturnFunds give -> giveBack(project, give);
        });
  }

  private static FundingEvent allocate(Declared project, AllocateFunds command, Setting setting) {
    Plan plan = project.running(command.year()).plan();
    Book book = project.book(command.year());
    var faults = new Faults();
    Budgets.checkAmounts(faults, "/amounts", command.amounts(), setting.district());
    List<SourceAmount> amounts = command.amounts();
    for (int i = 0; i < amounts.size(); i++) {
      faults.when(
          book.account(amounts.get(i).source()).initial() != null,
          "/amounts/" + i + "/source",
          Rule.FUNDS_ALLOCATED_ALREADY,
          amounts.get(i).source().value());
    }
    Money after =
        Money.sum(
                book.accounts().values().stream()
                    .map(a -> a.initial() == null ? Money.ZERO : a.initial())
                    .toList())
            .plus(Money.sum(amounts.stream().map(SourceAmount::amount).toList()));
    faults
        .when(
            after.exceeds(plan.total()),
            "/amounts",
            Rule.FUNDS_BEYOND_BUDGET,
            "%s in all, approved are %s".formatted(after, plan.total()))
        .refuse();
    return new FundsAllocated(command.year(), amounts, command.document(), command.effective());
  }

  private static FundingEvent adjust(Declared project, AdjustFunds command, Setting setting) {
    project.running(command.year());
    Book book = project.book(command.year());
    var faults = new Faults();
    List<SourceAmount> changes = command.changes();
    for (int i = 0; i < changes.size(); i++) {
      SourceAmount change = changes.get(i);
      String at = "/changes/" + i;
      Budgets.checkSource(faults, at, changes, i, setting.district());
      Account account = book.account(change.source());
      faults.when(
          change.amount().isNegative() && change.amount().negated().exceeds(account.available()),
          at + "/amount",
          Rule.FUNDS_NOT_AVAILABLE,
          "%s holds %s".formatted(change.source(), account.available()));
    }
    faults.refuse();
    return new FundsAdjusted(
        command.year(), changes, command.reason(), command.document(), command.effective());
  }

  private static FundingEvent spend(Declared project, RecordExpenditure command, Setting setting) {
    Year.Running year = project.running(command.year());
    if (year.paymentsSuspended()) {
      throw new Refused("/year", Rule.PAYMENTS_SUSPENDED, command.year().toString());
    }
    var faults =
        new Faults()
            .when(
                project.payments().containsKey(command.expenditure()),
                "/expenditure",
                Rule.EXPENDITURE_EXISTS,
                command.expenditure().value());
    setting.district().checkSource(faults, "/source", command.source());
    Dates.check(faults, command.effective(), command.year(), setting.today());
    if (command.economic() != null) {
      Budgets.checkPair(
          faults,
          "/economic",
          command.economic(),
          setting.district().registered(project.declaration().unit()).type());
    }
    checkCovered(
        faults, project, command.year(), command.source(), command.amount(), command.exception());
    faults.refuse();
    return new ExpenditureRecorded(
        command.expenditure(),
        command.year(),
        command.source(),
        command.amount(),
        command.economic(),
        command.purpose(),
        command.effective(),
        command.exception());
  }

  private static FundingEvent correct(
      Declared project, CorrectExpenditure command, Setting setting) {
    Payment payment = project.payments().get(command.expenditure());
    if (payment == null) {
      throw new Refused("/expenditure", Rule.EXPENDITURE_UNKNOWN, command.expenditure().value());
    }
    project.running(payment.year());
    var faults =
        new Faults()
            .when(
                payment.amount().equals(command.amount()),
                "/amount",
                Rule.EXPENDITURE_UNCHANGED,
                payment.amount().toString());
    Dates.check(faults, command.effective(), payment.year(), setting.today());
    Money more = command.amount().minus(payment.amount());
    if (more.isPositive()) {
      checkCovered(faults, project, payment.year(), payment.source(), more, command.exception());
    }
    faults.refuse();
    return new ExpenditureCorrected(
        command.expenditure(),
        payment.year(),
        payment.source(),
        payment.amount(),
        command.amount(),
        command.reason(),
        command.document(),
        command.effective(),
        command.exception());
  }

  private static void checkCovered(
      Faults faults,
      Declared project,
      FiscalYear year,
      SourceCode source,
      Money amount,
      @Nullable SpendingException exception) {
    Money available = project.book(year).account(source).available();
    faults.when(
        exception == null && amount.exceeds(available),
        "/amount",
        Rule.EXPENDITURE_BEYOND_FUNDS,
        "%s holds %s in %s, %s are asked for".formatted(source, available, year, amount));
  }

  private static FundingEvent carryOver(Declared project, CarryOverFunds command, Setting setting) {
    project.running(command.year());
    project.refuseOutsidePeriod(command.year().next(), "/year");
    new Faults()
        .when(
            project.year(command.year().next()) instanceof Year.Ended,
            "/year",
            Rule.YEAR_CLOSED,
            command.year().next().toString())
        .refuse();
    Account account = available(project, command.year(), command.source(), command.amount());
    int years = setting.district().rules(command.year()).carryOverYears();
    Money young =
        Money.sum(
            account.left(command.year()).entrySet().stream()
                .filter(e -> command.year().value() + 1 - e.getKey().value() <= years)
                .map(Map.Entry::getValue)
                .toList());
    new Faults()
        .when(
            command.amount().exceeds(young),
            "/amount",
            Rule.CARRY_OVER_TOO_OLD,
            "%s of %s may be carried over once more".formatted(young, account.available()))
        .refuse();
    return new FundsCarriedOver(
        command.year(),
        command.source(),
        command.amount(),
        command.document(),
        command.effective());
  }

  private static FundingEvent giveBack(Declared project, ReturnFunds command) {
    project.running(command.year());
    available(project, command.year(), command.source(), command.amount());
    return new FundsReturned(
        command.year(),
        command.source(),
        command.amount(),
        command.reason(),
        command.document(),
        command.effective());
  }

  private static Account available(
      Declared project, FiscalYear year, SourceCode source, Money amount) {
    Account account = project.book(year).account(source);
    new Faults()
        .when(
            amount.exceeds(account.available()),
            "/amount",
            Rule.FUNDS_NOT_AVAILABLE,
            "%s holds %s in %s".formatted(source, account.available(), year))
        .refuse();
    return account;
  }

  static Declared evolve(Declared project, FundingEvent event) {
    return switch (event) {
      case FundsAllocated e ->
          project.withBook(e.year(), book -> each(book, e.amounts(), Account::allocated));
      case FundsAdjusted e ->
          project.withBook(e.year(), book -> each(book, e.changes(), Account::adjustedBy));
      case ExpenditureRecorded e ->
          spent(project, e.year(), e.source(), e.amount())
              .with(e.expenditure(), new Payment(e.year(), e.source(), e.amount(), e.effective()));
      case ExpenditureCorrected e -> {
        Payment payment = project.payments().get(e.expenditure());
        LocalDate effective = payment == null ? e.effective() : payment.effective();
        yield spent(project, e.year(), e.source(), e.amount().minus(e.before()))
            .with(e.expenditure(), new Payment(e.year(), e.source(), e.amount(), effective));
      }
      case PaymentsSuspended e ->
          project.withRunning(e.year(), year -> year.withPaymentsSuspended(true));
      case PaymentsResumed e ->
          project.withRunning(e.year(), year -> year.withPaymentsSuspended(false));
      case FundsCarriedOver e -> carried(project, e);
      case FundsReturned e ->
          project.withBook(e.year(), book -> book.with(e.source(), a -> a.returning(e.amount())));
    };
  }

  private static Book each(
      Book book, List<SourceAmount> amounts, BiFunction<Account, Money, Account> change) {
    for (SourceAmount entry : amounts) {
      book = book.with(entry.source(), a -> change.apply(a, entry.amount()));
    }
    return book;
  }

  private static Declared spent(
      Declared project, FiscalYear year, SourceCode source, Money amount) {
    return project.withBook(year, book -> book.with(source, a -> a.spending(amount)));
  }

  /** The youngest money goes on first: what is older has to be spent or returned. */
  private static Declared carried(Declared project, FundsCarriedOver event) {
    var left = project.book(event.year()).account(event.source()).left(event.year());
    var layers = Account.take(left.descendingMap(), event.amount());
    return project
        .withBook(
            event.year(), book -> book.with(event.source(), a -> a.carryingOut(event.amount())))
        .withBook(
            event.year().next(), book -> book.with(event.source(), a -> a.carryingIn(layers)));
  }

  private Funding() {}
}
