/** Catalogue family A, what a single cell holds: numbers (A03), type words (A05), dates (A11), stray characters (A22). */

import { type CatalogueEntry } from './entry.ts';

export const CELL_ENTRIES = {
  quantityMissing: {
    catalogue: 'A03',
    severity: 'block',
    title: { zh: '没有数量', en: 'No quantity' },
    text: { zh: '{item} 这一行没有数量。', en: '{item}: this row has no quantity.' },
    todo: {
      zh: '填上数量；没有发生的行，整行删去。',
      en: 'Enter the quantity; delete the row if nothing happened.',
    },
  },
  quantityNotNumber: {
    catalogue: 'A03',
    severity: 'block',
    title: { zh: '数量不是数字', en: 'Quantity is not a number' },
    text: {
      zh: '数量写着「{value}」，读不出数字。',
      en: 'The quantity says “{value}”, which is no number.',
    },
    todo: { zh: '改成数字。', en: 'Enter a number.' },
  },
  quantityAmbiguous: {
    catalogue: 'A03',
    severity: 'block',
    title: { zh: '数量有两种读法', en: 'Quantity reads two ways' },
    text: {
      zh: '数量写着「{value}」，可以有不止一种意思，没有替它决定。',
      en: 'The quantity says “{value}”, which can mean more than one thing; nothing was assumed.',
    },
    todo: { zh: '改成普通数字，如 1234.56。', en: 'Write it plainly, as 1234.56.' },
  },
  quantityTooLarge: {
    catalogue: 'A03',
    severity: 'block',
    title: { zh: '数量大得不可能', en: 'Quantity is too large' },
    text: {
      zh: '数量写着「{value}」，超出能记的范围，像是编码错了列。',
      en: 'The quantity says “{value}”, more than can be kept; a code may be in the wrong column.',
    },
    todo: { zh: '核对这一格。', en: 'Check this cell.' },
  },
  quantityError: {
    catalogue: 'A03',
    severity: 'block',
    title: { zh: '数量公式出错', en: 'Quantity formula fails' },
    text: {
      zh: '数量的公式算出「{value}」，不当作 0。',
      en: 'The quantity formula gives {value}; it is not taken as 0.',
    },
    todo: { zh: '修好公式，或直接填数字。', en: 'Mend the formula or enter the number.' },
  },
  quantityUncalculated: {
    catalogue: 'A03',
    severity: 'block',
    title: { zh: '数量公式没有结果', en: 'Quantity not calculated' },
    text: {
      zh: '文件里有公式「={value}」，没有算好的结果，不当作 0。',
      en: 'The file holds the formula “={value}” without its result; it is not taken as 0.',
    },
    todo: {
      zh: '用 Excel 打开，存一次，再来对账。',
      en: 'Open it in Excel, save it once, and reconcile again.',
    },
  },
  numberUnreadable: {
    catalogue: 'A03',
    severity: 'error',
    title: { zh: '这一格不是数字', en: 'Not a number' },
    text: {
      zh: '「{column}」写着「{value}」，读不出数字，没有用它。',
      en: '{column} says “{value}”, which is no number; it was left out.',
    },
    todo: { zh: '改成数字。', en: 'Enter a number.' },
  },
  numberAmbiguous: {
    catalogue: 'A03',
    severity: 'error',
    title: { zh: '数字有两种读法', en: 'Number reads two ways' },
    text: {
      zh: '「{column}」写着「{value}」，可以有不止一种意思，没有用它。',
      en: '{column} says “{value}”, which can mean more than one thing; it was left out.',
    },
    todo: { zh: '改成普通数字，如 1234.56。', en: 'Write it plainly, as 1234.56.' },
  },
  cellError: {
    catalogue: 'A03',
    severity: 'error',
    title: { zh: '公式出错', en: 'Formula fails' },
    text: {
      zh: '「{column}」的公式算出「{value}」，不当作 0，也不当作空白。',
      en: '{column} gives {value}; it is taken neither as 0 nor as blank.',
    },
    todo: { zh: '修好公式，或直接填值。', en: 'Mend the formula or enter the value.' },
  },
  cellUncalculated: {
    catalogue: 'A03',
    severity: 'error',
    title: { zh: '公式没有结果', en: 'Formula not calculated' },
    text: {
      zh: '「{column}」有公式「={value}」，文件里没有它的结果，不当作 0。',
      en: '{column} holds the formula “={value}” without its result; it is not taken as 0.',
    },
    todo: {
      zh: '用 Excel 打开，存一次，再来对账。',
      en: 'Open it in Excel, save it once, and reconcile again.',
    },
  },
  columnUncalculated: {
    catalogue: 'A03',
    severity: 'warning',
    title: { zh: '整列公式没有结果', en: 'Column not calculated' },
    text: {
      zh: '「{column}」{n} 格公式在文件里没有结果，没有用它们，也不当作 0。',
      en: '{n} {n|formula|formulas} in {column} {n|has|have} no result in the file; left out, not taken as 0.',
    },
    todo: {
      zh: '用 Excel 打开，存一次，再来对账。',
      en: 'Open it in Excel, save it once, and reconcile again.',
    },
  },
  unknownType: {
    catalogue: 'A05',
    severity: 'block',
    title: { zh: '看不出是进是出', en: 'In or out is unclear' },
    text: {
      zh: '「{column}」写着「{value}」，看不出是增加还是减少，没有替它决定。',
      en: '{column} says “{value}”, which tells neither in nor out; nothing was assumed.',
    },
    todo: {
      zh: '写明类型，如 报损、盘盈、自用；或用正负号。',
      en: 'Name the type, such as scrap, gain, own use; or use plus and minus.',
    },
  },
  dateImpossible: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '没有这一天', en: 'No such day' },
    text: { zh: '「{value}」这一天不存在。', en: 'There is no such day as “{value}”.' },
    todo: { zh: '改成真实的日期。', en: 'Enter a day that exists.' },
  },
  dateUnreadable: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '日期读不出来', en: 'Not a date' },
    text: {
      zh: '「{column}」写着「{value}」，读不出哪一天。',
      en: '{column} says “{value}”, which names no day.',
    },
    todo: { zh: '写成 2026-03-12 这样的日期。', en: 'Write a date such as 2026-03-12.' },
  },
  dateWithoutYear: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '日期没有年份', en: 'Date without a year' },
    text: {
      zh: '「{value}」没有写年份，没有替它猜。',
      en: '“{value}” names no year; none was assumed.',
    },
    todo: { zh: '补上年份。', en: 'Add the year.' },
  },
  dateMissing: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '没有日期', en: 'No date' },
    text: {
      zh: '这一行没有日期，同一张表里别的行都有。',
      en: 'This row has no date; the others of this tab have one.',
    },
    todo: { zh: '补上日期。', en: 'Enter the date.' },
  },
  dateInFuture: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '日期在今天之后', en: 'Date lies ahead' },
    text: {
      zh: '{date} 比今天（{today}）晚 {days} 天。',
      en: '{date} is {days} {days|day|days} after today ({today}).',
    },
    todo: {
      zh: '核对日期；年份最常写错。',
      en: 'Check the date; the year is what slips most often.',
    },
  },
  dateBeforeStart: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '日期早于建账', en: 'Before the books begin' },
    text: {
      zh: '{date} 早于建账日 {start}。',
      en: '{date} is before the books begin ({start}).',
    },
    todo: { zh: '核对日期，或记入期初。', en: 'Check the date, or make it part of the opening.' },
  },
  dateYearTypo: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '年份像是写错了', en: 'Year looks mistyped' },
    text: {
      zh: '{date} 离同一张表的其他日期很远；{proposal} 正好接得上。',
      en: '{date} lies far from the other dates of this tab; {proposal} would fit.',
    },
    todo: {
      zh: '核对单据；可用 {proposal}。',
      en: 'Check the document; use {proposal} if it says so.',
    },
  },
  dateDayMonthSwapped: {
    catalogue: 'A11',
    severity: 'error',
    title: { zh: '日和月像是颠倒了', en: 'Day and month swapped' },
    text: {
      zh: '{date} 和上下行接不上；日月对调成 {proposal} 正好接得上。',
      en: '{date} does not fit the rows around it; {proposal}, day and month swapped, does.',
    },
    todo: {
      zh: '核对单据；可用 {proposal}。',
      en: 'Check the document; use {proposal} if it says so.',
    },
  },
  dateAmbiguous: {
    catalogue: 'A11',
    severity: 'warning',
    title: { zh: '日和月分不清', en: 'Day or month first' },
    text: {
      zh: '「{column}」有 {n} 个日期日月都能对调，如「{value}」，先按 {date} 读。',
      en: '{n} {n|date|dates} in {column} {n|reads|read} both ways, such as “{value}”, read as {date} for now.',
    },
    todo: {
      zh: '说明这一列是日在前还是月在前。',
      en: 'Say whether this column puts day or month first.',
    },
  },
  dateAsText: {
    catalogue: 'A11',
    severity: 'warning',
    title: { zh: '日期存成了文本', en: 'Date held as text' },
    text: {
      zh: '「{value}」是文本，按 {date} 读；同一列别的格是真正的日期，排序和筛选会漏掉它。',
      en: '“{value}” is text, read as {date}; the column holds real dates, so sorting and filters miss it.',
    },
    todo: { zh: '重新输入这个日期。', en: 'Type the date again.' },
  },
  dateMonthOnly: {
    catalogue: 'A11',
    severity: 'info',
    title: { zh: '只写到月份', en: 'Month only' },
    text: {
      zh: '「{column}」有 {n} 个日期只写到月份，按当月最后一天算。',
      en: '{n} {n|date|dates} in {column} {n|names|name} a month only and {n|counts|count} as its last day.',
    },
    todo: { zh: '要按天对账，就写到日。', en: 'Write the day where the day matters.' },
  },
  dateInClosedPeriod: {
    catalogue: 'A12',
    severity: 'error',
    title: { zh: '期间已关账', en: 'Period is closed' },
    text: {
      zh: '{date} 在已关账的期间里（关到 {closedThrough}）。',
      en: '{date} lies in a closed period (closed through {closedThrough}).',
    },
    todo: {
      zh: '记到未关账的期间并注明，或请管理员重开。',
      en: 'Post it in the open period with a reference, or ask an admin to reopen.',
    },
  },
  dateBackdated: {
    catalogue: 'A13',
    severity: 'warning',
    title: { zh: '补记的旧单据', en: 'Entered late' },
    text: {
      zh: '{item} 已经记到 {latest}，这一行是 {date}，早了 {days} 天。',
      en: '{item} already has rows up to {latest}; this one is dated {date}, {days} {days|day|days} before.',
    },
    todo: {
      zh: '确认是补记；中间的结存会跟着变。',
      en: 'Confirm it; the balances in between will change.',
    },
  },
  textCleaned: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '有看不见的字符', en: 'Stray characters' },
    text: {
      zh: '「{column}」有多余的空格、全角字或看不见的字符，按「{value}」读。',
      en: '{column} has stray spaces, full-width or invisible characters; read as “{value}”.',
    },
    todo: { zh: '改成「{value}」。', en: 'Replace it by “{value}”.' },
  },
  columnTextCleaned: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '整列有看不见的字符', en: 'Stray characters in a column' },
    text: {
      zh: '「{column}」有 {n} 格带多余的空格、全角字或看不见的字符，如第 {row} 行按「{value}」读。',
      en: '{n} {n|cell|cells} in {column} {n|has|have} stray spaces, full-width or invisible characters; row {row} is read as “{value}”.',
    },
    todo: {
      zh: '整列一次改好：用 TRIM 和 CLEAN，或查找替换。',
      en: 'Mend the column in one go: TRIM and CLEAN, or find and replace.',
    },
  },
  columnNumbersAsText: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '整列数字存成了文本', en: 'Numbers held as text' },
    text: {
      zh: '「{column}」有 {n} 格数字是文本，如第 {row} 行「{raw}」按 {value} 读；表格自己的求和会漏掉它们。',
      en: '{n} {n|number|numbers} in {column} {n|is|are} text, such as “{raw}” in row {row}, read as {value}; the sheet’s own sums skip {n|it|them}.',
    },
    todo: {
      zh: '选中整列，用「分列」或「转换为数字」一次改好。',
      en: 'Select the column and use Text to Columns, or Convert to Number, once.',
    },
  },
  columnUnitInNumber: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '整列数字带着单位', en: 'Units inside a column of numbers' },
    text: {
      zh: '「{column}」有 {n} 格数字带着单位，如第 {row} 行「{raw}」按 {value} 读；表格自己的求和会漏掉它们。',
      en: '{n} {n|number|numbers} in {column} {n|holds|hold} a unit, such as “{raw}” in row {row}, read as {value}; the sheet’s own sums skip {n|it|them}.',
    },
    todo: { zh: '数字和单位分两列写。', en: 'Keep numbers and units in two columns.' },
  },
  lookAlike: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '混进了形近字母', en: 'Look-alike letters' },
    text: {
      zh: '「{value}」里有和拉丁字母长得一样的外文字母，和「{proposal}」不是同一个。',
      en: '“{value}” holds foreign letters that look like Latin ones; it is not “{proposal}”.',
    },
    todo: { zh: '改成「{proposal}」。', en: 'Replace it by “{proposal}”.' },
  },
  numberCleaned: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '数字存成了文本', en: 'Number held as text' },
    text: {
      zh: '「{raw}」是文本，按 {value} 读；表格自己的求和会漏掉它。',
      en: '“{raw}” is text, read as {value}; the sheet’s own sums skip it.',
    },
    todo: { zh: '改成数字 {value}。', en: 'Replace it by the number {value}.' },
  },
  unitInNumber: {
    catalogue: 'A22',
    severity: 'warning',
    title: { zh: '数字里带着单位', en: 'Unit inside a number' },
    text: {
      zh: '「{raw}」按 {value} 读；表格自己的求和会漏掉它。',
      en: '“{raw}” is read as {value}; the sheet’s own sums skip it.',
    },
    todo: { zh: '数字和单位分两格写。', en: 'Keep number and unit in two cells.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
