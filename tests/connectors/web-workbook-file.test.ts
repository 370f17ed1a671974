import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import {
  type CellValue,
  cellValueAt,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { webOfContent } from '../../sync-server/connectors/web-of-content.ts';
import { writeWebInThread } from '../../sync-server/connectors/write-web-in-thread.ts';
import { writeWebWorkbook } from '../../sync-server/connectors/write-web-workbook.ts';
import { sampleWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { webTabOf } from '../hosts/web-tab.ts';
import { tabContent } from '../support/tab-content.ts';

function workbookOfRows(rows: (CellValue[] | null)[]): WebWorkbook {
  const tabs = [webTabOf({ name: 'Tab', rows })];
  return { name: 'a.xlsx', looks: [], tabs, remembered: {}, extras: null };
}

async function read(bytes: Uint8Array): Promise<WorkbookContent> {
  const outcome = await readWorkbook({ name: 'a.xlsx', bytes });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  return outcome.content;
}

/** Control characters and what reads like an escape are among it; line ends are written in one form. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', 'F', '\u001b', '\u0007', '<') }),
  )
  .filter((value) => value !== '' && !value.includes('\r'))
  .map((value) => value.toWellFormed());
const risky = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '=HYPERLINK("', "'"), text)
  .map((parts) => parts.join(''));
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  risky,
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!').map((error) => ({ error })),
);

describe('writeWebWorkbook', () => {
  it('writes every value as what it is, and no text as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const [tab] = (await read(await writeWebWorkbook(workbookOfRows(rows)))).tabs;
          rows.forEach((row, rowIndex) =>
            row.forEach((value, index) =>
              assert.deepEqual(cellValueAt(tab!, rowIndex + 1, index + 1), value),
            ),
          );
          assert.equal(tab!.formulas.size, 0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps formulas with their results, and what the sample company is made of', async () => {
    const sample = sampleWebWorkbook('zh');
    const content = await read(await writeWebInThread(sample));
    assert.deepEqual(
      content.tabs.map(({ name, visibility }) => [name, visibility]),
      sample.tabs.map(({ name, visibility }) => [name, visibility]),
    );
    for (const [index, tab] of sample.tabs.entries()) {
      const written = content.tabs[index]!;
      assert.equal(written.formulas.size, tab.formulas.length, tab.name);
      tab.rows.forEach((row, rowIndex) =>
        row?.forEach((value, columnIndex) =>
          assert.deepEqual(
            cellValueAt(written, rowIndex + 1, columnIndex + 1),
            value,
            `${tab.name} ${rowIndex + 1} ${columnIndex + 1}`,
          ),
        ),
      );
    }
  });
});

describe('webOfContent', () => {
  const contentOf = (dateSystem: 1900 | 1904): WorkbookContent => ({
    file: 'a.xlsx',
    format: 'xlsx',
    dateSystem,
    tabs: [
      {
        ...tabContent('Tab', [
          ['Day', 'Qty'],
          [44_263, 44_263],
        ]),
        formatRuns: [[{ from: 2, to: 2, format: 'yyyy-mm-dd' }], undefined],
      },
    ],
    notes: [],
  });

  it('tells days of the 1904 system in the 1900 one, and leaves numbers alone', () => {
    assert.deepEqual(webOfContent(contentOf(1904)).tabs[0]?.rows[1], [45_725, 44_263]);
    assert.deepEqual(webOfContent(contentOf(1900)).tabs[0]?.rows[1], [44_263, 44_263]);
  });

  it('gives a column the width of its texts, but not of a title that stands alone', () => {
    const tab = tabContent('Tab', [
      ['A title that is a good deal longer than any of the columns below'],
      ['编码', 'A name of twenty-five ch'],
    ]);
    const content = { ...contentOf(1900), tabs: [tab] };
    const [first, second] = webOfContent(content).tabs[0]!.columns;
    assert.ok(first!.width! < 100 && second!.width! > 150);
  });
});
