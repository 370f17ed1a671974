import assert from 'node:assert/strict';
import { findingMatches, findingsOf, hasStatedNumber } from '../../core/contract/finding-list.ts';
import { type DiscrepancyReport, type IssueReport } from '../../core/contract/findings.ts';

const WORDS = {
  title: { zh: '标题', en: 'Title' },
  text: { zh: '桂花茶少 27 瓶', en: 'Osmanthus tea: 27 short' },
  todo: { zh: '核对', en: 'Check the slip' },
  parameters: {},
};

const issue = (changes: Partial<IssueReport>): IssueReport => ({
  code: 'a',
  catalogue: 'A01',
  severity: 'error',
  file: 'a.xlsx',
  tab: '销售',
  cell: 'C4',
  row: 4,
  field: null,
  ...WORDS,
  related: [],
  fix: null,
  ...changes,
});

const discrepancy = (changes: Partial<DiscrepancyReport>): DiscrepancyReport => ({
  code: 'd',
  catalogue: 'C08',
  severity: 'error',
  fingerprint: 'f',
  item: 'SKU-1',
  warehouse: '主仓',
  lot: '',
  expected: '120',
  actual: '93',
  difference: '-27',
  measure: 'quantity',
  file: null,
  tab: null,
  cell: null,
  ...WORDS,
  rows: [],
  firstDivergence: null,
  bridge: [],
  explanations: [],
  fix: null,
  ...changes,
});

describe('findingsOf', () => {
  it('puts the worst first, discrepancies before issues, and the larger difference first', () => {
    const found = findingsOf({
      issues: [issue({ severity: 'warning' }), issue({ severity: 'block' }), issue({})],
      discrepancies: [
        discrepancy({ difference: '-3' }),
        discrepancy({ difference: '-27' }),
        discrepancy({ difference: '5', severity: 'info' }),
      ],
    });
    assert.deepEqual(
      found.map((finding) => [
        finding.severity,
        finding.kind === 'issue' ? finding.code : finding.difference,
      ]),
      [
        ['block', 'a'],
        ['error', '-27'],
        ['error', '-3'],
        ['error', 'a'],
        ['warning', 'a'],
        ['info', '5'],
      ],
    );
  });

  it('puts what is merely untidy last of its severity', () => {
    const issues = [
      issue({ code: 'cleaned', catalogue: 'A22' }),
      issue({ code: 'overwritten', catalogue: 'A19' }),
      issue({ code: 'later', severity: 'warning' }),
    ];
    assert.deepEqual(
      findingsOf({ issues, discrepancies: [] }).map(({ code }) => code),
      ['overwritten', 'cleaned', 'later'],
    );
  });

  it('keeps equal findings in the order they were found in', () => {
    const issues = ['C9', 'C1', 'C5'].map((cell) => issue({ cell }));
    assert.deepEqual(
      findingsOf({ issues, discrepancies: [] }).map(({ cell }) => cell),
      ['C9', 'C1', 'C5'],
    );
  });
});

describe('findingMatches', () => {
  const [finding] = findingsOf({ issues: [], discrepancies: [discrepancy({})] });

  it('looks into words of both languages, places and items, letter case ignored', () => {
    for (const text of ['', '桂花', 'OSMANTHUS', 'sku-1', '主仓', 'c08', 'slip']) {
      assert.equal(findingMatches(finding!, text), true, text);
    }
    assert.equal(findingMatches(finding!, '酱油'), false);
  });
});

describe('hasStatedNumber', () => {
  it('holds where a tab or a count states a number, and not for stock below zero', () => {
    const step = { file: null, tab: null, rowCount: null };
    const stated = { bridge: [{ kind: 'stated' as const, quantity: '93', ...step }] };
    const computed = { bridge: [{ kind: 'closing' as const, quantity: '-3', ...step }] };
    assert.equal(hasStatedNumber(stated), true);
    assert.equal(hasStatedNumber(computed), false);
  });
});
