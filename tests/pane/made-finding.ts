/** A finding with what a test cares about, and something plain for the rest. */

import { type PaneFinding } from '../../addin/pane/state/pane-run.ts';
import { type Severity } from '../../core/values/severity.ts';

interface Given extends Partial<Omit<PaneFinding, 'finding'>> {
  readonly severity?: Severity;
  readonly code?: string;
  readonly difference?: string;
}

const WORDS = { zh: '账实不符', en: 'Count and book differ' };

export function madeFinding(given: Given = {}): PaneFinding {
  const { severity = 'error', code = 'countDiffers', difference = '-27', ...rest } = given;
  return {
    key: 'key',
    place: { tab: '盘点登记', row: 2, column: 6 },
    department: 'warehouse',
    item: 'SKU-0012',
    itemName: '桂花乌龙茶',
    document: 'PD-0331',
    unit: '瓶',
    impact: null,
    isStated: true,
    causes: [],
    searched: '',
    ...rest,
    finding: {
      kind: 'discrepancy',
      code,
      catalogue: 'D01',
      severity,
      fingerprint: rest.key ?? 'key',
      item: 'SKU-0012',
      warehouse: '主仓',
      lot: '',
      expected: '120',
      actual: '93',
      difference,
      measure: 'quantity',
      file: 'book.xlsx',
      tab: '盘点登记',
      cell: 'F2',
      title: WORDS,
      text: WORDS,
      todo: WORDS,
      parameters: {},
      rows: [],
      firstDivergence: null,
      bridge: [],
      explanations: [],
      fix: null,
    },
  };
}
