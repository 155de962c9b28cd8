package cn.outturn.refusal;

import static cn.outturn.refusal.Category.CONFLICT;
import static cn.outturn.refusal.Category.FORBIDDEN;
import static cn.outturn.refusal.Category.INCONSISTENT;
import static cn.outturn.refusal.Category.MALFORMED;
import static cn.outturn.refusal.Category.NOT_YET;
import static cn.outturn.refusal.Category.PRECONDITION_MISSING;
import static cn.outturn.refusal.Category.STALE;
import static cn.outturn.refusal.Category.TOO_MANY;
import static cn.outturn.refusal.Category.UNIDENTIFIED;
import static cn.outturn.refusal.Category.UNKNOWN;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Every reason for which the service says no. The slug is a contract: clients branch on it, it is
 * the last part of a problem's type, and it is never reused for something else.
 */
public enum Rule {
  // form of a request
  JSON_MALFORMED(MALFORMED, "The body is not JSON", "请求体不是合法的 JSON"),
  FIELD_UNKNOWN(MALFORMED, "There is no such field", "没有这个字段"),
  VALUE_MALFORMED(MALFORMED, "The value has the wrong type or form", "值的类型或格式不正确"),
  PARAMETER_MALFORMED(MALFORMED, "A query parameter has the wrong form", "查询参数格式不正确"),
  FIELD_REQUIRED(MALFORMED, "A required field is missing or blank", "必填字段缺失或为空"),
  TEXT_TOO_LONG(MALFORMED, "The text is too long", "文字过长"),
  YEAR_MALFORMED(MALFORMED, "Not a fiscal year", "财年不正确"),
  PERIOD_MALFORMED(MALFORMED, "Not a period of whole fiscal years", "实施周期不正确"),
  DISTRICT_CODE_MALFORMED(MALFORMED, "Not a district code", "行政区划代码不正确"),
  UNIT_CODE_MALFORMED(MALFORMED, "Not a unit code", "单位编码不正确"),
  CREDIT_CODE_MALFORMED(MALFORMED, "Not a unified social credit code", "统一社会信用代码不正确"),
  PROJECT_CODE_MALFORMED(MALFORMED, "Not a project code", "项目编码不正确"),
  SOURCE_CODE_MALFORMED(MALFORMED, "Not a code of a funding source", "资金来源代码不正确"),
  ECONOMIC_CODE_MALFORMED(MALFORMED, "Not an economic code", "经济科目编码不正确"),
  INDICATOR_ID_MALFORMED(MALFORMED, "Not an indicator id", "指标标识不正确"),
  EXPENDITURE_ID_MALFORMED(MALFORMED, "Not a voucher number", "支付凭证号不正确"),
  USER_MALFORMED(MALFORMED, "Not an account name", "账号不正确"),
  PERSON_MALFORMED(MALFORMED, "Not a sign of a person that says nothing", "人员标识不正确"),
  PHONE_MALFORMED(MALFORMED, "Not a phone number", "电话号码不正确"),
  EMAIL_MALFORMED(MALFORMED, "Not an e-mail address", "电子邮箱不正确"),
  HASH_MALFORMED(MALFORMED, "Not a SHA-256 hash", "文件摘要不正确"),
  AMOUNT_NEGATIVE(MALFORMED, "The amount is negative", "金额不能为负"),
  AMOUNT_NOT_POSITIVE(MALFORMED, "The amount must be above zero", "金额必须大于零"),
  RANGE_REVERSED(MALFORMED, "The end lies before the beginning", "起止颠倒"),
  PERCENT_OUT_OF_RANGE(MALFORMED, "The percentage is out of its range", "百分比超出范围"),
  POINTS_NOT_POSITIVE(MALFORMED, "Points must be above zero", "分值必须大于零"),
  SCORE_OUT_OF_RANGE(INCONSISTENT, "The score is not between zero and the points", "得分应在零与分值之间"),
  QUARTER_PLAN_DECREASES(
      INCONSISTENT, "Quarter targets are cumulative and may not decrease", "季度目标应累计且不得递减"),

  // protocol
  TOKEN_REQUIRED(UNIDENTIFIED, "The request carries no access token", "请求未携带访问令牌"),
  TOKEN_MALFORMED(
      UNIDENTIFIED, "The token can't be read or is not signed by the issuer", "访问令牌格式或签名不正确"),
  TOKEN_ISSUER_WRONG(UNIDENTIFIED, "The token is of another issuer", "访问令牌的签发方不正确"),
  TOKEN_AUDIENCE_WRONG(UNIDENTIFIED, "The token is for another service", "访问令牌不是为本服务签发的"),
  TOKEN_EXPIRED(UNIDENTIFIED, "The token has expired", "访问令牌已过期"),
  TOKEN_NOT_YET_VALID(UNIDENTIFIED, "The token is not valid yet", "访问令牌尚未生效"),
  DISTRICT_REQUIRED(UNIDENTIFIED, "The token names no district", "访问令牌未指明区县"),
  CALLER_REQUIRED(UNIDENTIFIED, "The token names no account", "访问令牌未指明账号"),
  CLAIM_MALFORMED(UNIDENTIFIED, "A claim of the token has the wrong form", "访问令牌的声明格式不正确"),
  ISSUER_UNREACHABLE(NOT_YET, "The issuer of tokens doesn't answer", "令牌签发方暂时无法访问"),
  IDEMPOTENCY_KEY_REQUIRED(
      MALFORMED, "A command needs an Idempotency-Key of 8 to 80 characters", "命令须带 8 至 80 位的幂等键"),
  IDEMPOTENCY_KEY_REUSED(
      INCONSISTENT, "The Idempotency-Key was used for another command", "幂等键已用于另一命令"),
  VERSION_REQUIRED(
      PRECONDITION_MISSING,
      "A command needs If-Match with the version it rests on",
      "命令须带 If-Match 版本"),
  VERSION_MALFORMED(MALFORMED, "If-Match is a version in quotes, or *", "If-Match 应为带引号的版本号或 *"),
  VERSION_STALE(STALE, "Somebody else has changed it since", "已被他人更改，请重新读取"),
  CONCURRENT_CHANGE(STALE, "Somebody else changed it at the same moment", "同时被他人更改，请重试"),
  POSITION_NOT_REACHED(
      NOT_YET, "The answer has not caught up with the position asked for", "查询尚未追上所要求的位置"),

  // past
  PAST_UNANSWERED(MALFORMED, "This is only answered as of now", "该查询只能回答当前情况"),
  STEP_UNKNOWN(UNKNOWN, "The project has no such step", "项目没有该步骤"),
  COMMAND_NOT_SUPPOSED(INCONSISTENT, "This command can't be supposed", "该命令不能用于假设推演"),

  // proof
  PROOF_NOT_KEPT(
      CONFLICT,
      "With Axon Server there is no proof: the stored bytes are not here",
      "使用 Axon Server 时不提供存证"),
  HEAD_UNKNOWN(UNKNOWN, "No such head of the log was signed", "没有该签名树头"),
  EVENT_UNKNOWN(UNKNOWN, "The stream has no such event", "没有该事件"),
  EVENT_AFTER_HEAD(
      CONFLICT, "The head was signed before the event: ask for a later one", "该树头签署于事件之前，请使用更新的树头"),
  VERIFICATION_UNKNOWN(UNKNOWN, "No such verification was asked for", "没有该核验任务"),

  // access
  ROLE_REQUIRED(FORBIDDEN, "The token gives the account no role here", "访问令牌未赋予账号任何角色"),
  ROLES_EXCLUSIVE(
      FORBIDDEN, "A platform operator has no other role and no district", "平台运维账号不得兼任其他角色或属于区县"),
  ROLE_NOT_ALLOWED(FORBIDDEN, "The account's roles don't allow this", "账号的角色无权执行此操作"),
  DISTRICT_FOREIGN(FORBIDDEN, "The account works for another district", "账号属于其他区县"),
  UNIT_REQUIRED(
      FORBIDDEN, "The account works for a unit, and the token names none", "访问令牌未指明账号所属单位"),
  UNIT_OUT_OF_REACH(
      FORBIDDEN, "The account works for its unit and the units below it", "账号只能办理本单位及下属单位的事项"),
  FOUR_EYES(FORBIDDEN, "Nobody approves what they submitted", "提交与审核不得为同一账号"),

  RATE_EXCEEDED(TOO_MANY, "Too many requests in too short a time", "请求过于频繁，请稍后再试"),
  TOO_MANY_AT_ONCE(
      TOO_MANY, "The district has too many requests under way at once", "本区县同时处理的请求过多，请稍后再试"),

  // district
  DISTRICT_EXISTS(CONFLICT, "The district is registered already", "区县已登记"),
  DISTRICT_UNKNOWN(UNKNOWN, "The district is not registered", "区县未登记"),
  DISTRICT_SUSPENDED(CONFLICT, "The district is suspended: it can only be read", "区县已停用，只能查询"),
  DISTRICT_ERASED(
      CONFLICT, "The district was erased: it comes back by import only", "区县数据已清除，只能通过导入恢复"),
  DISTRICT_HAS_EVENTS(CONFLICT, "The district has its history here already", "区县在本平台已有数据"),
  EXPORT_INCOMPLETE(
      NOT_YET, "The answers have not caught up with the events yet", "查询尚未追上全部事件，请稍后再导出"),
  EXPORT_MISSING(CONFLICT, "The district was not exported with this manifest", "区县没有与该清单相符的导出"),
  EXPORT_OUTDATED(CONFLICT, "Something was recorded since that export", "导出之后又有新的记录，请重新导出"),
  ERASURE_UNKNOWN(UNKNOWN, "The district was never erased", "区县没有清除记录"),
  ARCHIVE_MALFORMED(INCONSISTENT, "The archive is not as its manifest says", "导入文件与清单不符"),
  ARCHIVE_FORMAT_UNKNOWN(INCONSISTENT, "The archive is of another format", "导入文件格式版本不受支持"),
  ARCHIVE_OF_OTHER_DISTRICT(INCONSISTENT, "The archive is another district's", "导入文件属于其他区县"),
  ARCHIVE_FORKS(
      CONFLICT, "The archive doesn't go on from what was erased here", "导入文件与本平台已清除的历史不衔接"),
  DISTRICT_NOT_SUSPENDED(CONFLICT, "The district is not suspended", "区县未停用"),
  UNIT_EXISTS(CONFLICT, "The unit is registered already", "单位已登记"),
  UNIT_UNKNOWN(INCONSISTENT, "The unit is not registered in this district", "单位未在本区县登记"),
  UNIT_CLOSED(CONFLICT, "The unit is closed", "单位已撤销"),
  UNIT_UNCHANGED(INCONSISTENT, "The unit is so already", "单位信息没有变化"),
  UNIT_BELOW_ITSELF(INCONSISTENT, "A unit can't stand below itself", "单位不能隶属于自身或其下属单位"),
  UNIT_HAS_UNITS(CONFLICT, "Units below it are open: close or move them first", "尚有未撤销的下属单位"),
  CREDIT_CODE_TAKEN(
      CONFLICT, "Another unit of the district has this credit code", "统一社会信用代码已被本区县其他单位使用"),
  SOURCE_UNKNOWN(INCONSISTENT, "The district has no such funding source", "本区县没有该资金来源"),
  SOURCE_NOT_LEAF(INCONSISTENT, "Money is booked on the lowest sources only", "资金只记在末级来源"),
  SOURCE_DUPLICATE(INCONSISTENT, "The source stands more than once", "资金来源重复"),
  RULE_SET_UNKNOWN(INCONSISTENT, "There is no such rule set", "没有该规则集"),
  RULE_SET_INCONSISTENT(INCONSISTENT, "The rule set contradicts itself", "规则集自相矛盾"),
  RULE_SET_RESERVED(CONFLICT, "A shipped rule set has this key", "该规则集标识为系统内置，不能使用"),
  RULE_SET_EXISTS(CONFLICT, "This version exists: a change is the next version", "该版本已存在，修改须作为新版本"),
  RULE_SET_VERSION_SKIPPED(CONFLICT, "A version follows the last one", "版本号应为上一版本加一"),
  RULE_SET_NOT_ADOPTED(
      CONFLICT, "The district has adopted no rule set for that year", "本区县该年度尚未采用规则集"),
  CALENDAR_INCOMPLETE(
      INCONSISTENT, "A calendar's shares increase from quarter to quarter", "监控节点的进度应逐季递增"),
  CHECKPOINT_UNKNOWN(CONFLICT, "The district's calendar has no such checkpoint", "本区县监控日历没有该节点"),
  GRANT_TO_ITSELF(INCONSISTENT, "A district sees its own documents without a grant", "无须向本区县开放文件"),
  DOCUMENTS_GRANTED_ALREADY(CONFLICT, "The district sees the documents already", "文件已向该区县开放"),
  DOCUMENTS_NOT_GRANTED(CONFLICT, "The documents are not granted to that district", "文件未向该区县开放"),

  // project
  PROJECT_EXISTS(CONFLICT, "A project with this code is declared already", "项目编码已被申报"),
  PROJECT_UNKNOWN(UNKNOWN, "No project with this code is declared", "没有该项目"),
  PROJECT_CLOSED(CONFLICT, "The project is closed", "项目已终结"),
  YEAR_OUTSIDE_PERIOD(INCONSISTENT, "The year is outside the project's period", "年度不在实施周期内"),
  PERIOD_TOO_SHORT(INCONSISTENT, "The period leaves out years that hold facts", "实施周期未包含已有数据的年度"),
  DATE_IN_FUTURE(INCONSISTENT, "The day has not come yet", "日期尚未到来"),
  DATE_OUTSIDE_YEAR(INCONSISTENT, "The day is not in the fiscal year", "日期不在该财年内"),

  // declare
  YEAR_NOT_IN_DRAFT(
      CONFLICT, "The year is submitted or approved: it can't be redrafted", "该年度已提交或批复，不能修改"),
  YEAR_NOT_SUBMITTED(CONFLICT, "The year is not submitted", "该年度尚未提交"),
  YEAR_NOT_REVIEWED(CONFLICT, "The year's declaration is not reviewed", "该年度申报尚未审核"),
  YEAR_NOT_APPROVED(CONFLICT, "The year is not approved: no money, no tracking", "该年度尚未批复"),
  YEAR_CLOSED(CONFLICT, "The year is closed", "该年度已关闭"),
  YEAR_REJECTED(CONFLICT, "The year's declaration was rejected", "该年度申报已被否决"),
  GOALS_MISSING(CONFLICT, "The year has no goals and indicators", "该年度没有绩效目标和指标"),
  BUDGET_MISSING(CONFLICT, "The year has no planned budget", "该年度没有申请金额"),
  REVIEW_GATE(CONFLICT, "The review's result doesn't open this gate", "审核结果不允许此操作"),
  ECONOMIC_PAIR_ILLEGAL(
      INCONSISTENT,
      "The two economic codes are no legal pair for this type of unit",
      "部门与政府经济科目不构成合法对应"),
  ITEM_AMOUNT_WRONG(INCONSISTENT, "The line's amount is not price times quantity", "资金规模不等于单价乘数量"),
  ITEM_SOURCES_WRONG(
      INCONSISTENT, "The line's amount is not the sum of its sources", "资金规模不等于各来源之和"),
  ITEMS_DISAGREE(INCONSISTENT, "The lines don't add up to the budget", "明细合计与申请金额不符"),
  TRANSFERS_NOT_ALLOWED(
      INCONSISTENT, "This project may not pass money to lower levels", "该项目不得补助下级"),
  INDICATOR_DUPLICATE(INCONSISTENT, "The indicator id stands more than once", "指标标识重复"),
  INDICATOR_UNKNOWN(INCONSISTENT, "The year has no such indicator", "该年度没有该指标"),
  PLAN_MISSES_TARGET(INCONSISTENT, "The quarter plan doesn't end at the target", "季度计划末值与指标值不符"),
  LINEAGE_UNKNOWN(
      INCONSISTENT, "No earlier year has the indicator this one comes from", "以前年度没有所承接的指标"),
  CONTACT_DUPLICATE(INCONSISTENT, "The person has that role already", "同一人员角色重复"),
  PERSON_ERASED(CONFLICT, "The person is erased and can't be named again", "该人员信息已清除，不能再次填报"),
  SUBPROJECT_UNKNOWN(INCONSISTENT, "No such project is declared", "子项目未申报"),
  SUBPROJECT_OF_OTHER(INCONSISTENT, "That project names another parent, or none", "该项目不以本项目为上级项目"),
  SUBPROJECT_EXISTS(CONFLICT, "It is a sub-project already", "已是子项目"),
  SUBPROJECTS_DISAGREE(
      INCONSISTENT, "The sub-projects' budgets don't add up to the parent's", "子项目金额之和与总项目不符"),
  PARENT_LOCKED(CONFLICT, "The parent project counts on it as it stands", "上级项目已据此汇总，不能修改"),
  PARENT_UNKNOWN(INCONSISTENT, "No such parent project is declared", "上级项目未申报"),

  // fund
  FUNDS_AT_SUBPROJECTS(CONFLICT, "Money of this project lies with its sub-projects", "资金由子项目承担"),
  FUNDS_ALLOCATED_ALREADY(
      CONFLICT, "The source has its initial budget: adjust it instead", "该来源年初预算已下达，请走预算调整"),
  FUNDS_BEYOND_BUDGET(INCONSISTENT, "More than the approved budget", "超过已批复的预算"),
  FUNDS_NOT_AVAILABLE(INCONSISTENT, "The source doesn't hold as much", "该来源可用资金不足"),
  EXPENDITURE_BEYOND_FUNDS(
      INCONSISTENT, "More than the source holds: only with a recorded exception", "超出可用资金，须登记例外事由"),
  EXPENDITURE_EXISTS(CONFLICT, "The voucher is recorded already", "该支付凭证已登记"),
  EXPENDITURE_UNKNOWN(INCONSISTENT, "No such voucher is recorded", "没有该支付凭证"),
  EXPENDITURE_UNCHANGED(INCONSISTENT, "The correction changes nothing", "更正前后相同"),
  PAYMENTS_SUSPENDED(CONFLICT, "Payments are suspended", "已暂停拨付"),
  PAYMENTS_NOT_SUSPENDED(CONFLICT, "Payments are not suspended", "未暂停拨付"),
  CARRY_OVER_TOO_OLD(
      INCONSISTENT, "Money carried over before is surplus now: return it", "连续结转未用完的资金应作为结余上缴"),

  // track
  PROGRESS_EXISTS(CONFLICT, "The quarter is recorded: correct it instead", "该季度已填报，请走更正"),
  PROGRESS_MISSING(CONFLICT, "The quarter is not recorded", "该季度尚未填报"),
  PROGRESS_OUT_OF_ORDER(CONFLICT, "A later quarter is recorded already", "后续季度已填报"),
  PROGRESS_DECREASES(INCONSISTENT, "A cumulative value is below an earlier quarter's", "累计值低于以前季度"),
  ACTUAL_MISFITS_TARGET(
      INCONSISTENT, "A value of this kind can't meet the indicator's target", "完成值类型与指标值不符"),
  DEVIATION_UNKNOWN(INCONSISTENT, "No such deviation was detected", "没有该偏差"),
  CORRECTION_ORDERED_ALREADY(CONFLICT, "A correction is ordered already", "已要求整改"),
  CORRECTION_NOT_ORDERED(CONFLICT, "No correction was ordered", "未要求整改"),
  CORRECTION_REPORTED_ALREADY(CONFLICT, "The correction is reported already", "整改已报告"),
  APPROVER_IS_REQUESTER(INCONSISTENT, "Nobody approves what they ask for", "审批人不得为申请人"),
  TARGET_UNCHANGED(INCONSISTENT, "The revision changes nothing", "调整前后相同"),

  // assess
  ASSESSMENT_EXISTS(CONFLICT, "The year's self-assessment is submitted already", "该年度自评已提交"),
  ASSESSMENT_MISSING(CONFLICT, "The year has no submitted self-assessment", "该年度没有已提交的自评"),
  ASSESSMENT_NOT_ACCEPTED(CONFLICT, "The year's self-assessment is not accepted", "该年度自评尚未通过"),
  RATING_MISSING(INCONSISTENT, "An indicator of the year is not rated", "有指标未填报"),
  RATING_DUPLICATE(INCONSISTENT, "An indicator is rated more than once", "指标重复填报"),
  CHECK_UNKNOWN(INCONSISTENT, "There is no such check", "没有该校验项"),
  CHECK_FAILED(
      INCONSISTENT,
      "The papers contradict themselves: correct them, or let the finance bureau waive it",
      "材料自相矛盾，须更正或由财政部门豁免"),
  FINDING_UNKNOWN(UNKNOWN, "The papers show no such contradiction", "材料中没有该问题"),
  FINDING_CLOSED(CONFLICT, "The finding is settled or waived already", "该问题已消除或已豁免"),
  FINDINGS_OPEN(CONFLICT, "Findings still wait for an explanation", "尚有问题未说明"),
  OVER_ACHIEVEMENT_NOT_ASKED(
      INCONSISTENT, "The indicator is not so far above its target", "该指标未达到须认定的超额程度"),
  OVER_ACHIEVEMENT_UNDECIDED(
      CONFLICT, "A reviewer has to decide on what is far above its target", "远超指标值的指标尚待评审人认定"),
  RESULT_PUBLISHED_ALREADY(CONFLICT, "The result is published already", "结果已公开"),
  FUNDS_UNSETTLED(CONFLICT, "Money is left: carry it over or return it first", "尚有结余资金未处理"),
  SCORING_UNKNOWN(UNKNOWN, "No such scoring was asked for", "没有该评分任务"),
  SCORING_UNFINISHED(NOT_YET, "The scoring is not done yet", "评分任务尚未完成"),
  SCORING_FAILED(CONFLICT, "The scoring failed: it has no result", "评分任务失败，没有结果"),
  PROJECTION_UNKNOWN(UNKNOWN, "There is no such projection", "没有该投影"),
  REBUILD_UNKNOWN(UNKNOWN, "There was no such rebuild", "没有该重建任务"),
  REBUILD_UNDER_WAY(
      CONFLICT, "Another rebuild is under way, or waits for its end", "另有重建任务正在进行或等待处理"),
  REBUILD_NOT_READY(CONFLICT, "The rebuild is not in a state for that", "重建任务当前状态不允许此操作"),
  YEARS_OPEN(CONFLICT, "A year of the project is still open", "尚有年度未关闭");

  private final Category category;
  private final String english;
  private final String chinese;

  Rule(Category category, String english, String chinese) {
    this.category = category;
    this.english = english;
    this.chinese = chinese;
  }

  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Category category() {
    return category;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
