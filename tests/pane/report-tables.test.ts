import assert from 'node:assert/strict';
import { reportTablesOf } from '../../addin/pane/report/report-tables.ts';
import { type PaneRun } from '../../addin/pane/state/pane-run.ts';
import { loadTexts, sayIn } from '../../addin/pane/state/texts.ts';

const EMPTY: PaneRun = {
  ...{ findings: [], marks: [], stock: [], tabs: [], months: [], accuracy: [], checkUp: [] },
  totals: {} as PaneRun['totals'],
  lastDay: '',
};

const stock = (item: string, value: string, name = ''): PaneRun['stock'][number] => ({
  ...{ item, name, value, unit: '', quantity: '1', places: [], minimum: null, maximum: null },
});

describe('reportTablesOf', () => {
  before(() => Promise.all([loadTexts('zh'), loadTexts('en')]));

  it('leaves out what there is nothing of', () => {
    assert.deepEqual(reportTablesOf(EMPTY, 'en', sayIn('en')), {
      name: 'Tallybook report',
      tables: [],
    });
  });

  it('gives months in their order, and items with the one worth most first', () => {
    const flow = { movementsIn: 1, movementsOut: 1 };
    const run: PaneRun = {
      ...EMPTY,
      months: [
        { month: '2026-02', valueIn: '120.50', valueOut: '0', ...flow },
        { month: '2026-03', valueIn: '1', valueOut: '-2.25', ...flow },
      ],
      stock: [stock('A-1', '5'), stock('A-2', '1000.10', '桂花茶'), stock('A-3', '30')],
    };
    const { name, tables } = reportTablesOf(run, 'zh', sayIn('zh'));
    assert.equal(name, '对账本报表');
    assert.deepEqual(
      tables.map(({ rows, chart }) => [chart, rows]),
      [
        [
          'columns',
          [
            ['2026-02', 120.5, 0],
            ['2026-03', 1, -2.25],
          ],
        ],
        [
          'bars',
          [
            ['桂花茶', 1000.1],
            ['A-3', 30],
            ['A-1', 5],
          ],
        ],
      ],
    );
  });

  it('shows no more items than a chart can carry', () => {
    const many = Array.from({ length: 40 }, (_, index) => stock(`A-${index}`, String(index)));
    const [items] = reportTablesOf({ ...EMPTY, stock: many }, 'en', sayIn('en')).tables;
    assert.equal(items!.rows.length, 15);
    assert.deepEqual(items!.rows[0], ['A-39', 39]);
  });
});
