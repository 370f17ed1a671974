/** What may be entered in cells, as exceljs writes it: a warning that lets a person go on. */

import type ExcelJS from 'exceljs';
import { columnLetters } from '../../core/workbook/tab-content.ts';

export interface EntryRule {
  readonly kind: 'list' | 'date' | 'decimal';
  /** Of a list: the formula of the cells that hold its choices. */
  readonly source?: string | undefined;
  /** Shown when something else is entered. */
  readonly warning: string;
}

export function dataValidation({ kind, source, warning }: EntryRule): ExcelJS.DataValidation {
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Tallybook',
    error: warning,
  } as const;
  switch (kind) {
    case 'list':
      return { type: 'list', formulae: [source ?? ''], ...shared };
    case 'date': {
      const formulae = [new Date(Date.UTC(2000, 0, 1))];
      return { type: 'date', operator: 'greaterThanOrEqual', formulae, ...shared };
    }
    case 'decimal':
      return { type: 'decimal', operator: 'between', formulae: [-1e12, 1e12], ...shared };
  }
}

/** "B2:D9"; rows and columns are 1-based. */
export function rangeAddress(range: {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}): string {
  const { fromRow, fromColumn, toRow, toColumn } = range;
  return `${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow}`;
}
