/** What a person corrected about a tab, remembered by its header, so that the next tab like it needs no correcting. */

import { type FieldId } from '../../../core/registers/field.ts';
import { type QuestionAnswer } from '../../../core/workbook/recognition.ts';
import { parseJson } from './parse-json.ts';
import { type TabCandidate } from './tab-candidate.ts';

export interface RememberedMapping {
  readonly fingerprint: string;
  /** Register the tab was said to be; null where nothing was said. "none": not to be used. */
  readonly register: string | null;
  readonly columns: readonly { readonly field: string; readonly header: string }[];
}

/** More headers than this are not remembered; the oldest go. */
export const MAX_REMEMBERED_MAPPINGS = 60;

export function parseMappings(text: string | null): readonly RememberedMapping[] {
  const kept = parseJson(text ?? '');
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown): readonly RememberedMapping[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { fingerprint, register, columns } = entry as Partial<RememberedMapping>;
    if (typeof fingerprint !== 'string' || fingerprint === '' || !Array.isArray(columns)) return [];
    return [
      {
        fingerprint,
        register: typeof register === 'string' ? register : null,
        columns: columns.filter(
          (column) => typeof column?.field === 'string' && typeof column.header === 'string',
        ),
      },
    ];
  });
}

/** What the first table of a tab was answered, as it is kept. */
export function mappingOf(
  candidate: TabCandidate,
  answers: readonly QuestionAnswer[],
): RememberedMapping {
  const own = answers.filter(({ tab, table }) => tab === candidate.tab && table === 0);
  const isUnused = own.some(({ kind, choice }) => kind === 'hiddenTab' && choice === 'ignore');
  return {
    fingerprint: candidate.fingerprint,
    register: isUnused ? 'none' : (own.find(({ kind }) => kind === 'register')?.choice ?? null),
    columns: own.flatMap(({ kind, field, choice }) => {
      const header = candidate.columns.find(({ column }) => column === choice)?.header;
      return kind === 'column' && field !== undefined && header !== undefined
        ? [{ field, header }]
        : [];
    }),
  };
}

/** The memory with one mapping more, in the place of an older one of the same header. */
export function withMapping(
  memory: readonly RememberedMapping[],
  mapping: RememberedMapping,
): readonly RememberedMapping[] {
  const others = memory.filter(({ fingerprint }) => fingerprint !== mapping.fingerprint);
  const says = mapping.register !== null || mapping.columns.length > 0;
  if (mapping.fingerprint === '' || !says) return others;
  return [...others, mapping].slice(-MAX_REMEMBERED_MAPPINGS);
}

/** The answers that remembered mappings give for tabs with those headers. */
export function answersOfMemory(
  file: string,
  candidates: readonly TabCandidate[],
  memory: readonly RememberedMapping[],
): readonly QuestionAnswer[] {
  return candidates.flatMap((candidate): readonly QuestionAnswer[] => {
    const known = memory.find(({ fingerprint }) => fingerprint === candidate.fingerprint);
    if (known === undefined) return [];
    const place = { file, tab: candidate.tab, table: 0 } as const;
    return [
      ...registerAnswer(place, known.register),
      ...known.columns.flatMap(({ field, header }): readonly QuestionAnswer[] => {
        const column = candidate.columns.find((one) => one.header === header)?.column;
        if (column === undefined) return [];
        return [{ ...place, kind: 'column', field: field as FieldId, choice: column }];
      }),
    ];
  });
}

function registerAnswer(
  place: Pick<QuestionAnswer, 'file' | 'tab' | 'table'>,
  register: string | null,
): readonly QuestionAnswer[] {
  if (register === null) return [];
  return register === 'none'
    ? [{ ...place, kind: 'hiddenTab', choice: 'ignore' }]
    : [{ ...place, kind: 'register', choice: register }];
}

/** An answer in the place of an earlier one to the same question. */
export function withAnswer(
  answers: readonly QuestionAnswer[],
  answer: QuestionAnswer,
): readonly QuestionAnswer[] {
  const isSame = (other: QuestionAnswer): boolean =>
    other.file === answer.file &&
    other.tab === answer.tab &&
    other.table === answer.table &&
    other.kind === answer.kind &&
    other.field === answer.field;
  return [...answers.filter((other) => !isSame(other)), answer];
}

/** Whether a tab is used or left alone. */
export function withTabUsed(
  answers: readonly QuestionAnswer[],
  place: Pick<QuestionAnswer, 'file' | 'tab' | 'table'>,
  isUsed: boolean,
): readonly QuestionAnswer[] {
  const others = answers.filter(
    ({ file, tab, kind }) => !(file === place.file && tab === place.tab && kind === 'hiddenTab'),
  );
  return [...others, { ...place, kind: 'hiddenTab', choice: isUsed ? 'use' : 'ignore' }];
}

/** Columns a person should look at: doubtful ones, required ones that were not found, and what was asked. */
export function doubtfulFields(candidate: TabCandidate): readonly string[] {
  const asked = new Set(candidate.questions.map(({ field }) => field));
  return candidate.fields
    .filter(
      ({ field, column, confidence, isRequired }) =>
        asked.has(field) || (column === null ? isRequired : confidence < SURE_FROM),
    )
    .map(({ field }) => field);
}

/** Below this a match is shown first and asked about. */
const SURE_FROM = 0.55;
