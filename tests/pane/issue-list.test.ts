import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  FIRST_LIST,
  findingsInOrder,
  FOLD_ABOVE_ROWS,
  type IssueListState,
  MERGE_FROM,
  shownList,
  toggledSet,
} from '../../addin/pane/state/issue-list.ts';
import {
  ALL_SEVERITIES,
  clearedFilters,
  filterWords,
} from '../../addin/pane/state/issue-filters.ts';
import { keyedRow } from '../../addin/pane/state/list-keys.ts';
import { type PaneFinding } from '../../addin/pane/state/pane-run.ts';
import { loadTexts, sayIn } from '../../addin/pane/state/texts.ts';
import { type Severity } from '../../core/values/severity.ts';
import { rowLine } from '../../addin/pane/state/finding-words.ts';
import { madeFinding } from './made-finding.ts';

const ALL: IssueListState = { ...FIRST_LIST, severities: ALL_SEVERITIES };

const anyFinding = fc
  .record({
    severity: fc.constantFrom<Severity>('block', 'error', 'warning', 'info'),
    item: fc.constantFrom('', 'A-1', 'A-2', 'B-1'),
    code: fc.constantFrom('countDiffers', 'unknownItem'),
    impact: fc.option(fc.integer({ min: 0, max: 900 }).map(String)),
  })
  .map((given) => madeFinding(given));
const anyFindings = fc
  .array(anyFinding, { maxLength: 60 })
  .map((list) => list.map((finding, index): PaneFinding => ({ ...finding, key: `k${index}` })));

describe('shownList', () => {
  it('shows Must fix and Error at first, and says how many there are of all', () => {
    const findings = [
      madeFinding({ key: 'a', severity: 'block' }),
      madeFinding({ key: 'b', severity: 'error' }),
      madeFinding({ key: 'c', severity: 'warning' }),
    ];
    const { rows, shown, total } = shownList(findings, FIRST_LIST);
    assert.deepEqual([shown, total], [2, 3]);
    assert.deepEqual(
      findingsInOrder(rows).map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('orders groups by worst severity, then by what is worth most, then by how many', () => {
    const findings = [
      madeFinding({ key: '1', item: 'cheap', severity: 'error', impact: '5' }),
      madeFinding({ key: '2', item: 'dear', severity: 'error', impact: '500' }),
      madeFinding({ key: '3', item: 'worst', severity: 'block', impact: null }),
      madeFinding({ key: '4', item: 'cheap', severity: 'error', impact: null }),
    ];
    const groups = shownList(findings, ALL).rows.flatMap((row) =>
      row.kind === 'group' ? [`${row.title} ${row.count}`] : [],
    );
    assert.deepEqual(groups, ['worst 1', 'dear 1', 'cheap 2']);
  });

  it('is the same whatever order the findings came in', () => {
    fc.assert(
      fc.property(anyFindings, fc.infiniteStream(fc.nat()), (findings, numbers) => {
        const ranks = new Map(findings.map(({ key }) => [key, numbers.next().value as number]));
        const shuffled = findings.toSorted(
          (left, right) => ranks.get(left.key)! - ranks.get(right.key)!,
        );
        const keysOf = (list: readonly PaneFinding[]): readonly string[] =>
          findingsInOrder(shownList(list, ALL).rows).map(({ key }) => key);
        assert.deepEqual(keysOf(shuffled), keysOf(findings));
      }),
    );
  });

  it('shows every finding exactly once when nothing is filtered', () => {
    fc.assert(
      fc.property(
        anyFindings,
        fc.constantFrom('item', 'cause', 'department', 'document'),
        (findings, groupBy) => {
          const { rows, shown } = shownList(findings, { ...ALL, groupBy: groupBy as 'item' });
          const keys = findingsInOrder(rows).map(({ key }) => key);
          assert.equal(shown, findings.length);
          assert.deepEqual(keys.toSorted(), findings.map(({ key }) => key).toSorted());
        },
      ),
    );
  });

  it('folds all groups but the first when there are many rows, and unfolds what a person opens', () => {
    const findings = Array.from({ length: FOLD_ABOVE_ROWS + 1 }, (_, index) =>
      madeFinding({ key: `k${index}`, item: `item ${index % 50}`, code: `c${index}` }),
    );
    const { rows } = shownList(findings, ALL);
    const groups = rows.filter((row) => row.kind === 'group');
    assert.deepEqual(
      groups.map(({ isFolded }) => isFolded),
      groups.map((_, index) => index > 0),
    );
    const second = groups[1]!;
    const opened = shownList(findings, { ...ALL, toggled: toggledSet(new Set(), second.key) });
    assert.equal(opened.rows.length, rows.length + second.count);
  });

  it('shows many equal findings of one column as one row until it is opened', () => {
    const findings = Array.from({ length: MERGE_FROM }, (_, index) =>
      madeFinding({ key: `k${index}`, code: 'unknownUnit' }),
    );
    const { rows } = shownList(findings, ALL);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['group', 'many'],
    );
    const opened = shownList(findings, { ...ALL, expanded: new Set([rows[1]!.key]) });
    assert.equal(opened.rows.length, 1 + MERGE_FROM);
  });

  it('searches item, document and words, letter case ignored', () => {
    const findings = [
      madeFinding({ key: 'a', searched: 'sku-0012 osmanthus tea so-0312-07' }),
      madeFinding({ key: 'b', searched: 'sku-0021 spring water' }),
    ];
    const keys = (search: string): readonly string[] =>
      findingsInOrder(shownList(findings, { ...ALL, search }).rows).map(({ key }) => key);
    assert.deepEqual(keys(' OSMANTHUS '), ['a']);
    assert.deepEqual(keys('SO-0312'), ['a']);
    assert.deepEqual(keys('nothing'), []);
  });

  it('shows only one department, and only what is new, where that is asked for', () => {
    const findings = [
      madeFinding({ key: 'a', department: 'sales' }),
      madeFinding({ key: 'b', department: 'warehouse' }),
    ];
    const sales = shownList(findings, { ...ALL, department: 'sales' });
    assert.deepEqual([sales.shown, sales.total], [1, 2]);
    assert.equal(shownList(findings, { ...ALL, onlyNew: true }, new Set(['b'])).shown, 1);
  });
});

describe('rowLine', () => {
  it('keeps what was solved in its place and counts it no more', () => {
    const [open, solved] = [madeFinding({ key: 'a' }), madeFinding({ key: 'b' })];
    const { rows, shown, total } = shownList([open], ALL, new Set(), [solved]);
    assert.deepEqual([shown, total], [1, 1]);
    assert.deepEqual(
      findingsInOrder(rows).map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('says the sentence without its full stop where more stands behind it', () => {
    const made = madeFinding({ isStated: false });
    const text = { zh: '读不出数字。', en: 'It is no number.' };
    const finding = { ...made, finding: { ...made.finding, text } } as typeof made;
    assert.equal(rowLine(finding, 'item', 'zh', sayIn('zh')), '读不出数字');
    assert.equal(rowLine(finding, 'item', 'en', sayIn('en')), 'It is no number');
  });
});

describe('filterWords', () => {
  before(() => loadTexts('zh'));

  it('names every filter that hides something, and none once they are cleared', () => {
    const state: IssueListState = {
      ...FIRST_LIST,
      severities: new Set<Severity>(['block']),
      search: '橙汁',
      onlyNew: true,
      department: 'sales',
    };
    assert.deepEqual(filterWords(state, sayIn('zh')), [
      '必改',
      '只看销售',
      '只看新出现的',
      '「橙汁」',
    ]);
    assert.deepEqual(filterWords(clearedFilters(state), sayIn('zh')), []);
  });
});

describe('keyedRow', () => {
  const { rows } = shownList(
    [
      madeFinding({ key: 'a', item: '1' }),
      madeFinding({ key: 'b', item: '1', code: 'x' }),
      madeFinding({ key: 'c', item: '2' }),
    ],
    ALL,
  );

  it('moves across groups and stops at the ends', () => {
    assert.equal(rows.length, 5);
    assert.equal(keyedRow(rows, 0, 'ArrowUp'), 0);
    assert.equal(keyedRow(rows, 2, 'ArrowDown'), 3);
    assert.equal(keyedRow(rows, 4, 'ArrowDown'), 4);
    assert.equal(keyedRow(rows, 1, 'End'), 4);
    assert.equal(keyedRow(rows, 4, 'Home'), 0);
  });

  it('goes from a row to the head of its group', () => {
    assert.equal(keyedRow(rows, 2, 'ArrowLeft'), 0);
    assert.equal(keyedRow(rows, 0, 'ArrowLeft'), undefined);
    assert.equal(keyedRow(rows, 0, 'x'), undefined);
  });
});
