/** Catalogue family C, what a shared tab and the server disagree about before the next sync: C04, C06, C07, C10. */

import { type CatalogueEntry } from './entry.ts';

export const SYNC_ENTRIES = {
  editedSinceSync: {
    catalogue: 'C04',
    severity: 'error',
    title: { zh: '同步后又改过', en: 'Edited since the last sync' },
    text: {
      zh: '{place}：表里是 {actual}，服务器上是 {expected}；同步后改了 {fields}。',
      en: '{place}: {actual} in the tab, {expected} on the server; {fields} changed since the last sync.',
    },
    todo: {
      zh: '改得对就同步，服务器会先冲销再记新数；改错了就从服务器取回这一行。',
      en: 'If the change is right, sync: the server reverses the old row and posts the new. If not, restore the row from the server.',
    },
  },
  deletedSinceSync: {
    catalogue: 'C06',
    severity: 'error',
    title: { zh: '表里删了，服务器上还在', en: 'Deleted in the tab, still on the server' },
    text: {
      zh: '{place}：服务器上还有这一行，{expected}；表里没有了。',
      en: '{place}: the server still has this row, {expected}; the tab does not.',
    },
    todo: {
      zh: '确实作废就同步并确认删除；误删就从服务器取回。',
      en: 'If it is void, sync and confirm the deletion; if not, restore it from the server.',
    },
  },
  rowIdTwice: {
    catalogue: 'C07',
    severity: 'error',
    title: { zh: '两行是同一个编号', en: 'Two rows with one identity' },
    text: {
      zh: '{place}：{rows} 行带着同一个编号，内容不一样，多半是复制了整行。只按第一行计。',
      en: '{place}: {rows} rows carry one identity and say different things, most likely a copied row. Only the first is counted.',
    },
    todo: {
      zh: '同步时会给复制的行新的编号；真是重复录入，就删去一行。',
      en: 'The next sync gives the copy an identity of its own; if it was entered twice, delete one.',
    },
  },
  totalsDiffer: {
    catalogue: 'C10',
    severity: 'error',
    title: { zh: '表与服务器的合计不同', en: 'Totals of tab and server differ' },
    text: {
      zh: '{register} {month}：表里 {rows} 行，数量 {actual}，金额 {amount}；服务器 {storedRows} 行，数量 {expected}，金额 {storedAmount}。',
      en: '{register} {month}: the tab has {rows} {rows|row|rows}, quantity {actual}, amount {amount}; the server {storedRows} {storedRows|row|rows}, quantity {expected}, amount {storedAmount}.',
    },
    todo: {
      zh: '差的行列在下面；同步后再对一次。',
      en: 'The rows in question are listed below; sync and reconcile again.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
