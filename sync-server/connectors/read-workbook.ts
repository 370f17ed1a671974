/** Interim: reads .xlsx in process and the rest through SheetJS, until the bounded worker is in place. */
import XLSX from '@e965/xlsx';
import { type FileRefusal } from '../../core/contract/report-inspection.ts';
import {
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';
import { type WorkbookFile } from '../http/ports.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import { ZipPackage } from './zip/zip-package.ts';

export type ReadOutcome =
  | { readonly status: 'read'; readonly content: WorkbookContent }
  | { readonly status: 'refused'; readonly refusal: FileRefusal };

export async function readWorkbook(
  file: WorkbookFile,
  _options?: { readonly signal?: AbortSignal },
): Promise<ReadOutcome> {
  try {
    if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b) {
      return {
        status: 'read',
        content: unpackWorkbook(file.name, await readXlsx(new ZipPackage(file.bytes))),
      };
    }
    const isText = !(file.bytes[0] === 0xd0);
    const book = isText
      ? XLSX.read(new TextDecoder('utf-8').decode(file.bytes).replace(/^\uFEFF/, ''), {
          type: 'string',
          raw: true,
          cellFormula: false,
        })
      : XLSX.read(file.bytes, { cellDates: false, cellNF: true });
    return {
      status: 'read',
      content: {
        file: file.name,
        format: isText ? 'csv' : 'xls',
        dateSystem: 1900,
        notes: [],
        tabs: book.SheetNames.map((name) => tabOf(name, book.Sheets[name]!)),
      },
    };
  } catch (error) {
    return {
      status: 'refused',
      refusal: { code: 'fileDamaged', text: { zh: String(error), en: String(error) } },
    };
  }
}

function tabOf(name: string, sheet: XLSX.WorkSheet): TabContent {
  const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1:A1');
  const rows: CellValue[][] = [];
  for (let r = 0; r <= range.e.r; r++) {
    const row: CellValue[] = [];
    for (let c = 0; c <= range.e.c; c++) {
      const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
      row.push(
        cell === undefined || cell.t === 'z'
          ? null
          : cell.t === 'e'
            ? { error: String(cell.w ?? '#N/A') }
            : (cell.v as CellValue),
      );
    }
    rows.push(row);
  }
  return {
    name,
    visibility: 'visible',
    rowCount: rows.length,
    columnCount: range.e.c + 1,
    rows,
    formatRuns: [],
    formulas: new Map(),
    merges: (sheet['!merges'] ?? []).map((m) => ({
      fromRow: m.s.r + 1,
      fromColumn: m.s.c + 1,
      toRow: m.e.r + 1,
      toColumn: m.e.c + 1,
    })),
    hiddenRows: [],
    hiddenColumns: [],
    isFiltered: false,
  };
}
