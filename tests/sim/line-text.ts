/** What a row says as one text, in a workbook and at the server, worked out without anything of the engine's. */

import { parseRowToken, type RowToken } from '../../core/sync/row-token.ts';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { type MemoryTab } from '../support/memory-workbook.ts';

/** Header of a column to the field it stands for; two names for one, so that a header can be renamed. */
export const FIELD_OF_HEADER: Readonly<Record<string, string>> = {
  日期: 'date',
  单据编号: 'documentNumber',
  商品编码: 'itemCode',
  数量: 'quantity',
  备注: 'remark',
  说明: 'remark',
};

export interface TabLine {
  readonly token: RowToken | undefined;
  /** "field=value" of every filled cell, in the order of the alphabet. */
  readonly cells: readonly string[];
}

export function textOfRow({ fields, extra }: SyncRow): string {
  return [
    ...Object.entries(fields).map(([field, text]) => `${field}=${text ?? ''}`),
    ...(extra ?? []).map(({ header, text }) => `${header}=${text}`),
  ]
    .sort()
    .join(' ');
}

/** Every row below the header, blank ones too. */
export function linesIn(tab: MemoryTab): TabLine[] {
  const [header, ...rows] = tab.rows;
  return rows.map(({ values }) => {
    const cells: string[] = [];
    let token: RowToken | undefined;
    header!.values.forEach((name, index) => {
      const value = values[index] ?? null;
      if (name === 'Tallybook') token = parseRowToken(value);
      else if (typeof name === 'string' && isFilled(value)) {
        cells.push(`${FIELD_OF_HEADER[name] ?? name}=${textOfCell(name, value)}`);
      }
    });
    return { token, cells: cells.sort() };
  });
}

function isFilled(value: CellValue): boolean {
  return value !== null && value !== '';
}

/** Serial of the first day of 1970. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

/** A cell as the server would say it: a date is a serial in the sheet. */
export function textOfCell(header: string, value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  if (header !== '日期' || typeof value !== 'number') return String(value);
  return new Date((value - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10);
}
