import assert from 'node:assert/strict';
import { mapReferences } from '../../../sync-server/connectors/file/map-references.ts';
import { type FormulaPlace } from '../../../sync-server/connectors/file/rewrite-formulas.ts';
import { staleResults } from '../../../sync-server/connectors/file/stale-results.ts';

/** Formulas of column E, one a row, by their tab. */
function tabOf(
  name: string,
  formulas: readonly string[],
  written: {
    readonly cells?: readonly (readonly [number, number])[];
    readonly seams?: readonly number[];
  } = {},
): Parameters<typeof staleResults>[0][number] {
  const places = formulas.map((text, index): FormulaPlace => {
    const { isOpaque, readsOwnRow } = mapReferences(text, (same) => same);
    return { row: index + 1, column: 5, text, isOpaque, readsOwnRow, valueStart: 0, valueEnd: 1 };
  });
  return { name, formulas: places, cells: written.cells ?? [], seams: written.seams ?? [] };
}

function staleTexts(...tabs: Parameters<typeof staleResults>[0]): string[] {
  return [...staleResults(tabs)].map(({ text }) => text).sort();
}

describe('staleResults', () => {
  it('finds what reads a written cell, and what reads that', () => {
    const tab = tabOf('S', ['A1*2', 'A2*2', 'E1+1', 'SUM(E1:E3)'], { cells: [[1, 1]] });
    assert.deepEqual(staleTexts(tab), ['A1*2', 'E1+1', 'SUM(E1:E3)']);
  });

  it('follows chains against the order of the sheet, and across tabs by whatever letters', () => {
    const tab = tabOf('S', ['E2', 'E3', 'A9'], { cells: [[9, 1]] });
    assert.deepEqual(staleTexts(tab, tabOf('T', ['s!E1', 'B1'])), ['A9', 'E2', 'E3', 's!E1']);
  });

  it('takes what cannot be told from its text for stale, and a range across a seam', () => {
    const tab = tabOf('S', ['INDIRECT("A1")', 'Rate*2', 'SUM(B1:B9)', 'SUM(B1:B3)', 'B7'], {
      seams: [5],
    });
    assert.deepEqual(staleTexts(tab), ['INDIRECT("A1")', 'Rate*2', 'SUM(B1:B9)']);
  });

  it('takes what a table says of its own row for stale in rows that were written only', () => {
    const row = 'T1[[#This Row],[Quantity]]*[@Price]';
    const tab = tabOf('S', [`${row}*1`, `${row}*2`, 'SUM(T1[Quantity])'], { cells: [[2, 1]] });
    assert.deepEqual(staleTexts(tab), ['SUM(T1[Quantity])', `${row}*2`]);
  });

  it('finds nothing where nothing was written', () => {
    assert.deepEqual(staleTexts(tabOf('S', ['A1', 'INDIRECT("A1")', 'TODAY()'])), []);
  });
});
