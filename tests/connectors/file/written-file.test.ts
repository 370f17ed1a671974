/** A written file is read as its host held it: made up step by step, and for workbooks as firms have them. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type CellValue, type TabContent } from '../../../core/workbook/tab-content.ts';
import { sharedFolder } from '../../support/shared-folder.ts';
import { hostOf, stockFile, tabNamed } from './stock-file.ts';

describe('a file that was written', () => {
  const blankless = ({ rows }: TabContent): CellValue[][] =>
    rows.map((row) => {
      const values = [...(row ?? [])].map((value) => value ?? null);
      while (values.length > 0 && values.at(-1) === null) values.pop();
      return values;
    });
  /** Formulas lose results that went stale, so of them only the places are compared. */
  const withoutFormulas = (
    content: TabContent,
    formulas: ReadonlyMap<number, string>,
  ): CellValue[][] =>
    blankless(content).map((row, index) =>
      row.map((value, column) => (formulas.has((index + 1) * 16_384 + column) ? null : value)),
    );

  const steps = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('write'),
        row: fc.nat(7),
        column: fc.integer({ min: 1, max: 7 }),
        value: fc.oneof(
          fc.string(),
          // A workbook has no negative zero: adding 0 makes it 0.
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
          fc.boolean(),
        ),
      }),
      fc.record({
        kind: fc.constant('insert'),
        row: fc.nat(9),
        column: fc.integer({ min: 1, max: 7 }),
        value: fc.string(),
      }),
      fc.record({
        kind: fc.constant('delete'),
        row: fc.nat(7),
        column: fc.constant(1),
        value: fc.constant(''),
      }),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it('holds what the host held, whatever was inserted, deleted and written', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const host = await hostOf(stockFile());
        const tab = await tabNamed(host, 'Stock');
        for (const { kind, row, column, value } of plan) {
          const region = { tab, row: row + 1, column, rowCount: 1, columnCount: 1 };
          if (kind === 'write') await host.writeRegion(region, [[value]]);
          else if (kind === 'insert') await host.insertRows(tab, row, [[{ column, value }]]);
          else {
            const tokenPrefix = 'v1.00000000000000000000000001.';
            await host.writeRegion({ ...region, column: 9 }, [[`${tokenPrefix}0.`]]);
            await host.deleteRows(tab, 9, [{ tokenPrefix, cells: [] }]);
          }
        }
        const held = await host.readTab(tab);
        const again = await hostOf(host.bytes());
        const read = await again.readTab(await tabNamed(again, 'Stock'));
        assert.deepEqual(
          [...read.formulas.keys()],
          [...held.formulas.keys()].sort((a, b) => a - b),
        );
        assert.deepEqual(
          withoutFormulas(read, held.formulas),
          withoutFormulas(held, held.formulas),
        );
        assert.deepEqual(read.merges, held.merges);
      }),
      { numRuns: 60 },
    );
  });

  it('is read as it was held, for workbooks as firms have them', async function () {
    this.timeout(120_000);
    const folder = sharedFolder('data', 'workbooks');
    if (folder === undefined) return;
    const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    assert.ok(names.length > 10);
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const host = await hostOf(bytes, name);
      const tabs = await host.describeTabs();
      for (const { id, rowCount } of tabs.slice(0, 3)) {
        if (rowCount < 4) continue;
        await host.insertRows(id, 3, [[{ column: 1, value: 'added' }]]);
        await host.insertRows(id, rowCount + 1, [[{ column: 2, value: 'below' }]]);
        await host.writeRegion({ tab: id, row: 2, column: 40, rowCount: 1, columnCount: 1 }, [
          ['far'],
        ]);
      }
      const after = host.bytes();
      const again = await hostOf(after, name);
      for (const { id, name: tab } of tabs) {
        const held = await host.readTab(id);
        const read = await again.readTab(await tabNamed(again, tab));
        assert.deepEqual(
          withoutFormulas(read, held.formulas),
          withoutFormulas(held, held.formulas),
          tab,
        );
        // Merges are read as far as cells are filled, and some are now that were not.
        const starts = ({ merges }: TabContent): string[] =>
          merges.map(({ fromRow, fromColumn }) => `${fromRow},${fromColumn}`);
        const now = new Set(starts(read));
        assert.deepEqual(
          starts(held).filter((start) => !now.has(start)),
          [],
        );
      }
    }
  });
});
