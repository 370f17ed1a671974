/** Pairs of what a shared tab and the server disagree about: rows edited, deleted, copied, and totals. */

import { findSheetDifferences } from '../../../core/reconcile/find-sheet-differences.ts';
import { addToMonths, touchedMonths } from '../../../core/reconcile/find-total-differences.ts';
import { type SheetOverlay } from '../../../core/reconcile/sheet-overlay.ts';
import { type Line, type LineValues } from '../../../core/registers/line.ts';
import { type Quantity } from '../../../core/values/exact.ts';
import { day } from '../../workbook/check/sheet.ts';
import { type FindingPair } from './pair.ts';

function purchased(id: string, quantity: number, more: LineValues = {}): Line {
  return {
    id,
    register: 'purchase',
    source: { file: '采购.xlsx', tab: '采购', row: 2 },
    sequence: 1,
    item: 'A-1',
    values: { date: day('2026-03-02'), quantity: (quantity * 1e6) as Quantity, ...more },
  };
}

interface Tab {
  readonly server: readonly Line[];
  /** Lines the tab has otherwise than the server. */
  readonly tab?: readonly Line[];
  readonly deletes?: readonly string[];
}

function codesOf({ server, tab = [], deletes = [] }: Tab): () => readonly string[] {
  return () => {
    const byId = new Map<string, Line[]>();
    for (const line of tab) byId.set(line.id, [...(byId.get(line.id) ?? []), line]);
    const ids = new Set([...byId.keys(), ...deletes]);
    const overlay: SheetOverlay = {
      stored: new Map(server.filter(({ id }) => ids.has(id)).map((line) => [line.id, line])),
      upserts: new Map([...byId].map(([id, [first]]) => [id, first!])),
      deletes: new Set(deletes),
      twice: new Map([...byId].filter(([, lines]) => lines.length > 1)),
    };
    const months = touchedMonths(overlay);
    addToMonths(months, [...server.filter(({ id }) => !ids.has(id)), ...overlay.upserts.values()]);
    return findSheetDifferences(overlay, months, 2).map(({ code }) => code);
  };
}

const STORED = purchased('a', 10);

export const SYNC_PAIRS = {
  editedSinceSync: {
    fires: codesOf({ server: [STORED], tab: [purchased('a', 12)] }),
    silent: codesOf({ server: [STORED], tab: [purchased('a', 10, { remark: '晚到' })] }),
  },
  deletedSinceSync: {
    fires: codesOf({ server: [STORED], deletes: ['a'] }),
    silent: codesOf({ server: [STORED], deletes: ['never stored'] }),
  },
  rowIdTwice: {
    fires: codesOf({ server: [STORED], tab: [purchased('b', 1), purchased('b', 2)] }),
    silent: codesOf({ server: [STORED], tab: [purchased('b', 1), purchased('b', 1)] }),
  },
  totalsDiffer: {
    fires: codesOf({ server: [STORED, purchased('b', 5)], tab: [purchased('a', 12)] }),
    // A swap between two rows leaves the total.
    silent: codesOf({
      server: [STORED, purchased('b', 5)],
      tab: [purchased('a', 5), purchased('b', 10)],
    }),
  },
} as const satisfies Record<string, FindingPair>;
