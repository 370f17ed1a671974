/** Mistakes of stock counts: digits swapped, a shelf left out, a carton counted as a piece. */

import { type RowValues } from '../register-tab-options.ts';
import { codeOf, type SampleDraft } from './sample-draft.ts';

export function plantCountErrors(draft: SampleDraft): void {
  const { rows } = draft;
  const lastDay = String(rows.counts.at(-1)!.date);
  const isLast = (row: RowValues): boolean => row.date === lastDay && row.lot === undefined;
  const swapped = draft.take(
    'counts',
    (row) => isLast(row) && isSwappable(Number(row.bookQuantity)),
  );
  draft.plant('D01', 'counts', count(draft, swapped, swapDigits(Number(swapped.bookQuantity))), {
    zh: '实盘数写颠倒了两位',
    en: 'Two digits of a count were swapped',
  });
  const blank = draft.take('counts', (row) => isLast(row) && Number(row.bookQuantity) > 0);
  const left = draft.change('counts', blank, {
    countedQuantity: undefined,
    differenceQuantity: undefined,
  });
  draft.plant('D02', 'counts', left, { zh: '有一格没有盘', en: 'One shelf was not counted' });
  const factors = new Map(rows.items.map((row) => [codeOf(row), Number(row.unitFactor)]));
  const cartons = (row: RowValues): number =>
    Number(row.bookQuantity) / (factors.get(codeOf(row)) ?? 1);
  const inCartons = draft.take('counts', (row) => {
    const counted = cartons(row);
    return (
      isLast(row) &&
      counted > 1 &&
      Number.isInteger(counted) &&
      counted !== Number(row.bookQuantity)
    );
  });
  draft.plant('D07', 'counts', count(draft, inCartons, cartons(inCartons)), {
    zh: '按箱盘，写进了按件的列',
    en: 'Counted in cartons, entered as pieces',
  });
}

function count(draft: SampleDraft, row: RowValues, countedQuantity: number): RowValues {
  const differenceQuantity = countedQuantity - Number(row.bookQuantity);
  return draft.change('counts', row, { countedQuantity, differenceQuantity });
}

function isSwappable(quantity: number): boolean {
  return quantity >= 20 && quantity < 100 && Math.abs(quantity - swapDigits(quantity)) >= 18;
}

/** 96 is 69. */
function swapDigits(quantity: number): number {
  return (quantity % 10) * 10 + Math.floor(quantity / 10);
}
