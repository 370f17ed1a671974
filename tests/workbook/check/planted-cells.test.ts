/** Cells spoiled one at a time in companies with nothing wrong: each is found, at exactly its cell. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldId } from '../../../core/registers/field.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { defaultSettings } from '../../../core/registers/company-settings.ts';
import { catalogueEntry } from '../../../core/values/catalogue/catalogue.ts';
import { type CivilDate } from '../../../core/values/civil-date.ts';
import { checkCompany } from '../../../core/workbook/check-company.ts';
import { readTable } from '../../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { type RecognisedTab, type RecognisedTable } from '../../../core/workbook/recognition.ts';
import {
  cellKey,
  cellValueAt,
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import { cleanCompany, type CleanLayout } from '../../support/clean-company.ts';
import { contentOfDescription } from '../../support/content-of-description.ts';

interface Company {
  readonly today: CivilDate;
  readonly files: readonly {
    readonly content: WorkbookContent;
    readonly tabs: readonly RecognisedTab[];
  }[];
}

interface Place {
  readonly file: number;
  readonly tab: string;
  readonly table: RecognisedTable;
}

interface Spoiling {
  readonly name: string;
  readonly catalogue: string;
  readonly register: RegisterId;
  readonly field: FieldId;
  /** What is written over the cell; undefined where this cell cannot be spoiled so. */
  readonly spoil: (value: CellValue, choice: number) => CellValue | undefined;
}

const oneOf =
  (...cells: readonly CellValue[]) =>
  (_: CellValue, choice: number): CellValue =>
    cells[choice % cells.length]!;

const SPOILINGS: readonly Spoiling[] = [
  {
    name: 'a quantity that is no number',
    catalogue: 'A03',
    register: 'sales',
    field: 'quantity',
    spoil: oneOf('abc', '1/2', null, { error: '#REF!' }, { uncalculated: true }, true, '约12'),
  },
  {
    name: 'a price that is no number',
    catalogue: 'A03',
    register: 'purchase',
    field: 'unitPrice',
    spoil: oneOf('abc', { error: '#N/A' }, '12 34'),
  },
  {
    name: 'a mistyped item code',
    catalogue: 'A01',
    register: 'sales',
    field: 'itemCode',
    spoil: (value) => `${String(value).slice(0, -1)}O`,
  },
  {
    name: 'an item code that lost its first letter',
    catalogue: 'A01',
    register: 'purchase',
    field: 'itemCode',
    spoil: (value) => String(value).slice(1),
  },
  {
    name: 'a supplier cut short',
    catalogue: 'A02',
    register: 'purchase',
    field: 'supplier',
    spoil: (value) => String(value).slice(0, -1),
  },
  {
    name: 'a warehouse nobody knows',
    catalogue: 'A02',
    register: 'sales',
    field: 'warehouse',
    spoil: (value) => `${String(value)}x`,
  },
  {
    name: 'a minus before a quantity',
    catalogue: 'A05',
    register: 'purchase',
    field: 'quantity',
    spoil: (value) => -Number(value),
  },
  {
    name: 'a unit without factor',
    catalogue: 'A06',
    register: 'purchase',
    field: 'unit',
    spoil: oneOf('打', 'dozen', '车'),
  },
  {
    name: 'a day that does not exist',
    catalogue: 'A11',
    register: 'sales',
    field: 'date',
    spoil: oneOf('2026-02-30', '31/4/2026', 'soon', -1),
  },
  {
    name: 'a date of years ahead',
    catalogue: 'A11',
    register: 'purchase',
    field: 'date',
    spoil: (value) => Number(value) + 3653,
  },
  {
    name: 'a date of last year',
    catalogue: 'A11',
    register: 'sales',
    field: 'date',
    spoil: (value) => Number(value) - 365,
  },
  {
    name: 'spaces around a code',
    catalogue: 'A22',
    register: 'sales',
    field: 'itemCode',
    spoil: (value) => ` ${String(value)}\u3000`,
  },
  {
    name: 'full-width figures',
    catalogue: 'A22',
    register: 'purchase',
    field: 'quantity',
    spoil: (value) =>
      String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
];

const companies = new Map<CleanLayout, Company>();

function companyOf(layout: CleanLayout): Company {
  const known = companies.get(layout);
  if (known !== undefined) return known;
  const made = cleanCompany({ seed: 4, items: 40, locale: 'zh', layout });
  const company: Company = {
    today: made.today,
    files: made.files.map(({ file, description }) => {
      const content = contentOfDescription(description, file);
      return { content, tabs: recogniseWorkbook(content, { today: made.today }) };
    }),
  };
  companies.set(layout, company);
  return company;
}

function placeOf(company: Company, register: RegisterId, field: FieldId): Place | undefined {
  for (const [file, { tabs }] of company.files.entries()) {
    for (const { tab, tables } of tabs) {
      const table = tables.find((known) => known.register === register && known.columns.has(field));
      if (table !== undefined) return { file, tab, table };
    }
  }
  return undefined;
}

/** Catalogue numbers found at a cell of the company after one value was written over it. */
function foundAt(
  company: Company,
  place: Place,
  cell: { readonly row: number; readonly column: number; readonly value: CellValue },
): readonly string[] {
  const tables = company.files.flatMap(({ content, tabs }, file) => {
    const changed =
      file === place.file
        ? {
            ...content,
            tabs: content.tabs.map((tab) => (tab.name === place.tab ? written(tab, cell) : tab)),
          }
        : content;
    return tabs.flatMap((tab) => tab.tables.map((table) => readTable(changed, tab, table)));
  });
  return checkCompany(tables, defaultSettings(company.today))
    .issues.filter(
      (issue) =>
        issue.cell.tab === place.tab &&
        issue.cell.row === cell.row &&
        issue.cell.column === cell.column,
    )
    .map(({ code }) => catalogueEntry(code).catalogue);
}

function written(
  tab: TabContent,
  {
    row,
    column,
    value,
  }: { readonly row: number; readonly column: number; readonly value: CellValue },
): TabContent {
  const rows = tab.rows.map((cells, index) => {
    if (index !== row - 1) return cells;
    const copy = [...(cells ?? [])];
    copy[column - 1] = value;
    return copy;
  });
  const formulas = new Map(tab.formulas);
  formulas.delete(cellKey(row, column));
  return { ...tab, rows, formulas };
}

describe('a spoiled cell in a clean company', () => {
  for (const { name, catalogue, register, field, spoil } of SPOILINGS) {
    it(`is found where it is: ${name} (${catalogue})`, () => {
      const company = companyOf('template');
      const place = placeOf(company, register, field)!;
      const { column } = place.table.columns.get(field)!;
      const rows = place.table.dataRows.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      const tab = company.files[place.file]!.content.tabs.find(
        (known) => known.name === place.tab,
      )!;
      fc.assert(
        fc.property(fc.nat(rows.length - 1), fc.nat(20), (index, choice) => {
          const row = rows[index]!;
          const before = cellValueAt(tab, row, column);
          const value = before === null ? undefined : spoil(before, choice);
          if (value === undefined) return;
          assert.deepEqual(
            foundAt(company, place, { row, column, value }),
            [catalogue],
            `${before as string} -> ${JSON.stringify(value)}, row ${row}`,
          );
        }),
        { numRuns: 12 },
      );
    });
  }

  it('leaves every other cell of the company in peace', () => {
    const company = companyOf('template');
    const tables = company.files.flatMap(({ content, tabs }) =>
      tabs.flatMap((tab) => tab.tables.map((table) => readTable(content, tab, table))),
    );
    assert.deepEqual(checkCompany(tables, defaultSettings(company.today)).issues, []);
  });
});
