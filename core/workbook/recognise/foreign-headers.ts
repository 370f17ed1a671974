/** Headers of lists that are about something else than goods and firms: people and their pay, accounts, budgets, tasks. */

import { headerWordList } from '../../registers/header-word-list.ts';
import { normaliseHeader } from '../../registers/normalise-header.ts';

/** 单板用量: how much of a part goes into one piece, in a bill of materials. */
const PER_PIECE = /^[单每]\p{Script=Han}{1,3}(?:用量|耗量|耗用|用料)$/u;

/** Each speaks as loudly as a plain hint in a name; all together no louder than a whole register does. */
const FOREIGN_WEIGHT = 0.9;
const MAX_FOREIGN = 5.5;

const PEOPLE =
  'entitlement|days taken|days booked|店长|微信|生日|birthday|extension|ext no|office ext|position|姓名|员工|员工姓名|职工姓名|员工编号|人员编号|工号|性别|年龄|岗位|职务|职位|职称|学历|身份证|身份证号|身份证号码|入职日期|入职时间|离职日期|出生日期|出生年月|籍贯|民族|紧急联系人|基本工资|底薪|岗位工资|绩效|绩效工资|奖金|提成|津贴|补贴|加班|加班费|加班工资|全勤|全勤奖|社保|公积金|五险一金|个税|个人所得税|应发工资|实发工资|应发合计|扣款合计|应发|实发|实发金额|工资|签名|签字|出勤|出勤天数|应出勤|实出勤|请假|事假|病假|迟到|早退|旷工|早班|中班|晚班|夜班|星期|班次|值班人|上班时间|下班时间|打卡时间|工时|考勤|employee|employee name|employee id|emp id|emp no|emp name|staff name|staff id|job title|designation|role|gender|sex|dob|date of birth|hire date|joining date|date of joining|start date|end date|salary|basic salary|basic pay|hourly rate|gross pay|net pay|gross salary|net salary|take home|hours|hours worked|regular hours|overtime|overtime hours|ot hours|allowance|allowances|deductions|total deductions|federal tax|state tax|social security|pf|esi|attendance|present|absent|leave|leaves|shift|clock in|clock out|start time|end time|time in|time out|break|emergency contact';
const ACCOUNTS =
  '科目|会计科目|科目编码|科目代码|科目名称|借方|贷方|借方金额|贷方金额|借方发生额|贷方发生额|票据张数|附件张数|单据张数|报销人|报销金额|报销部门|费用类别|费用项目|费用名称|费用类型|账龄|帐龄|期初应收|期初应付|期末应收|期末应付|应收余额|应付余额|本期应收|本期收款|本期应付|本期付款|本期已收|已收款|未收款|已付款|未付款|已收金额|未收金额|已付金额|未付金额|回款金额|回款日期|收款日期|收款方式|收款金额|付款金额|收支类型|欠款金额|欠款余额|还款日期|最近还款日期|已还金额|未还金额|收入金额|支出金额|实际支出|执行率|折旧|月折旧额|累计折旧|原值|净值|残值|使用年限|debit|debits|merchant|payee|gl account|account code|account name|% used|% of budget|reimbursable|expense type|expense category|mileage|1-30|31-60|61-90|over 90|90+|91+|0-30|1-30 days|31-60 days|61-90 days|depreciation|accumulated depreciation|net book value|useful life|amount due|amount paid|balance due|outstanding balance|deposit|deposits|withdrawal|withdrawals|opening receivable|outflow|inflow|money in|money out|paid in|paid out|cheque no|income|expense|expenses|expenditure|expenditures|opening due|balance due|credit given|due amount|principal|interest|ending balance|beginning balance|payment no|emi|月供|本金|利息|剩余本金|期数';
/** One of these is enough: whatever else a budget names, it is no count and no sale. */
const BUDGET =
  '预算|预算金额|预算数|预算数量|预算支出|budget|budgeted|budget amount|budgeted amount|annual budget|projected cost|planned budget|planned|planned spend';
const BUDGET_WEIGHT = 3;
const WORK =
  '父件编码|父件名称|父项编码|父项物料|子件编码|子件名称|子项编码|子项物料|子项名称|单位用量|标准用量|基本用量|单件用量|损耗率|bom编号|parent item|parent part|component|component qty|qty per|qty per assembly|bom level|任务|任务名称|进度|完成率|优先级|计划开始|计划完成|开始时间|结束时间|里程碑|问题描述|处理结果|处理人|题目|答案|工序|工序名称|task|task name|milestone|priority|assigned to|% complete|percent complete|finish|duration|predecessors|question|answer|issue|resolution';
const GROWTH =
  '周转率|周转天数|周转次数|库存周转率|动销率|毛利率|笔数|单据数|入库笔数|出库笔数|销售笔数|客户数|品种数|turnover|turnover rate|turnover ratio|turnover days|inventory turnover|同比|环比|增长率|完成率|目标|达成率|占比|客单价|订单数|growth|growth %|growth rate|yoy|mom|target|avg order value|average order value|orders|kpi|metric|share %|% of total';

let words: ReadonlySet<string> | undefined;
let budgetWords: ReadonlySet<string> | undefined;

/** The words such lists have, as they are written. */
export function foreignWords(): readonly string[] {
  return [PEOPLE, ACCOUNTS, WORK, GROWTH, BUDGET].flatMap(headerWordList);
}

/** How much the headers say that a table is no register. */
export function foreignScore(headers: readonly string[]): number {
  words ??= new Set(
    [PEOPLE, ACCOUNTS, WORK, GROWTH].flatMap(headerWordList).map((word) => normaliseHeader(word)),
  );
  const known = words;
  budgetWords ??= new Set(headerWordList(BUDGET).map((word) => normaliseHeader(word)));
  const budgets = budgetWords;
  const found = headers.map((header) => normaliseHeader(header));
  const isBudget = found.some((header) => budgets.has(header));
  const score =
    found.filter((header) => known.has(header) || PER_PIECE.test(header)).length * FOREIGN_WEIGHT;
  return Math.min(MAX_FOREIGN, score + (isBudget ? BUDGET_WEIGHT : 0));
}
