import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../sync-server/connectors/csv/decode-text.ts';
import { parseRows } from '../../sync-server/connectors/csv/read-csv.ts';
import { sniffSeparator } from '../../sync-server/connectors/csv/sniff-separator.ts';
import { type CsvCell, writeCsv } from '../../sync-server/connectors/csv/write-csv.ts';
import { readContent } from '../../sync-server/connectors/read-content.ts';
import { unpackWorkbook } from '../../sync-server/connectors/unpack-workbook.ts';

async function readRows(bytes: Uint8Array): Promise<readonly (readonly unknown[] | undefined)[]> {
  return unpackWorkbook('x.csv', await readContent(bytes, 'x.csv')).tabs[0]!.rows;
}

function parsed(text: string, separator = ','): readonly string[] {
  const cells: string[] = [];
  parseRows(text, 0, separator, (row, column, value) => cells.push(`${row},${column}:${value}`));
  return cells;
}

describe('parseRows', () => {
  it('keeps separators, quotes and line ends inside quotes, and counts rows as a spreadsheet does', () => {
    assert.deepEqual(parsed('a,"b,""c""\r\nd",\r\ne\n\nf'), [
      '1,1:a',
      '1,2:b,"c"\r\nd',
      '2,1:e',
      '4,1:f',
    ]);
  });

  it('takes a quote in the middle of a cell for a quote', () => {
    assert.deepEqual(parsed('19" 屏幕,5'), ['1,1:19" 屏幕', '1,2:5']);
  });

  it('names the line of a quote that is never closed', () => {
    assert.throws(
      () => parsed('a,b\n1,2\n3,"x\n4,5'),
      (error: unknown) => {
        assert.deepEqual((error as { parameters: unknown }).parameters, { line: 3 });
        return true;
      },
    );
  });
});

describe('sniffSeparator', () => {
  it('finds commas, semicolons, tabs, bars and full-width commas', () => {
    for (const separator of [',', ';', '\t', '|', '，']) {
      const text =
        ['日期', '数量', '单价'].join(separator) + '\n' + ['1.3.2026', '2,5', '3'].join(separator);
      const expected = separator === ',' ? ',' : separator;
      assert.equal(sniffSeparator(text).separator, expected);
    }
  });

  it('is not misled by decimal commas or by quoted separators', () => {
    assert.equal(sniffSeparator('Menge;Preis\n1,5;2,25\n3,5;4,75\n').separator, ';');
    assert.equal(sniffSeparator('"a;b;c;d",x\n"e;f;g;h",y\n').separator, ',');
  });

  it('obeys the first line that Excel writes for it', () => {
    assert.deepEqual(sniffSeparator('sep=;\na,b;c'), {
      text: 'sep=;\na,b;c',
      start: 6,
      separator: ';',
    });
  });
});

describe('decodeText', () => {
  const text = '日期,单号,数量\n2026-01-01,RK001,5\n';
  it('reads UTF-8 with and without its mark, and UTF-16', () => {
    for (const bytes of [
      Buffer.from(text),
      Buffer.from('\uFEFF' + text),
      Buffer.from('\uFEFF' + text, 'utf16le'),
    ]) {
      assert.equal(decodeText(bytes)?.text, text);
    }
  });

  it('finds GBK, which no mark tells', () => {
    const gbk = Buffer.from('c8d5c6da2cb5a5bac52ccafdc1bf0a312c322c330a', 'hex');
    const decoded = decodeText(gbk);
    assert.equal(decoded?.text, '日期,单号,数量\n1,2,3\n');
    assert.equal(decoded?.isGuessed, true);
  });

  it('says how many characters were damaged rather than guessing another encoding for the whole', () => {
    const damaged = Buffer.concat([
      Buffer.from('日期,数量\n可'),
      Buffer.from([0xff]),
      Buffer.from('乐,5\n'),
    ]);
    assert.equal(decodeText(damaged)?.replaced, 1);
    assert.equal(decodeText(damaged)?.text, '日期,数量\n可\uFFFD乐,5\n');
  });

  it('takes bytes with control characters for no text', () => {
    assert.equal(
      decodeText(Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256)),
      undefined,
    );
  });
});

describe('writeCsv', () => {
  it('keeps text from becoming a formula and a negative number a number', () => {
    const cells: CsvCell[] = [
      { text: '=1+1' },
      { decimal: '-5' },
      { text: '-5' },
      null,
      { text: '＝A1' },
      { text: "'=x" },
    ];
    assert.equal(
      Buffer.from(writeCsv([cells])).toString('utf8'),
      '\uFEFF"\'=1+1",-5,"\'-5",,"\'＝A1","\'\'=x"\r\n',
    );
  });

  it('writes every text so that it is read again as it was, and no cell begins like a formula', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 20 }).map((value) => value.toWellFormed());
    const row = fc.array(cell, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (texts) => {
        fc.pre(texts.flat().filter((value) => value !== '').length > 1);
        const bytes = writeCsv(texts.map((values) => values.map((value) => ({ text: value }))));
        const rows = await readRows(bytes);
        texts.forEach((values, index) => {
          assert.deepEqual(
            values.map((_, at) => rows[index]?.[at] ?? ''),
            values,
          );
        });
        parseRows(Buffer.from(bytes).toString('utf8').slice(1), 0, ',', (_row, _column, value) => {
          assert.doesNotMatch(value, /^[=+\-@\t\r\0＝＋－＠]/);
        });
      }),
      { numRuns: 300 },
    );
  });
});
