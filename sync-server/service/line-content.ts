/**
 * The canonical text of a line's content: what equality of two lines means, what is hashed and what is stored. Fields
 * stand in the order of the register's fields, numbers as scaled integers. Where a line stands is not part of it.
 */

import { hash } from 'node:crypto';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { FIELD_IDS } from '../../core/registers/field.ts';
import { type Line, type LineValues } from '../../core/registers/line.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type RowReference } from '../../core/values/issue.ts';

/** A line without its place and number. */
export type LineContent = Pick<Line, 'register' | 'item' | 'values' | 'extra' | 'time'> & {
  /** The row as it stands in the workbooks that share it, where the line alone does not say it. */
  readonly sheet?: SyncRow;
  /** The row is kept and is no line: it cannot be posted, or says nothing that could be. */
  readonly isUnposted?: true;
};

interface StoredContent {
  readonly unposted?: true;
  readonly register: RegisterId;
  readonly item: string;
  readonly values: LineValues;
  readonly extra?: readonly (readonly [string, string])[];
  readonly time?: string;
  readonly sheet?: SyncRow;
}

/**
 * The same text for the same content, whatever order its fields came in.
 *
 *     {"register":"sales","item":"A-1","values":{"date":"2026-03-01","itemCode":"A-1","quantity":4000000}}
 */
export function contentTextOf(content: LineContent): string {
  const { register, item, values, extra, time, sheet, isUnposted } = content;
  // Put together by hand: the same text as JSON.stringify of a `StoredContent`, without making one.
  const ordered = JSON.stringify(inFieldOrder(values));
  const more =
    extra === undefined || extra.size === 0 ? '' : `,"extra":${JSON.stringify([...extra])}`;
  const last = time === undefined ? '' : `,"time":"${time}"`;
  const row = sheet === undefined ? '' : `,"sheet":${JSON.stringify(sheet)}`;
  const start = isUnposted === true ? UNPOSTED : '{';
  return `${start}"register":"${register}","item":${JSON.stringify(item)},"values":${ordered}${more}${last}${row}}`;
}

/** How the content of a row begins that is no line. */
const UNPOSTED = '{"unposted":true,';

/** Whether a stored content is a line's. Asked of every line of a company, so it is not parsed for it. */
export function isLineText(text: string): boolean {
  return !text.startsWith(UNPOSTED);
}

/** How a stored content begins with its register and item, whether it is a line's or not. */
export function openingOfText(text: string, length: number): string {
  return isLineText(text)
    ? text.slice(0, length)
    : `{${text.slice(UNPOSTED.length, UNPOSTED.length + length - 1)}`;
}

/** A stored content as it was before it became text. */
export function contentOfText(text: string): LineContent {
  const { extra, unposted, ...content } = JSON.parse(text) as StoredContent;
  return {
    ...content,
    ...(extra === undefined ? {} : { extra: new Map(extra) }),
    ...(unposted === undefined ? {} : { isUnposted: true }),
  };
}

const FIELD_PLACES: ReadonlyMap<string, number> = new Map(
  FIELD_IDS.map((field, place) => [field, place]),
);

/** Most clients send fields in order already; looking is much cheaper than sorting a hundred thousand lines. */
function inFieldOrder(values: LineValues): LineValues {
  let last = -1;
  for (const field in values) {
    const place = FIELD_PLACES.get(field)!;
    if (place < last) {
      const fields = FIELD_IDS.filter((known) => values[known] !== undefined);
      return Object.fromEntries(fields.map((known) => [known, values[known]]));
    }
    last = place;
  }
  return values;
}

/** SHA-256 of a content text; a tombstone's is that of the empty text. */
export function contentHashOf(text: string | null): string {
  return hash('sha256', text ?? '', 'hex');
}

export interface LineIdentity {
  readonly id: string;
  /** First revision of the line: the order in which lines were recorded. */
  readonly sequence: number;
  readonly source: RowReference;
}

/** The line a stored content is. The text was written by `contentTextOf` and is taken as it is. */
export function lineOfContent(text: string, identity: LineIdentity): Line {
  const { register, item, values, extra, time } = JSON.parse(text) as StoredContent;
  return {
    ...identity,
    register,
    item,
    values,
    ...(time === undefined ? {} : { time }),
    ...(extra === undefined ? {} : { extra: new Map(extra) }),
  };
}
