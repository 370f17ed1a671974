import assert from 'node:assert/strict';
import {
  documentNumbersOf,
  FIRST_WISH,
  printRequestOf,
  warehousesOf,
} from '../../addin/pane/state/print-wish.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { openPane } from './pane-in-memory.ts';

describe('printRequestOf', () => {
  it('asks for a blind count sheet of all warehouses at first', () => {
    assert.deepEqual(printRequestOf(FIRST_WISH, 'zh'), {
      kind: 'countSheet',
      locale: 'zh',
      paper: 'a4',
      blind: true,
    });
  });

  it('asks for a note by its number, spaces around it left out', () => {
    const wish = {
      ...FIRST_WISH,
      kind: 'receipt',
      document: ' PI-0301 ',
      paper: 'continuous',
    } as const;
    assert.deepEqual(printRequestOf(wish, 'en'), {
      kind: 'receipt',
      locale: 'en',
      paper: 'continuous',
      document: 'PI-0301',
    });
  });

  it('asks for nothing without a number, nor of a day that is none', () => {
    assert.equal(printRequestOf({ ...FIRST_WISH, kind: 'dispatch' }, 'zh'), undefined);
    assert.equal(printRequestOf({ ...FIRST_WISH, asOf: '2026-02-30' }, 'zh'), undefined);
  });
});

describe('documentNumbersOf', () => {
  it('offers the numbers of the register, those written last first', async () => {
    const { store } = openPane();
    await reconcile(store);
    const offered = (kind: 'receipt' | 'dispatch'): readonly string[] =>
      documentNumbersOf(kind, store.run.value!.tabs, store.content.value);
    assert.deepEqual(offered('receipt'), ['PI-0302', 'PI-0301']);
    assert.deepEqual(offered('dispatch'), ['SO-0306', 'SO-0305']);
    assert.deepEqual(warehousesOf(store.run.value!.stock), ['主仓']);
  });
});
