/** Turns recognised tabs and their control totals into the inspect report. */

import { type FieldId } from '../registers/field.ts';
import { type LocalText } from '../values/catalogue/entry.ts';
import { type ColumnMatch, type Question, type RecognisedTable } from '../workbook/recognition.ts';
import { type RecognisedTab } from '../workbook/recognition.ts';
import { columnLetters, type FileNote } from '../workbook/tab-content.ts';
import {
  type FileReport,
  type InspectReport,
  type QuestionReport,
  type TableReport,
} from './inspect-report.ts';

/** Why a file could not be read: a stable code, and words that say what to do. */
export interface FileRefusal {
  readonly code: string;
  readonly text: LocalText;
}

/** Sum of each numeric column of one table, as decimal text. */
export type ControlTotals = ReadonlyMap<FieldId, string>;

export interface InspectedTab {
  readonly recognised: RecognisedTab;
  /** One a table of `recognised`, in its order; a missing one means that nothing was summed. */
  readonly totals: readonly (ControlTotals | undefined)[];
}

export interface InspectedFile {
  readonly file: string;
  readonly format?: string;
  readonly notes: readonly (FileNote & { readonly text?: LocalText })[];
  readonly refusal?: FileRefusal;
  readonly tabs: readonly InspectedTab[];
}

/** The inspect report of files that were read and recognised, or refused. */
export function inspectReportOf(files: readonly InspectedFile[]): InspectReport {
  return {
    files: files.map((inspected) => ({
      ...fileReportOf(inspected),
      tabs: inspected.tabs.map((tab) => ({
        name: tab.recognised.tab,
        hidden: tab.recognised.hidden,
        tables: tab.recognised.tables.map((table, index) =>
          tableReportOf(table, tab.totals[index]),
        ),
      })),
    })),
  };
}

/** What every report says of a file, its tabs left out. */
export function fileReportOf(inspected: InspectedFile): FileReport {
  return {
    file: inspected.file,
    format: inspected.format ?? null,
    notes: inspected.notes.map((note) => ({
      code: note.code,
      tab: note.tab ?? null,
      parameters: { ...note.parameters },
      text: note.text ?? null,
    })),
    refusal: inspected.refusal ? { ...inspected.refusal } : null,
  };
}

/** One table of a tab as it travels. */
export function tableReportOf(
  table: RecognisedTable,
  totals: ControlTotals | undefined,
): TableReport {
  return {
    register: table.register,
    confidence: roundConfidence(table.confidence),
    evidence: table.evidence.map((evidence) => evidence.text),
    headerRows: [...table.headerRows],
    dataRows: table.dataRows.map(([from, to]) => [from, to]),
    rowCount: table.dataRows.reduce((sum, [from, to]) => sum + to - from + 1, 0),
    columns: Object.fromEntries(
      [...table.columns].map(([field, match]) => [field, columnReportOf(match)]),
    ),
    extraColumns: table.extraColumns.map(({ column, header }) => ({
      column: columnLetters(column),
      header,
    })),
    skippedRows: table.skippedRows.map(({ row, reason }) => ({ row, reason })),
    totals: Object.fromEntries(totals ?? []),
    questions: table.questions.map(questionReportOf),
  };
}

function columnReportOf(match: ColumnMatch): TableReport['columns'][string] {
  return {
    column: columnLetters(match.column),
    confidence: roundConfidence(match.confidence),
    header: match.header,
    evidence: match.evidence.map((evidence) => evidence.text),
  };
}

function questionReportOf(question: Question): QuestionReport {
  return {
    kind: question.kind,
    field: question.field ?? null,
    column: question.column === undefined ? null : columnLetters(question.column),
    text: question.text,
    choices: [...question.choices],
  };
}

/** A confidence is an estimate: more than three decimals would claim what it does not know. */
function roundConfidence(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;
}
