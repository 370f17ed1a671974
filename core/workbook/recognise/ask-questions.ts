/** What the product does not decide in silence, as questions with what is assumed until they are answered. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { type DateOrder, type Question } from '../recognition.ts';
import { columnLetters, type TabContent } from '../tab-content.ts';
import { type RegisterScore } from './choose-register.ts';
import { type MappedColumn } from './column-mapping.ts';
import { type Guess } from './guess-missing.ts';
import { type DecimalMark } from './table-facts.ts';

/** Below this the best candidate is not sure enough to go unasked. */
const ASK_BELOW = 0.6;
/** Candidates this far behind are not offered. */
const OFFER_SHARE = 0.15;
const MAX_CHOICES = 4;
/** Two columns whose scores are no further apart could each be it. */
const CLOSE = 0.06;
/** Two codes of one item, the shop's and the maker's: only where nothing at all tells them apart. */
const CLOSE_CODES = 0.04;
/** Header matches up to here are by unsure words. */
const UNSURE = 0.8;

export function registerName(register: RegisterScore['register']): { zh: string; en: string } {
  if (register === 'other') return { zh: '不是登记表', en: 'no register' };
  return REGISTERS[register].name;
}

/** Asks what a tab is when the best two candidates are too near each other. */
export function registerQuestion(
  ranked: readonly RegisterScore[],
  tab: TabContent,
  isDoubtful: boolean,
): Question | undefined {
  const [first, ...rest] = ranked;
  if (first === undefined || (first.confidence >= ASK_BELOW && !isDoubtful)) return undefined;
  const near = rest.filter(({ confidence }) => confidence >= first.confidence * OFFER_SHARE);
  const offered = near.length > 0 ? near : rest.slice(0, 2);
  const choices = [first, ...offered].slice(0, MAX_CHOICES).map(({ register }) => register);
  const name = registerName(first.register);
  return {
    kind: 'register',
    text: {
      zh: `「${tab.name}」看着像${name.zh}，但不够确定。它是哪一种表？`,
      en: `“${tab.name}” looks like ${name.en}, but that is not certain. Which is it?`,
    },
    choices,
  };
}

/** A table without a header: what its columns are was read off their content. */
export function noHeaderQuestion(ranked: readonly RegisterScore[], tab: TabContent): Question {
  const name = registerName(ranked[0]!.register);
  return {
    kind: 'noHeader',
    text: {
      zh: `「${tab.name}」没有表头，先按${name.zh}读。它是哪一种表？`,
      en: `“${tab.name}” has no header row and is read as ${name.en} for now. Which is it?`,
    },
    choices: ranked.slice(0, MAX_CHOICES).map(({ register }) => register),
  };
}

const ASKED_FIELDS: readonly FieldId[] = [
  'itemCode',
  'quantity',
  'balanceQuantity',
  'countedQuantity',
  'quantityIn',
  'quantityOut',
];

/** Columns that could be a field's as well as the one that was taken. */
export function columnQuestions(
  columns: ReadonlyMap<FieldId, MappedColumn>,
  headerOf: (column: number) => string,
  isNothing: (column: number) => boolean,
): readonly Question[] {
  // Where a quantity moved, what was left after it is beside the point.
  const asked = ASKED_FIELDS.filter(
    (field) => field !== 'balanceQuantity' || !columns.has('quantity'),
  );
  // Boxes beside weights: which of the two is counted, no word says.
  const taken = new Set(
    [...columns.values()]
      .filter(({ field, headerScore }) => field !== 'secondQuantity' || headerScore > UNSURE)
      .map(({ column }) => column),
  );
  return [...columns.values()].flatMap((mapped): readonly Question[] => {
    const other = mapped.runnerUpColumn;
    if (!asked.includes(mapped.field) || other === undefined || taken.has(other)) return [];
    // A column of nothing but zeros is never what is meant.
    if (isNothing(other) && !isNothing(mapped.column)) return [];
    const close = mapped.field === 'itemCode' ? CLOSE_CODES : CLOSE;
    if (mapped.arithmeticScore > 0 || mapped.score - mapped.runnerUp >= close) return [];
    const [own, rival] = [columnLetters(mapped.column), columnLetters(other)];
    const name = FIELDS[mapped.field].header;
    return [
      {
        kind: 'column',
        field: mapped.field,
        column: mapped.column,
        text: {
          zh: `${name.zh}取 ${own} 列「${mapped.header}」，还是 ${rival} 列「${headerOf(other)}」？`,
          en: `Is ${name.en} column ${own} “${mapped.header}” or column ${rival} “${headerOf(other)}”?`,
        },
        choices: [own, rival],
      },
    ];
  });
}

/** A column without which the rows mean nothing, and that no known header names. */
export function guessQuestion(
  { field, mapped, candidates }: Guess,
  headerOf: (column: number) => string,
): Question {
  const name = FIELDS[field].header;
  const others = candidates
    .slice(1)
    .map((column) => `${columnLetters(column)} ${headerOf(column)}`)
    .join(', ');
  return {
    kind: 'column',
    field,
    column: mapped.column,
    text: {
      zh: `没有一列叫${name.zh}，先取「${mapped.header}」。${others === '' ? '对吗？' : `还是：${others}？`}`,
      en: `No column is called ${name.en}; “${mapped.header}” is taken for now. ${others === '' ? 'Is that right?' : `Or is it ${others}?`}`,
    },
    choices: candidates.map(columnLetters),
  };
}

/** Dates whose day and month can be either way round in the whole column. */
export function dateOrderQuestions(
  orders: ReadonlyMap<FieldId, DateOrder>,
  columns: ReadonlyMap<FieldId, { readonly column: number; readonly header: string }>,
): readonly Question[] {
  return [...orders].flatMap(([field, order]): readonly Question[] => {
    const mapped = columns.get(field);
    if (order !== 'ask' || mapped === undefined) return [];
    return [
      {
        kind: 'dateOrder',
        field,
        column: mapped.column,
        text: {
          zh: `「${mapped.header}」里的日期，前面是日还是月？整列都看不出来。`,
          en: `In “${mapped.header}”, does the day or the month come first? Nothing in the column decides.`,
        },
        choices: ['dayMonthYear', 'monthDayYear'],
      },
    ];
  });
}

/** Number texts that use both a comma and a point for decimals; asked once a table, which one hand wrote. */
export function decimalQuestions(
  marks: ReadonlyMap<number, DecimalMark>,
  headerOf: (column: number) => string,
): readonly Question[] {
  const first = [...marks].find(([, mark]) => mark === 'ask');
  return (first === undefined ? [] : [first]).flatMap(([column, mark]): readonly Question[] =>
    mark === 'ask'
      ? [
          {
            kind: 'decimalMark',
            column,
            text: {
              zh: `「${headerOf(column)}」里有的数用逗号、有的用句点作小数点。以哪个为准？`,
              en: `“${headerOf(column)}” has numbers with a decimal comma and with a decimal point. Which is meant?`,
            },
            choices: ['point', 'comma'],
          },
        ]
      : [],
  );
}

export function hiddenTabQuestion(tab: TabContent): Question {
  return {
    kind: 'hiddenTab',
    text: {
      zh: `「${tab.name}」是隐藏的，先算在内。要不要用它？`,
      en: `“${tab.name}” is hidden and is counted in for now. Should it be used?`,
    },
    choices: ['use', 'ignore'],
  };
}

export function fillDownQuestion(field: FieldId, column: number, header: string): Question {
  return {
    kind: 'fillDown',
    field,
    column,
    text: {
      zh: `「${header}」下面空着的格，是同上，还是没填？先按同上。`,
      en: `Do blanks below a filled cell of “${header}” mean “as above”, or were they left out? Read as “as above” for now.`,
    },
    choices: ['asAbove', 'blank'],
  };
}

export function yearQuestion(tab: TabContent, year: number): Question {
  return {
    kind: 'year',
    text: {
      zh: `「${tab.name}」的日期没写年份，先按 ${year} 年。是哪一年？`,
      en: `The dates of “${tab.name}” have no year and are read as ${year} for now. Which year is it?`,
    },
    choices: [String(year), String(year - 1), String(year - 2)],
  };
}

export function copyQuestion(tab: TabContent, original: string): Question {
  return {
    kind: 'copy',
    text: {
      zh: `「${tab.name}」和「${original}」的行几乎一样。两张都算，还是只算一张？`,
      en: `The rows of “${tab.name}” are nearly those of “${original}”. Should both count, or only one?`,
    },
    choices: ['use', 'ignore'],
  };
}

export function unpivotQuestion(tab: TabContent, headers: readonly string[]): Question {
  const listed = headers.slice(0, 3);
  return {
    kind: 'unpivot',
    text: {
      zh: `「${tab.name}」每个地方一列（${listed.join('、')}…），先把每列当一个仓库的库存。对吗？`,
      en: `“${tab.name}” has one column a place (${listed.join(', ')} ...). Each is read as the stock of a warehouse for now. Is that right?`,
    },
    choices: ['split', 'keep', 'ignore'],
  };
}
