/**
 * The model of an open workbook in Excel: its sheets, its settings, its state (editing a cell, events on or off) and
 * what people do to it meanwhile. What the library asks of it comes through `answer-query.ts`.
 */

import { type PlainValue, writeValue } from './excel-cell.ts';
import { ExcelFault } from './excel-fault.ts';
import { ExcelSheet } from './excel-sheet.ts';
import { settleSpills } from './excel-spill.ts';

export interface ExcelEvent {
  readonly kind: 'changed' | 'selection' | 'activated' | 'added' | 'deleted' | 'rowSorted';
  readonly sheet: string;
  readonly address: string;
  readonly source: 'Local' | 'Remote';
  readonly changeType: string;
}

export class ExcelBook {
  name = 'Book1.xlsx';
  readonly sheets: ExcelSheet[] = [];
  readonly settings = new Map<string, unknown>();
  /** Results of formulas that tests write. */
  readonly results = new Map<string, PlainValue>();
  uses1904 = false;
  /**
   * Whether the cell of a spilling formula counts as part of its spill, as `hasSpill` tells it. Office.js does not say
   * ("if all cells have a spill border"); the add-in must do with either.
   */
  countsSpillingCell = true;
  /** Whether a merged area is told as far as it lies in the range that is asked. Nothing says so; both must do. */
  clipsMerges = false;
  eventsEnabled = true;
  /** A person is typing in a cell: Excel refuses everything until they leave it. */
  isEditing = false;
  selection: { sheet: string; address: string } | undefined;
  activeSheet = '';
  readonly listeners = new Set<(event: ExcelEvent) => void>();
  private made = 0;

  /** Identities look like Excel's: a GUID in braces. */
  newId(): string {
    this.made += 1;
    return `{00000000-0000-4000-8000-${String(this.made).padStart(12, '0')}}`;
  }

  addSheet(name: string): ExcelSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new ExcelFault('ItemAlreadyExists', `a sheet named ${name} is there`);
    }
    // Rules of sheet names: support.microsoft.com, "Rename a worksheet".
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw new ExcelFault('InvalidArgument', `no name for a sheet: ${name}`);
    }
    const sheet = new ExcelSheet(this.newId(), name);
    this.sheets.push(sheet);
    if (this.activeSheet === '') this.activeSheet = sheet.id;
    return sheet;
  }

  sheetOf(key: string): ExcelSheet | undefined {
    return this.sheets.find(
      ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
    );
  }

  /** Fills a sheet from its first cell on, as a person who typed it. */
  fill(sheet: ExcelSheet, rows: readonly (readonly unknown[])[], row = 0, column = 0): void {
    rows.forEach((values, index) =>
      values.forEach((value, offset) => {
        if (value === null || value === '') return;
        writeValue(sheet.cell(row + index, column + offset), value, (formula) =>
          this.resultOf(formula),
        );
      }),
    );
    settleSpills(sheet);
  }

  resultOf(formula: string): PlainValue {
    return this.results.get(formula) ?? 0;
  }

  /** A person changes a cell, here or at another desk. */
  type(
    sheet: ExcelSheet,
    row: number,
    column: number,
    value: unknown,
    source: 'Local' | 'Remote' = 'Local',
  ): void {
    this.fill(sheet, [[value]], row, column);
    this.tell({
      kind: 'changed',
      sheet: sheet.id,
      address: `R${row + 1}`,
      source,
      changeType: 'RangeEdited',
    });
  }

  /** A person goes to another sheet. */
  show(sheet: ExcelSheet): void {
    this.activeSheet = sheet.id;
    this.tell({
      kind: 'activated',
      sheet: sheet.id,
      address: '',
      source: 'Local',
      changeType: 'Others',
    });
  }

  /** Another author's copy of a sheet, as "Move or Copy" makes it: cells are copied, custom properties are not. */
  copySheet(sheet: ExcelSheet, name: string): ExcelSheet {
    const copy = this.addSheet(name);
    sheet.cells.forEach(
      (cells, row) => (copy.cells[row] = cells?.map((cell) => cell && { ...cell })),
    );
    for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
    copy.spills = sheet.spills.map((spill) => ({ ...spill, anchor: { ...spill.anchor } }));
    return copy;
  }

  tell(event: ExcelEvent): void {
    if (!this.eventsEnabled && event.source === 'Local') return;
    for (const listen of this.listeners) listen(event);
  }
}
