import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FileNote } from '../../core/workbook/tab-content.ts';
import {
  fileNoteText,
  fileRefusal,
  NOTE_CODES,
  REFUSAL_CODES,
} from '../../core/workbook/file-notes.ts';
import { keepMerges } from '../../sync-server/connectors/keep-merges.ts';
import { TextTable } from '../../sync-server/connectors/text-table.ts';
import { parseCellNumber } from '../../sync-server/connectors/xlsx/parse-cell-number.ts';
import { PlainCell } from '../../sync-server/connectors/xlsx/plain-cell.ts';

describe('parseCellNumber', () => {
  it('reads what JavaScript would read', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(0.1, 1e21, 123456789012345680),
    );
    fc.assert(
      fc.property(number, (value) => {
        const bytes = Buffer.from(String(value));
        assert.equal(parseCellNumber(bytes, bytes.length), value === 0 ? 0 : value);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing else for a number', () => {
    for (const text of ['', '-', '.', '1,5', '0x10', 'NaN', 'Infinity', '1 2', '--1', '1e']) {
      const bytes = Buffer.from(text);
      assert.ok(Number.isNaN(parseCellNumber(bytes, bytes.length)), text);
    }
  });
});

describe('PlainCell', () => {
  const read = (xml: string): { readonly end: number; readonly cell: PlainCell } => {
    const cell = new PlainCell();
    const bytes = Buffer.from(xml);
    return { end: cell.read(bytes, 0, bytes.length), cell };
  };

  it('reads address, style, kind and value', () => {
    const { end, cell } = read('<c r="AB12" s="3" t="s"><v>45</v></c><c');
    assert.equal(end, '<c r="AB12" s="3" t="s"><v>45</v></c>'.length);
    assert.deepEqual(
      [cell.row, cell.column, cell.style, cell.isShared, cell.value],
      [12, 28, 3, true, 45],
    );
  });

  it('leaves to the general reader whatever is written another way or is not whole', () => {
    for (const xml of [
      '<c r="A1"><f>B1</f><v>1</v></c>',
      '<c r="A1" t="str"><v>1</v></c>',
      "<c r='A1'><v>1</v></c>",
      '<c><v>1</v></c>',
      '<c r="A1" cm="1"><v>1</v></c>',
      '<c r="A1"><v>1e5</v></c>',
      '<c r="A1"><v>1234567890123456</v></c>',
      '<c r="XFE1"><v>1</v></c>',
      '<c r="A0"><v>1</v></c>',
      '<c r="A1048577"><v>1</v></c>',
      '<c r="A1"><v>12</v></',
      '<c r="A1"><v>12',
    ]) {
      assert.equal(read(xml).end, 0, xml);
    }
  });

  it('reads decimals exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        (mantissa, decimals) => {
          const value = Number((mantissa / 10 ** decimals).toFixed(decimals));
          const text = value.toFixed(decimals);
          const { cell, end } = read(`<c r="A1"><v>${text}</v></c>`);
          assert.ok(end > 0 && cell.value === Number(text), text);
        },
      ),
    );
  });
});

describe('TextTable', () => {
  it('keeps each text once and gives it back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 400 }), (texts) => {
        const table = new TextTable();
        const numbers = texts.map((text) => table.internText(text));
        assert.equal(table.count, new Set(texts.map((text) => text.toWellFormed())).size);
        texts.forEach((text, index) => {
          const number = numbers[index]!;
          const start = number === 0 ? 0 : table.ends[number - 1]!;
          assert.equal(
            Buffer.from(table.bytes.subarray(start, table.ends[number])).toString('utf8'),
            text.toWellFormed(),
          );
        });
      }),
    );
  });
});

describe('keepMerges', () => {
  it('clips to the used cells, drops the larger of two that lie over one another, and says so', () => {
    const notes: FileNote[] = [];
    const kept = keepMerges(
      [
        { fromRow: 1, fromColumn: 1, toRow: 1_048_576, toColumn: 16_384 },
        { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 },
        { fromRow: 4, fromColumn: 1, toRow: 9_000, toColumn: 1 },
        { fromRow: 900, fromColumn: 1, toRow: 901, toColumn: 1 },
      ],
      { rows: 10, columns: 3 },
      '采购',
      notes,
    );
    assert.deepEqual(kept, [
      { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 },
      { fromRow: 4, fromColumn: 1, toRow: 10, toColumn: 1 },
    ]);
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['mergeTooLarge', 'mergesIgnored'],
    );
  });

  it('never keeps two that share a cell', () => {
    const range = fc
      .tuple(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(40),
        fc.nat(5),
      )
      .map(([row, column, rows, columns]) => ({
        fromRow: row,
        fromColumn: column,
        toRow: row + rows,
        toColumn: column + columns,
      }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 60 }), (merges) => {
        const seen = new Set<string>();
        for (const merge of keepMerges(merges, { rows: 100, columns: 30 }, 't', [])) {
          for (let row = merge.fromRow; row <= merge.toRow; row++) {
            for (let column = merge.fromColumn; column <= merge.toColumn; column++) {
              assert.ok(!seen.has(`${row},${column}`));
              seen.add(`${row},${column}`);
            }
          }
        }
      }),
    );
  });
});

describe('file notes', () => {
  it('have words in both languages for every code', () => {
    for (const code of NOTE_CODES) {
      const text = fileNoteText({ code, tab: '甲', parameters: {} });
      assert.ok(text !== undefined && text.zh.length > 8 && text.en.length > 15, code);
    }
    for (const code of REFUSAL_CODES) assert.ok(fileRefusal(code).text.zh.length > 8, code);
    assert.equal(fileNoteText({ code: 'constructor', parameters: {} }), undefined);
  });
});
