/** Numbers as people type them: what is read, what is asked about, what is refused. Never 0, never NaN. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatScaled, MICRO_SCALE } from '../../../core/values/exact.ts';
import { readNumberText, readSheetNumber } from '../../../core/workbook/read/read-number.ts';

const PLAIN = { scale: MICRO_SCALE, decimalComma: false, percentAllowed: false };
const COMMA = { ...PLAIN, decimalComma: true };
const RATE = { ...PLAIN, percentAllowed: true };

function valueOf(text: string, context = PLAIN): string | undefined {
  const { value } = readNumberText(text, context);
  return value === undefined ? undefined : formatScaled(value, MICRO_SCALE);
}

function problemOf(text: string): string | undefined {
  return readNumberText(text, PLAIN).remark?.problem;
}

describe('readNumberText', () => {
  const unambiguous: readonly (readonly [string, string])[] = [
    ['12', '12'],
    ['１２', '12'],
    ['1,234.56', '1234.56'],
    ['1,23,456.78', '123456.78'],
    ['1 234', '1234'],
    ["1'234.5", '1234.5'],
    ['(123)', '-123'],
    ['（1,200.50）', '-1200.5'],
    ['12-', '-12'],
    ['−12', '-12'],
    ['+12', '12'],
    ['1e5', '100000'],
    ['1E+05', '100000'],
    ['12.', '12'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['00012', '12'],
    ['½', '0.5'],
    ['2½', '2.5'],
    ['￥12.50', '12.5'],
    ['-¥12', '-12'],
    ['$1,200', '1200'],
    ['12.50元', '12.5'],
    ['RMB 12', '12'],
    ['\u00a012\u3000', '12'],
    ['12\n', '12'],
    ['一百二十', '120'],
    ['壹佰', '100'],
    ['两千零五', '2005'],
    ['12箱', '12'],
    ['92647.604KG', '92647.604'],
    ['12.345678901234567', '12.345679'],
  ];
  for (const [text, value] of unambiguous) {
    it(`reads ${JSON.stringify(text)} as ${value}`, () => {
      assert.equal(valueOf(text), value);
      assert.equal(problemOf(text), undefined);
    });
  }

  for (const text of ['1.234,56', '1 234,5', '1/2', '1,2,3', '12 34', '约12', '50%', '12,5']) {
    it(`asks about ${JSON.stringify(text)} instead of choosing a meaning`, () => {
      assert.equal(valueOf(text), undefined);
      assert.equal(problemOf(text), 'ambiguousNumber');
    });
  }

  it('proposes the likeliest meaning of an ambiguous number', () => {
    assert.deepEqual(readNumberText('1.234,56', PLAIN).remark?.candidates, ['1234.56']);
    assert.deepEqual(readNumberText('1/2', PLAIN).remark?.candidates, ['0.5']);
  });

  for (const text of [
    'abc',
    '0x10',
    '..5',
    'Infinity',
    'true',
    '#VALUE!',
    '2024-01-02',
    '1e-320',
    '3个月',
    '5月',
    '十来个',
  ]) {
    it(`refuses ${JSON.stringify(text)}: it is no number and not 0`, () => {
      assert.equal(valueOf(text), undefined);
      assert.equal(problemOf(text), 'notANumber');
    });
  }

  for (const text of ['9007199254740993', '1e308', '99999999999999999999']) {
    it(`refuses ${text}: it is too large to keep exactly`, () => {
      assert.equal(problemOf(text), 'numberTooLarge');
    });
  }

  for (const text of ['N/A', '-', '—', '/', '无', 'null', 'NaN', '-   -', '--']) {
    it(`takes ${JSON.stringify(text)} for a blank that was said`, () => {
      const reading = readNumberText(text, PLAIN);
      assert.equal(reading.value, undefined);
      assert.equal(reading.remark?.problem, undefined);
      assert.ok(reading.remark?.placeholder !== undefined);
    });
  }

  it('keeps the parts of a quantity in several units', () => {
    for (const [text, parts] of [
      [
        '3箱6瓶',
        [
          [3, '箱'],
          [6, '瓶'],
        ],
      ],
      [
        '3箱6',
        [
          [3, '箱'],
          [6, ''],
        ],
      ],
      [
        '2 箱 + 3 瓶',
        [
          [2, '箱'],
          [3, '瓶'],
        ],
      ],
    ] as const) {
      assert.deepEqual(
        readNumberText(text, PLAIN).remark?.parts,
        parts.map(([n, unit]) => ({ micro: n * 1_000_000, unit })),
      );
    }
  });

  it('reads a column of decimal commas by its own rule', () => {
    assert.equal(valueOf('1.234,56', COMMA), '1234.56');
    assert.equal(valueOf('1.234', COMMA), '1234');
    assert.equal(valueOf('12,5', COMMA), '12.5');
    assert.equal(valueOf('1234', COMMA), '1234');
  });

  it('reads percents where rates stand', () => {
    assert.equal(valueOf('13%', RATE), '0.13');
    assert.equal(valueOf('９％', RATE), '0.09');
  });

  it('reads every number it wrote, in every dress', () => {
    const dresses: readonly ((text: string, grouped: string) => string)[] = [
      (text) => text,
      (_, grouped) => grouped,
      (text) => ` ${text}\u3000`,
      (text) =>
        text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (text) => (text.startsWith('-') ? `(${text.slice(1)})` : text),
      (text) => (text.startsWith('-') ? `${text.slice(1)}-` : text),
      (text) => `${text}瓶`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 }),
        fc.nat(dresses.length - 1),
        (micro, dress) => {
          const text = formatScaled(micro, MICRO_SCALE);
          const [whole, fraction] = text.split('.') as [string, string?];
          const grouped =
            whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
          assert.equal(readNumberText(dresses[dress]!(text, grouped), PLAIN).value, micro);
        },
      ),
    );
  });

  it('never turns a text into 0 that says no zero', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: 'grapheme' }), (text) => {
        const { value } = readNumberText(text, PLAIN);
        if (value === 0) assert.match(text.normalize('NFKC'), /[0零〇○]/);
        assert.ok(value === undefined || Number.isSafeInteger(value));
      }),
    );
  });
});

describe('readSheetNumber', () => {
  it('shows a binary number as the sheet does', () => {
    assert.equal(readSheetNumber(0.1 + 0.2, MICRO_SCALE).value, 300_000);
    assert.equal(readSheetNumber(1.005, 2).value, 101);
    assert.equal(readSheetNumber(-0, MICRO_SCALE).value, 0);
  });

  it('refuses what is too large', () => {
    assert.equal(readSheetNumber(1e15, MICRO_SCALE).remark?.problem, 'numberTooLarge');
  });

  it('reads back every scaled integer a sheet can hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (micro) => {
        assert.equal(readSheetNumber(micro / 1_000_000, MICRO_SCALE).value, micro);
      }),
    );
  });
});
