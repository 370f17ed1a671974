/** Turns the draft of a table into what is recognised of it: register, columns, rows, constants, and what is asked. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import {
  type ColumnMatch,
  type DateOrder,
  type Evidence,
  type Question,
  type RecognisedTable,
} from '../recognition.ts';
import { columnNumber } from '../tab-content.ts';
import { type Answers } from './answers.ts';
import {
  columnQuestions,
  dateOrderQuestions,
  decimalQuestions,
  fillDownQuestion,
  guessQuestion,
  hiddenTabQuestion,
  noHeaderQuestion,
  registerName,
  registerQuestion,
  unpivotQuestion,
} from './ask-questions.ts';
import { type RegisterScore } from './choose-register.ts';
import { classifyRows } from './classify-rows.ts';
import { columnMatch } from './column-confidence.ts';
import { isDoubtful } from './doubtful-table.ts';
import { directionOf } from './direction-profile.ts';
import { type MappedColumn } from './column-mapping.ts';
import { datePartsOf } from './date-parts.ts';
import { type Guess, guessMissing } from './guess-missing.ts';
import { mapColumns } from './map-columns.ts';
import { placesOf } from './split-places.ts';
import { isProse, proseRows } from './prose-rows.ts';
import { MergeIndex } from './tab-rows.ts';
import { type TableDraft } from './table-draft.ts';
import { dateOrders, type DecimalMark, decimalMarks, fillDownFields } from './table-facts.ts';
import { statedKind, withoutReasons } from './returns-tab.ts';
import { labelled, statedDate, WAREHOUSE_LABEL } from './table-constants.ts';

type Mapped = ReadonlyMap<FieldId, MappedColumn>;
type Labels = TableDraft['labels'];

/** A person's choice is as sure as it gets. */
const ANSWERED = 1;
/** Header matches from here on are by sure words. */
const SURE = 0.8;

/** `chosen` is the candidate to go by: the best one, or what the rest of the workbook made of it. */
export function recogniseTable(
  draft: TableDraft,
  chosen: RegisterScore,
  extraQuestions: readonly Question[],
  answers: Answers,
): RecognisedTable {
  const { tab, table, columns } = draft;
  const { register, isAnswered } = registerOf(draft, chosen, answers);
  const found = fixedColumns(
    withoutLabelled(mappingOf(draft, register, chosen), draft.labels),
    answers,
    draft,
  );
  const guesses =
    table.headerRows.length === 0 ? [] : guessMissing(register, found, columns, draft.labels);
  const served = new Map([
    ...found,
    ...guesses.map(({ field, mapped: guess }): [FieldId, MappedColumn] => [field, guess]),
  ]);
  const isTold = answers.find('column', 'movementType') !== undefined;
  const mapped = isTold ? served : withoutReasons(draft, register, served);
  const verdicts = rowsOf(draft, register, mapped);
  const rows = verdicts.dataRows.flatMap(([from, to]) => rowsFrom(from, to));
  const orders = answeredOrders(dateOrders(tab, mapped, rows), answers);
  const marks: ReadonlyMap<number, DecimalMark> =
    register === 'other' ? new Map() : decimalMarks(columns);
  const fill = fillDownFields(new MergeIndex(tab), tab, mapped, rows);
  const doubtful = fill.doubtful.filter((field) => answers.find('fillDown', field) === undefined);
  const asked: Asked = { draft, chosen, register, isAnswered, mapped, guesses, orders, marks };
  const questions = [...openQuestions(asked, extraQuestions, doubtful)].filter(
    (question) => !answers.has(question),
  );
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  return {
    register,
    confidence: isAnswered ? ANSWERED : chosen.confidence,
    evidence: registerEvidence(draft, chosen),
    ...verdicts,
    columns: columnMatches(mapped, draft),
    extraColumns: columns
      .filter(
        ({ header, profile }) =>
          !taken.has(header.column) && (header.text !== '' || profile.filled > 0),
      )
      .map(({ header }) => ({ column: header.column, header: header.text })),
    firstColumn: table.firstColumn,
    lastColumn: table.lastColumn,
    questions,
    fillDown: [
      ...fill.fields,
      ...fill.doubtful.filter((field) => answers.find('fillDown', field) !== 'blank'),
    ],
    dateOrders: orders,
    decimalCommaColumns: [...marks]
      .filter(([, mark]) => (mark === 'ask' ? answers.find('decimalMark') : mark) === 'comma')
      .map(([column]) => column),
    constants: constantsOf(draft, register, mapped),
  };
}

/** All that is known of a table when it is decided what to ask about it. */
interface Asked {
  readonly draft: TableDraft;
  readonly chosen: RegisterScore;
  readonly register: RegisterScore['register'];
  readonly isAnswered: boolean;
  readonly mapped: Mapped;
  readonly guesses: readonly Guess[];
  readonly orders: ReadonlyMap<FieldId, DateOrder>;
  readonly marks: ReadonlyMap<number, DecimalMark>;
}

function openQuestions(
  { draft, chosen, register, isAnswered, mapped, guesses, orders, marks }: Asked,
  extraQuestions: readonly Question[],
  doubtful: readonly FieldId[],
): readonly Question[] {
  const { tab, table, columns } = draft;
  const headerOf = (column: number): string =>
    columns.find(({ header }) => header.column === column)?.header.text ?? '';
  const isNothing = (column: number): boolean => {
    const profile = columns.find(({ header }) => header.column === column)?.profile;
    return profile !== undefined && profile.numberShare > 0 && profile.maximum === 0;
  };
  const isRegister = register !== 'other';
  const mayAskColumns =
    isRegister && !isAnswered && chosen.confidence >= 0.5 && table.headerRows.length > 0;
  const places = placesOf(draft, register, mapped);
  return [
    ...(isAnswered ? [] : registerQuestions(draft, chosen, mapped)),
    ...(isRegister ? extraQuestions : []),
    ...(mayAskColumns ? columnQuestions(mapped, headerOf, isNothing) : []),
    ...guesses.map((guess) => guessQuestion(guess, headerOf)),
    ...dateOrderQuestions(orders, mapped),
    ...decimalQuestions(marks, headerOf),
    ...doubtful.map((field) =>
      fillDownQuestion(field, mapped.get(field)!.column, mapped.get(field)!.header),
    ),
    ...(tab.visibility !== 'visible' && isRegister ? [hiddenTabQuestion(tab)] : []),
    ...(places.length === 0
      ? []
      : [
          unpivotQuestion(
            tab,
            places.map(({ text }) => text),
          ),
        ]),
  ];
}

/** Header and rows; what is no register and no table either has none. */
function rowsOf(
  { tab, table, columns, cues }: TableDraft,
  register: RegisterScore['register'],
  fields: Mapped,
): Pick<RecognisedTable, 'headerRows' | 'dataRows' | 'skippedRows'> {
  if (register === 'other' && isProse(tab, table, cues.other > 0)) {
    return { headerRows: [], ...proseRows(tab, table) };
  }
  const verdicts = classifyRows({ tab, table, columns, register, fields });
  return { headerRows: table.headerRows, ...verdicts };
}

function rowsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function registerOf(
  draft: TableDraft,
  chosen: RegisterScore,
  answers: Answers,
): { readonly register: RegisterScore['register']; readonly isAnswered: boolean } {
  for (const kind of ['register', 'noHeader', 'direction'] as const) {
    const answer = answers.find(kind);
    const found = draft.ranked.find(({ register }) => register === answer);
    if (found !== undefined) return { register: found.register, isAnswered: true };
  }
  const isIgnored = (['hiddenTab', 'copy', 'unpivot'] as const).some(
    (kind) => answers.find(kind) === 'ignore',
  );
  return { register: isIgnored ? 'other' : chosen.register, isAnswered: isIgnored };
}

function mappingOf(
  draft: TableDraft,
  register: RegisterScore['register'],
  chosen: RegisterScore,
): Mapped {
  if (register === 'other') return new Map();
  const known =
    chosen.register === register
      ? chosen.mapping
      : draft.ranked.find((candidate) => candidate.register === register)?.mapping;
  if (known !== undefined) return known.columns;
  return mapColumns(draft.columns, register, draft.relations, directionOf(draft.columns)).columns;
}

/** Where the title names the item of the whole table, a column of vague name is not it: "Particulars". */
function withoutLabelled(mapped: Mapped, labels: Labels): Mapped {
  const name = mapped.get('itemName');
  if (name === undefined || !labels.has('itemName') || name.headerScore >= SURE) return mapped;
  return new Map([...mapped].filter(([field]) => field !== 'itemName'));
}

/** Columns a person has chosen go before what was found. */
function fixedColumns(mapped: Mapped, answers: Answers, draft: TableDraft): Mapped {
  const fixed = new Map(mapped);
  for (const { field, choice } of answers.columns()) {
    const column = columnNumber(choice);
    const evidence = draft.columns.find(({ header }) => header.column === column);
    if (column === undefined || evidence === undefined) continue;
    for (const [other, { column: taken }] of fixed) if (taken === column) fixed.delete(other);
    const before = mapped.get(field);
    fixed.set(field, {
      field,
      column,
      header: evidence.header.text,
      match: before?.match,
      headerScore: ANSWERED,
      contentScore: 0,
      arithmeticScore: 0,
      score: ANSWERED,
      runnerUp: 0,
      runnerUpColumn: undefined,
    });
  }
  return fixed;
}

function answeredOrders(
  orders: ReadonlyMap<FieldId, DateOrder>,
  answers: Answers,
): ReadonlyMap<FieldId, DateOrder> {
  return new Map(
    [...orders].map(([field, order]): [FieldId, DateOrder] => {
      const answer = answers.find('dateOrder', field);
      return [field, order === 'ask' && isOrder(answer) ? answer : order];
    }),
  );
}

function isOrder(answer: string | undefined): answer is DateOrder {
  return answer === 'dayMonthYear' || answer === 'monthDayYear';
}

function registerQuestions(
  draft: TableDraft,
  chosen: RegisterScore,
  mapped: Mapped,
): readonly Question[] {
  if (chosen !== draft.ranked[0]) return [];
  if (draft.table.headerRows.length === 0) {
    return chosen.register === 'other' ? [] : [noHeaderQuestion(draft.ranked, draft.tab)];
  }
  const question = registerQuestion(draft.ranked, draft.tab, isDoubtful(draft, chosen, mapped));
  return question === undefined ? [] : [question];
}

function columnMatches(mapped: Mapped, draft: TableDraft): ReadonlyMap<FieldId, ColumnMatch> {
  return new Map(
    [...mapped].map(([field, each]): [FieldId, ColumnMatch] => [
      field,
      columnMatch(
        each,
        draft.columns.find(({ header }) => header.column === each.column)!,
      ),
    ]),
  );
}

function registerEvidence(draft: TableDraft, chosen: RegisterScore): readonly Evidence[] {
  if (chosen.register === 'other') {
    return [
      {
        kind: 'content',
        weight: chosen.confidence,
        text: {
          zh: '没有哪种登记表要的列它都有',
          en: 'It has the columns of none of the registers',
        },
      },
    ];
  }
  const evidence: Evidence[] = [];
  const cue = draft.cues.words.get(chosen.register);
  const name = registerName(chosen.register);
  if (cue !== undefined) {
    const place = {
      tab: ['表名', 'tab name'],
      title: ['标题', 'title'],
      file: ['文件名', 'file name'],
    }[cue.place];
    evidence.push({
      kind: 'tabName',
      weight: 0.5,
      text: {
        zh: `${place[0]!}里有「${cue.word}」，像${name.zh}`,
        en: `The ${place[1]!} says “${cue.word}”: ${name.en}`,
      },
    });
  }
  const headers = [...(chosen.mapping?.columns.values() ?? [])]
    .slice(0, 6)
    .map(({ header }) => header)
    .filter((header) => header !== '');
  evidence.push({
    kind: 'header',
    weight: chosen.confidence,
    text: {
      zh: `认出 ${chosen.mapping?.columns.size ?? 0} 列：${headers.join('、')}`,
      en: `${chosen.mapping?.columns.size ?? 0} columns are known: ${headers.join(', ')}`,
    },
  });
  return evidence;
}

function constantsOf(
  draft: TableDraft,
  register: RegisterScore['register'],
  mapped: Mapped,
): RecognisedTable['constants'] {
  if (register === 'other') return {};
  const movementType = mapped.has('movementType')
    ? undefined
    : statedKind(register, draft.names, mapped);
  const warehouse = mapped.has('warehouse')
    ? undefined
    : labelled(draft.tab, draft.table.titleRows, WAREHOUSE_LABEL);
  const date = mapped.has('date') ? undefined : statedDate(draft.names);
  const labels = labelsFor(draft, register, mapped);
  const parts = datePartsOf(draft.columns);
  const isInParts = parts !== undefined && mapped.get('date')?.column === parts.month;
  return {
    ...(movementType === undefined ? {} : { movementType }),
    ...(warehouse === undefined ? {} : { warehouse }),
    ...(date === undefined ? {} : { date }),
    ...(labels.size === 0 ? {} : { labels }),
    ...(isInParts ? { dateParts: parts } : {}),
  };
}

/** Labels of fields that the register has and no column serves. */
function labelsFor(draft: TableDraft, register: RegisterId, mapped: Mapped): Labels {
  const own = new Set<FieldId>(REGISTERS[register].columns.map(({ field }) => field));
  return new Map([...draft.labels].filter(([field]) => own.has(field) && !mapped.has(field)));
}
