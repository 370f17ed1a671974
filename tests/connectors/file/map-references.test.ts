import assert from 'node:assert/strict';
import { mapReferences, moveFormula } from '../../../sync-server/connectors/file/map-references.ts';
import { RowShift, shiftFormula } from '../../../sync-server/connectors/file/row-shift.ts';

/** A row added below row 3 of a tab of nine, and row 5 deleted. */
const shift = new RowShift([1, 2, 3, null, 4, 6, 7, 8, 9], 9);

describe('mapReferences', () => {
  const seen = (formula: string): string[] => {
    const found: string[] = [];
    mapReferences(formula, (reference) => {
      const { tab, from, to } = reference;
      const corner = (at: typeof from): string => `${at.column ?? ''}/${at.row ?? ''}`;
      found.push([tab ?? '', corner(from), to ? corner(to) : ''].join(' ').trim());
      return reference;
    });
    return found;
  };

  it('finds cells, ranges, whole columns and whole rows, in tabs of any name', () => {
    assert.deepEqual(seen('A1+$B$2*SUM(C3:D4)'), ['1/1', '2/2', '3/3 4/4']);
    assert.deepEqual(seen("SUM(库存!A:C,'It''s 1'!2:3)"), ['库存 1/ 3/', "It's 1 /2 /3"]);
  });

  it('takes no word, text, function or table for a cell', () => {
    assert.deepEqual(seen('LOG10(5)&"A1 ""B2"""&TAX2025_1&Stock[Q1]&AB12345678'), []);
    assert.deepEqual(seen('[1]Sheet1!A1+Jan:Mar!B2'), []);
  });

  it('knows which formulas read more than they name', () => {
    const opaque = (formula: string): boolean => mapReferences(formula, (same) => same).isOpaque;
    for (const formula of ['Rate*A1', 'INDIRECT("A1")', 'Stock[Qty]', '[1]S!A1', 'TODAY()']) {
      assert.equal(opaque(formula), true, formula);
    }
    for (const formula of ['IF(A1>0,TRUE,"Rate")', 'VLOOKUP(A1,Items!A:D,2,0)', '1.5E+3*A1']) {
      assert.equal(opaque(formula), false, formula);
    }
  });
});

describe('moveFormula', () => {
  it('moves what is not fixed', () => {
    assert.equal(moveFormula('A1*$B$1+C$1+$D1', 2, 1), 'B3*$B$1+D$1+$D3');
    assert.equal(moveFormula('SUM(A$2:A2)', 3, 0), 'SUM(A$2:A5)');
    assert.equal(moveFormula('A1', -1, 0), '#REF!');
  });
});

describe('shiftFormula', () => {
  const shifted = (formula: string, tab = 'Stock'): string =>
    shiftFormula(formula, tab, new Map([['stock', shift]])).text;

  it('follows rows that were pushed down or moved up', () => {
    assert.equal(shifted('A3+A4+A6+A9+A20'), 'A3+A5+A6+A9+A20');
    assert.equal(shifted('SUM(A2:A9)'), 'SUM(A2:A9)');
    assert.equal(shifted('SUM(B2:B4)'), 'SUM(B2:B5)');
    assert.equal(shifted('$A$4', 'Stock'), '$A$5');
  });

  it('says that a deleted cell is gone, and shortens a range that lost an end', () => {
    assert.equal(shifted('A5*2'), '#REF!*2');
    assert.equal(shifted('SUM(A5:A7)'), 'SUM(A6:A7)');
  });

  it('lets a total take in rows that were added right below what it sums', () => {
    const added = new RowShift([1, 2, 3, null, null, 4], 4);
    const total = (formula: string, own?: number): string =>
      shiftFormula(formula, 'Stock', new Map([['stock', added]]), own).text;
    assert.equal(total('SUM(B2:B3)', 6), 'SUM(B2:B5)');
    assert.equal(total('SUM(B2:B2)', 6), 'SUM(B2:B2)');
    // A running total in a row of the list, a formula elsewhere and a single cell stay with what they named.
    assert.equal(total('SUM(B$2:B3)', 3), 'SUM(B$2:B3)');
    assert.equal(total('SUM(B2:B3)'), 'SUM(B2:B3)');
    assert.equal(total('B3', 6), 'B3');
  });

  it('leaves other tabs and their words alone', () => {
    assert.equal(shifted('A4+Other!A4', 'Other'), 'A4+Other!A4');
    assert.equal(shifted('Stock!A4&"A4"', 'Other'), 'Stock!A5&"A4"');
  });
});

describe('RowShift', () => {
  it('moves ranges and lists of ranges', () => {
    assert.equal(shift.listOf('A2:C4 E5 F9'), 'A2:C5 F9');
    assert.equal(shift.listOf('A5:C5'), undefined);
  });

  it('knows when nothing moved', () => {
    assert.equal(new RowShift([1, 2, 3], 3).isNone, true);
    assert.equal(new RowShift([1, 2, 3, 4, 5], 3).isNone, true);
    assert.equal(new RowShift([1, 3], 3).isNone, false);
    assert.equal(new RowShift([1, 2], 3).isNone, false);
  });
});
