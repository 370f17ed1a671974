/** A template that was filled in, calculated by another spreadsheet program and read again loses nothing. */

import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { FIELDS, type FieldDefinition, type FieldId } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { readTable, type ReadTable } from '../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type RecognisedTab } from '../../core/workbook/recognition.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { writeDescription } from '../../sync-server/connectors/write-description.ts';
import { buildTemplate } from '../../templates/build-template.ts';
import { shownColumns } from '../../templates/register-columns.ts';
import { recalculate } from '../support/recalculate.ts';
import { filledTemplate, typedValue } from './filled-template.ts';

const TODAY = '2026-04-01' as CivilDate;
const LOCALES = ['zh', 'en'] as const;
/** What the formulas of the filled rows come to. */
const COMPUTED: Readonly<Partial<Record<RegisterId, Readonly<Partial<Record<FieldId, number>>>>>> =
  {
    purchase: { amount: 78, taxAmount: 10.14, amountWithTax: 88.14 },
    sales: { amount: 78, taxAmount: 10.14, amountWithTax: 88.14 },
    stock: { balanceQuantity: 30, balanceValue: 210 },
    adjustments: { amount: 78 },
    counts: { differenceQuantity: -2 },
    'purchase-orders': { openQuantity: 4, amount: 78 },
    'sales-orders': { openQuantity: 4, amount: 78 },
  };

async function contentOf(bytes: Uint8Array): Promise<WorkbookContent> {
  const outcome = await readWorkbook({ name: 'template.xlsx', bytes });
  assert.equal(outcome.status, 'read');
  return (outcome as Extract<typeof outcome, { status: 'read' }>).content;
}

for (const locale of LOCALES) {
  describe(`a filled template (${locale})`, () => {
    let content: WorkbookContent;
    let saved: Uint8Array;
    let tabs: readonly RecognisedTab[];
    before(async function () {
      // A cold start of LibreOffice beside other tests takes its time.
      this.timeout(180_000);
      saved = await recalculate(await writeDescription(filledTemplate(locale)));
      content = await contentOf(saved);
      tabs = recogniseWorkbook(content, { today: TODAY });
    });

    it('opens in LibreOffice without an error in any cell', () => {
      for (const tab of content.tabs) {
        for (const row of tab.rows) {
          for (const cell of row ?? []) {
            const isError = cell !== null && typeof cell === 'object';
            assert.ok(!isError, JSON.stringify([tab.name, cell]));
          }
        }
      }
    });

    it('keeps its drop-down lists', () => {
      const parts = Object.entries(unzipSync(saved)).filter(([name]) =>
        name.includes('worksheets/sheet'),
      );
      const lists = parts.map(
        ([, part]) => new TextDecoder().decode(part).match(/type="list"/g)?.length ?? 0,
      );
      const wanted = buildTemplate({ locale }).tabs.map(
        (tab) => (tab.validations ?? []).filter(({ kind }) => kind === 'list').length,
      );
      assert.equal(sum(lists), sum(wanted));
      assert.ok(sum(wanted) >= 30);
    });

    it('is recognised without a question, the instructions and lists as no register', () => {
      const found = tabs.flatMap((tab) =>
        tab.tables
          .filter(({ register }) => register !== 'other')
          .map(({ register }) => [tab.tab, register]),
      );
      assert.deepEqual(
        found,
        Object.values(REGISTERS).map(({ id, name }) => [name[locale], id]),
      );
      assert.deepEqual(
        tabs.flatMap((tab) => tab.tables.flatMap((table) => table.questions)),
        [],
      );
    });

    for (const register of Object.values(REGISTERS)) {
      it(`gives back every field of ${register.id}`, () => {
        const table = tableOf(content, tabs, register.name[locale]);
        assert.deepEqual(table.rowNumbers.length, 1);
        for (const { field, formula } of shownColumns(register)) {
          const column = table.columns.get(field);
          assert.ok(column, `${field} is missing`);
          const isFetched = field === 'itemName' || field === 'specification';
          const wanted =
            formula === undefined
              ? typedValue(isFetched ? REGISTERS.items : register, field)
              : COMPUTED[register.id]![field]!;
          assert.deepEqual(
            column.values[0],
            expectedValue(field, wanted, column.scale, register.movementTypes[0]),
          );
          assert.equal(column.remarks.get(0), undefined, field);
        }
      });
    }
  });
}

describe('an empty template', () => {
  for (const locale of LOCALES) {
    it(`holds no row that counts as one (${locale})`, async () => {
      const content = await contentOf(await writeDescription(buildTemplate({ locale })));
      for (const tab of recogniseWorkbook(content, { today: TODAY })) {
        for (const table of tab.tables) {
          if (table.register !== 'other') assert.deepEqual(table.dataRows, [], tab.tab);
        }
      }
    });
  }
});

function tableOf(
  content: WorkbookContent,
  tabs: readonly RecognisedTab[],
  name: string,
): ReadTable {
  const tab = tabs.find((candidate) => candidate.tab === name)!;
  const table = tab.tables.find(({ register }) => register !== 'other');
  assert.ok(table, name);
  return readTable(content, tab, table);
}

function expectedValue(
  field: FieldId,
  value: string | number,
  scale: number,
  firstType: string | undefined,
): string | number {
  const { kind }: FieldDefinition = FIELDS[field];
  if (kind === 'date') return '2026-03-12';
  if (kind === 'choice') return firstType!;
  return typeof value === 'number' ? Math.round(value * 10 ** scale) : value;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
