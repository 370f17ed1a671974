import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { conditionsOfHeld, heldConditionsOf } from '../../addin/hosts/web-conditions.ts';
import { type WebCondition } from '../../core/contract/web-condition.ts';
import { webWorkbook, type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { writeWebWorkbook } from '../../sync-server/connectors/write-web-workbook.ts';
import { openWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { webTabOf } from '../hosts/web-tab.ts';
import { condition } from './made-conditions.ts';

const ROWS = Array.from({ length: 12 }, (_, row) => [`a${row}`, row, row * 2, 'x', 'y']);

function workbookWith(conditions: WebCondition[]): WebWorkbook {
  const tabs = [webTabOf({ name: 'Tab', rows: ROWS, conditions })];
  return z.parse(webWorkbook, { name: 'a.xlsx', looks: [], tabs, remembered: {}, extras: null });
}

async function reopened(bytes: Uint8Array): Promise<WebWorkbook> {
  const outcome = await openWebWorkbook({ name: 'a.xlsx', bytes });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  return outcome.content;
}

/** The written tab with other conditional formats in it. */
function withFormats(bytes: Uint8Array, formats: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const text = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(text.replace('<pageMargins', `${formats}<pageMargins`));
  return zipSync(parts);
}

describe('conditional formats', () => {
  it('of every kind are in the written file as they were, and read from it the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { minLength: 1, maxLength: 8 }), async (conditions) => {
        const web = await reopened(await writeWebWorkbook(workbookWith(conditions)));
        assert.deepEqual(web.tabs[0]!.conditions, conditions);
      }),
      { numRuns: 30 },
    );
  });

  it('of every kind come back from the spreadsheet as they went in', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 5 }), (conditions) => {
        const held: unknown = JSON.parse(JSON.stringify(heldConditionsOf('tab', conditions)));
        assert.deepEqual(conditionsOfHeld(held), conditions);
      }),
    );
  });

  it('compare with what a cell holds by a formula, in the order of their precedence', async () => {
    const formats = `<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" priority="2" operator="lessThan"><formula>$C$1</formula></cfRule></conditionalFormatting>
      <conditionalFormatting sqref="C2:C9"><cfRule type="cellIs" priority="1" operator="notBetween"><formula>A1</formula><formula>9</formula></cfRule></conditionalFormatting>`;
    const bytes = withFormats(await writeWebWorkbook(workbookWith([])), formats);
    const { conditions } = (await reopened(bytes)).tabs[0]!;
    assert.deepEqual(
      conditions!.map(({ rule }) => rule),
      [
        { kind: 'formula', formula: 'OR(C2<(A1),C2>(9))' },
        { kind: 'formula', formula: 'B2<($C$1)' },
      ],
    );
  });

  it('that ask what cannot be shown are left out', async () => {
    const formats = `<conditionalFormatting sqref="B2:B9"><cfRule type="aboveAverage" priority="1" stdDev="2"/><cfRule type="iconSet" priority="2"><iconSet iconSet="9Suns"><cfvo type="min"/></iconSet></cfRule></conditionalFormatting>`;
    const bytes = withFormats(await writeWebWorkbook(workbookWith([])), formats);
    assert.equal((await reopened(bytes)).tabs[0]!.conditions, undefined);
  });
});
