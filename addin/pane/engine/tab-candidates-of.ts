/** What the first run shows of every tab: the register it looks like, its columns with samples, what is to be asked. */

import { fieldTextOf, registerTextOf } from '../../../core/contract/name-texts.ts';
import { inspectCompany } from '../../../core/reconcile-company.ts';
import { type FieldId } from '../../../core/registers/field.ts';
import { normaliseHeader } from '../../../core/registers/normalise-header.ts';
import { REGISTER_IDS, type RegisterId } from '../../../core/registers/register.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import {
  type RecognisedTable,
  type RecognisedTab,
  type QuestionAnswer,
} from '../../../core/workbook/recognition.ts';
import {
  cellValueAt,
  columnLetters,
  numberFormatAt,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import { type CivilDate } from '../../../core/values/civil-date.ts';
import { cellText } from '../state/cell-text.ts';
import {
  type CandidateColumn,
  type CandidateField,
  type TabCandidate,
} from '../state/tab-candidate.ts';

/** Values shown below a column, and cells shown of a first row. */
const SAMPLES = 3;
const SAMPLE_CELLS = 4;
/** Longer samples are cut where they are read. */
const SAMPLE_LENGTH = 40;

export function tabCandidatesOf(
  content: WorkbookContent,
  today: CivilDate,
  answers: readonly QuestionAnswer[],
): readonly TabCandidate[] {
  const [inspected] = inspectCompany([content], { today, answers });
  return (inspected?.tabs ?? []).flatMap(({ recognised }): readonly TabCandidate[] => {
    const tab = content.tabs.find(({ name }) => name === recognised.tab);
    return tab === undefined ? [] : [candidateOf(content, tab, recognised)];
  });
}

function candidateOf(
  content: WorkbookContent,
  tab: TabContent,
  recognised: RecognisedTab,
): TabCandidate {
  const [table] = recognised.tables;
  const register = table?.register ?? 'other';
  const columns = table === undefined ? [] : columnsOf(content, tab, table);
  return {
    tab: tab.name,
    isHidden: recognised.hidden,
    register,
    registerName: registerTextOf(register),
    confidence: table?.confidence ?? 0,
    offered: REGISTER_IDS.map((id) => ({ register: id, name: REGISTERS[id].name })),
    headerRow: table?.headerRows.at(-1) ?? null,
    rowCount: rowCountOf(recognised.tables),
    columns,
    fields: table === undefined || register === 'other' ? [] : fieldsOf(table, register),
    questions: recognised.tables.flatMap(({ questions }) =>
      questions.map(({ kind, field, text, choices }) => ({
        kind,
        field: field ?? null,
        text,
        choices,
      })),
    ),
    sampleRow: columns
      .flatMap(({ samples }) => samples.slice(0, 1))
      .slice(0, SAMPLE_CELLS)
      .join(' · '),
    fingerprint: columns.map(({ header }) => normaliseHeader(header)).join('|'),
  };
}

function rowCountOf(tables: readonly RecognisedTable[]): number {
  return tables
    .flatMap(({ dataRows }) => dataRows)
    .reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

function columnsOf(
  content: WorkbookContent,
  tab: TabContent,
  table: RecognisedTable,
): readonly CandidateColumn[] {
  const headers = new Map<number, string>();
  for (const { column, header } of table.columns.values()) headers.set(column, header);
  for (const { column, header } of table.extraColumns) headers.set(column, header);
  return [...headers]
    .filter(([column]) => column > 0)
    .sort(([left], [right]) => left - right)
    .map(([column, header]) => ({
      column: columnLetters(column),
      header,
      samples: samplesOf(content, tab, table, column),
    }));
}

function samplesOf(
  content: WorkbookContent,
  tab: TabContent,
  table: RecognisedTable,
  column: number,
): readonly string[] {
  const samples: string[] = [];
  for (const [from, to] of table.dataRows) {
    for (let row = from; row <= to && samples.length < SAMPLES; row += 1) {
      const text = cellText(
        cellValueAt(tab, row, column),
        numberFormatAt(tab, row, column),
        content.dateSystem,
      );
      if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, SAMPLE_LENGTH));
    }
  }
  return samples;
}

/** The fields a person would look for: required ones, the template's, and whatever was found. */
function fieldsOf(table: RecognisedTable, register: RegisterId): readonly CandidateField[] {
  const { columns, requiredOneOf } = REGISTERS[register];
  const isRequired = (field: FieldId): boolean =>
    columns.some((column) => column.field === field && column.required === true) ||
    requiredOneOf.some(
      (group) => group[0] === field && !group.some((one) => table.columns.has(one)),
    );
  return columns
    .filter(
      ({ field, inTemplate }) =>
        table.columns.has(field) || inTemplate === true || isRequired(field),
    )
    .map(({ field, header }) => {
      const match = table.columns.get(field);
      const hasColumn = match !== undefined && match.column > 0;
      return {
        field,
        name: header ?? fieldTextOf(field),
        isRequired: isRequired(field),
        column: hasColumn ? columnLetters(match.column) : null,
        confidence: match?.confidence ?? 0,
        evidence: match?.evidence.map(({ text }) => text) ?? [],
      };
    });
}
