package cn.outturn.query.documents;

import static cn.outturn.query.documents.Basis.*;
import static cn.outturn.query.register.Papers.Y2020;
import static cn.outturn.query.register.Papers.Y2022;
import static cn.outturn.query.register.Papers.from;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.Attachment;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.DocumentAttached;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FindingEvent.FindingWaived;
import cn.outturn.project.FindingId;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.SpendingException;
import cn.outturn.project.TrackingEvent.QuarterProgressCorrected;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.register.Past;
import cn.outturn.time.Quarter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsProjectionTest {

  private static final BasisDocument LETTER = BasisDocument.numbered("盘财预【2020】7号");
  private static final SourceCode LOCAL = new SourceCode("LOCAL");

  private final Past<ProjectEvent> past = Past.ofProject(PANLONG, "S302020100685");

  @Test
  void a_declaration_s_documents_are_kept_as_its_papers_give_them_with_keys_to_compare() {
    past.then(resting(new BasisDocument("昆办通【2019】26号", "关于《党建》的意见", "市委办", null, "街道每年不少于10万元")));
    DocumentRow row = rows().getFirst();
    assertThat(row.pointer()).isEqualTo("/basis/0");
    assertThat(row.place()).isEqualTo(Place.DECLARATION);
    assertThat(row.number()).isEqualTo("昆办通〔2019〕26号");
    assertThat(row.numberKey()).isEqualTo("昆办通〔2019〕26号");
    assertThat(row.titleKey()).isEqualTo("关于党建的意见");
    assertThat(row.year()).isEqualTo(2019);
    assertThat(row.firstYear()).isEqualTo(Y2020);
    assertThat(row.lastYear()).isEqualTo(Y2022);
    assertThat(row.search()).isEqualTo("昆办通201926号\n关于党建的意见\n市委办\n街道每年不少于10万元");
  }

  @Test
  void a_revised_declaration_leaves_only_what_it_rests_on_now() {
    past.then(
        resting(BasisDocument.numbered("云办发〔2010〕18号"), LETTER),
        new DeclarationRevised(resting(BasisDocument.numbered("云办发〔2010〕8号")).declaration(), "笔误"));
    assertThat(rows()).extracting(DocumentRow::number).containsExactly("云办发〔2010〕8号");
  }

  @Test
  void texts_of_indicators_and_budget_lines_count_for_their_year() {
    past.then(
        resting(),
        measured(Y2022, "呈组通〔2020〕17号；呈贡区2020年度培训工作实施方案"),
        priced(Y2020, "昆办通〔2018〕15号：街道每年不少于10万元"));
    assertThat(rows())
        .extracting(
            DocumentRow::pointer, DocumentRow::place, DocumentRow::firstYear, DocumentRow::year)
        .containsExactly(
            tuple("/goals/2022/N1/basis/0", Place.INDICATOR, Y2022, 2020),
            tuple("/goals/2022/N1/basis/1", Place.INDICATOR, Y2022, null),
            tuple("/budget/2020/items/0/priceBasis/0", Place.BUDGET_ITEM, Y2020, 2018));
  }

  @Test
  void every_act_is_kept_with_its_document_by_its_version() {
    past.then(
        resting(),
        new DocumentAttached(new Attachment(LETTER, null, "a.pdf", "0".repeat(64))),
        approved(Y2020, LETTER),
        allocated(Y2020, LETTER),
        new FundsAdjusted(Y2020, List.of(from("LOCAL", "1.00")), "more", LETTER, Y2020.lastDay()),
        new ExpenditureRecorded(
            new ExpenditureId("V1"),
            Y2020,
            LOCAL,
            Money.ofYuan("1.00"),
            null,
            "印刷",
            Y2020.lastDay(),
            new SpendingException("急需", LETTER)),
        new ExpenditureCorrected(
            new ExpenditureId("V1"),
            Y2020,
            LOCAL,
            Money.ofYuan("1.00"),
            Money.ofYuan("2.00"),
            "漏记",
            LETTER,
            Y2020.lastDay(),
            new SpendingException("急需", null)),
        new PaymentsSuspended(Y2020, "red", LETTER),
        new PaymentsResumed(Y2020, "done"),
        new FundsCarriedOver(Y2020, LOCAL, Money.ofYuan("1.00"), LETTER, Y2020.lastDay()),
        new FundsReturned(Y2020, LOCAL, Money.ofYuan("1.00"), "left", LETTER, Y2020.lastDay()),
        new QuarterProgressCorrected(Y2020, Quarter.Q1, List.of(), "漏录", LETTER, Y2020.lastDay()),
        new TargetsRevised(
            Y2020, List.of(), "more", new UserId("finance-1"), LETTER, Y2020.lastDay()),
        waived("operator-against-note:2021:N1"),
        waived("operator-against-note:project:N1"));
    assertThat(rows())
        .extracting(DocumentRow::pointer, DocumentRow::place, row -> row.lastYear().value())
        .containsExactly(
            tuple("/attachments/0", Place.ATTACHMENT, 2022),
            tuple("/events/2", Place.APPROVAL, 2020),
            tuple("/events/3", Place.ALLOCATION, 2020),
            tuple("/events/4", Place.ADJUSTMENT, 2020),
            tuple("/events/5/exception", Place.SPENDING_EXCEPTION, 2020),
            tuple("/events/6", Place.EXPENDITURE_CORRECTION, 2020),
            tuple("/events/7", Place.SUSPENSION, 2020),
            tuple("/events/9", Place.CARRY_OVER, 2020),
            tuple("/events/10", Place.RETURN, 2020),
            tuple("/events/11", Place.PROGRESS_CORRECTION, 2020),
            tuple("/events/12", Place.TARGET_REVISION, 2020),
            tuple("/events/13", Place.WAIVER, 2021),
            tuple("/events/14", Place.WAIVER, 2022));
  }

  @Test
  void a_year_s_plan_used_for_another_year_is_told_and_a_regulation_is_not() {
    past.then(resting(document("昆办通〔2018〕15号", "关于加强党建的意见", null)));
    past.then(measured(Y2022, "呈组通〔2020〕17号；呈贡区2020年度培训工作实施方案"));
    past.then(approved(Y2020, document(null, "2020年部门预算批复", null)));
    assertThat(rows()).extracting(DocumentRow::otherYear).containsExactly(null, null, 2020, null);
  }

  @Test
  void a_budget_is_approved_by_a_document_of_its_year_or_of_the_one_before() {
    past.then(resting());
    past.then(approved(Y2022, BasisDocument.numbered("盘财预〔2022〕1号")));
    past.then(approved(Y2022, BasisDocument.numbered("盘财预〔2021〕99号")));
    past.then(allocated(Y2022, BasisDocument.numbered("盘财预〔2020〕1号")));
    past.then(allocated(Y2022, new BasisDocument(null, "批复", null, 2019, null)));
    assertThat(rows()).extracting(DocumentRow::otherYear).containsExactly(null, null, 2020, 2019);
  }

  @Test
  void a_plan_for_several_years_counts_for_each_of_them() {
    past.then(resting(document(null, "2021年党建工作要点", null), document(null, "2019年工作计划", null)));
    assertThat(rows()).extracting(DocumentRow::otherYear).containsExactly(null, 2019);
  }

  @Test
  void the_same_code_in_another_district_is_another_row() {
    Past<ProjectEvent> there = Past.ofProject(CHENGGONG, "S302020100685").then(resting(LETTER));
    assertThat(rows(there)).extracting(row -> row.districtId().value()).containsExactly(CHENGGONG);
  }

  private static FindingWaived waived(String finding) {
    return new FindingWaived(FindingId.parse(finding), "原件照录", LETTER, new UserId("bureau-1"));
  }

  private List<DocumentRow> rows() {
    return rows(past);
  }

  private static List<DocumentRow> rows(Past<ProjectEvent> past) {
    return new DocumentsProjection()
        .rows(past.told()).of(DocumentsProjection.DOCUMENTS).stream()
            .map(DocumentRow.class::cast)
            .toList();
  }
}
