/** Catalogue family D: what a stock count shows. Book is what the ledger makes it at the moment of the count. */

import { type CatalogueEntry } from './entry.ts';

export const COUNT_ENTRIES = {
  countDiffers: {
    catalogue: 'D01',
    severity: 'error',
    title: { zh: '账实不符', en: 'Count and book differ' },
    text: {
      zh: '{place}：{date} 实盘 {counted}，账面 {book}，差 {difference}。',
      en: '{place}: {counted} counted on {date}, {book} in the book: {difference}.',
    },
    todo: {
      zh: '先核对这几天的出入库和单位，必要时重盘，再记盘盈盘亏。',
      en: 'Check the movements of those days and the unit, recount if need be, then book the difference.',
    },
  },
  notCounted: {
    catalogue: 'D02',
    severity: 'error',
    title: { zh: '漏盘', en: 'Not counted' },
    text: {
      zh: '{place}：{date} 的盘点没写实盘数，账面 {book}。空白不等于 0。',
      en: '{place}: no count entered on {date}, {book} in the book. Blank is not zero.',
    },
    todo: { zh: '补盘；确实没有就写 0。', en: 'Count it; if there is none, enter 0.' },
  },
  missingFromCount: {
    catalogue: 'D02',
    severity: 'error',
    title: { zh: '盘点表漏列', en: 'Missing from the count' },
    text: {
      zh: '{place}：账面 {book}；{date} 的盘点「{tab}」列了 {total} 种，没有这一种。',
      en: '{place}: {book} in the book; the count of {date}, “{tab}”, lists {total} {total|item|items}, but not this one.',
    },
    todo: {
      zh: '补盘，在盘点表加一行；确实没有就写 0。',
      en: 'Count it and add a row to the count; if there is none, enter 0.',
    },
  },
  countedTwice: {
    catalogue: 'D03',
    severity: 'error',
    title: { zh: '重盘', en: 'Counted twice' },
    text: {
      zh: '{place}：{date} 盘了 {rows} 次，合计 {counted}，正好是账面 {book} 的 {rows} 倍。',
      en: '{place}: counted {rows} times on {date}, {counted} in all, {rows} times the book figure of {book}.',
    },
    todo: { zh: '留一行，其余删去。', en: 'Keep one row and clear the others.' },
  },
  countRowTwice: {
    catalogue: 'D03',
    severity: 'error',
    title: { zh: '同一笔盘点录了两次', en: 'Count entered twice' },
    text: {
      zh: '{place}：{date} 实盘 {counted}，第 {row} 行和第 {twin} 行完全一样，只算一次。',
      en: '{place}: {counted} counted on {date} in row {row}, the same as row {twin}; it is taken once.',
    },
    todo: {
      zh: '删去重复的一行；真是两处，写上各自的库位。',
      en: 'Delete the copy; if there were two places, say which.',
    },
  },
  countRowsTwice: {
    catalogue: 'D03',
    severity: 'error',
    title: { zh: '很多盘点录了两次', en: 'Many counts entered twice' },
    text: {
      zh: '「{tab}」有 {n} 行（{items} 种商品）和前面的某一行完全一样，各只算一次。',
      en: '{n} {n|row|rows} of “{tab}” ({items} {items|item|items}) {n|is|are} the same as an earlier one; each is taken once.',
    },
    todo: {
      zh: '删去重复的行；真是两处，写上各自的库位。',
      en: 'Delete the copies; where there were two places, say which.',
    },
  },
  manyNotInBook: {
    catalogue: 'D04',
    severity: 'error',
    title: { zh: '盘到很多账上没有的', en: 'Many counted, not in the book' },
    text: {
      zh: '「{tab}」有 {n} 处（{items} 种商品）盘到了货，账上那里没有。',
      en: '{n} {n|place|places} of “{tab}” ({items} {items|item|items}) {n|was|were} counted where the book has none.',
    },
    todo: {
      zh: '先看批号、仓库有没有写错，再看这几天的入库有没有漏记；都不是，补期初。',
      en: 'First check lots and places, then look for receipts of those days that are not entered; else enter openings.',
    },
  },
  foundNotInBook: {
    catalogue: 'D04',
    severity: 'error',
    title: { zh: '盘到账上没有的', en: 'Counted, not in the book' },
    text: {
      zh: '{place}：{date} 实盘 {counted}，账上这里没有。',
      en: '{place}: {counted} counted on {date}; the book has none there.',
    },
    todo: {
      zh: '先看是不是编码、批号或仓库写错；不是，补期初或入库。',
      en: 'First check code, lot and warehouse; if they are right, enter an opening or a receipt.',
    },
  },
  movedAfterSnapshot: {
    catalogue: 'D05',
    severity: 'warning',
    title: { zh: '抄账后又有出入库', en: 'Moved after the book was taken' },
    text: {
      zh: '{place}：盘点表账面写 {stated}，到 {date} 盘点时账面已是 {book}，中间出入库 {moved}。',
      en: '{place}: the count sheet says {stated} in the book, but by the count on {date} it was {book}: {moved} moved in between.',
    },
    todo: {
      zh: '按盘点时的账面 {book} 比较；确认这几笔在盘点前还是后。',
      en: 'Compare with {book}, the book at the count; check whether those rows came before or after it.',
    },
  },
  countUnitDiffers: {
    catalogue: 'D07',
    severity: 'warning',
    title: { zh: '盘点单位可能不对', en: 'Counted in another unit' },
    text: {
      zh: '{place}：{date} 实盘写 {counted}，账面 {book}，正好差 {factor} 倍。',
      en: '{place}: {counted} entered on {date}, {book} in the book, exactly {factor} times apart.',
    },
    todo: {
      zh: '若数的是另一个单位，换算成 {book}。',
      en: 'If the other unit was counted, convert it to {book}.',
    },
  },
  countSwap: {
    catalogue: 'D08',
    severity: 'warning',
    title: { zh: '两种商品一多一少', en: 'One over, one short by the same' },
    text: {
      zh: '{date} 盘点：「{item}」多 {surplus}，「{other}」少 {surplus}，可能串号。',
      en: 'Count of {date}: “{item}” is over by {surplus}, “{other}” short by {surplus}; perhaps swapped.',
    },
    todo: {
      zh: '两种一起重看；确是串号，在两个编码之间调整。',
      en: 'Look at both again; if they were swapped, adjust between the two codes.',
    },
  },
  countDifferenceMismatch: {
    catalogue: 'A08',
    severity: 'error',
    title: { zh: '差异算得不对', en: 'Difference is off' },
    text: {
      zh: '{item} 差异写 {stated}，实盘 {counted} 减账面 {book} 是 {difference}。',
      en: '{item}: the difference says {stated}; {counted} counted less {book} in the book is {difference}.',
    },
    todo: { zh: '改差异，或核对账面数和实盘数。', en: 'Correct it, or check both figures.' },
  },
  countPlaceUnknown: {
    catalogue: 'D01',
    severity: 'error',
    title: { zh: '盘点没写在哪里', en: 'Count without a place' },
    text: {
      zh: '{place}：{date} 实盘 {counted}，账上分在几处，不知道数的是哪一处，没有入账。',
      en: '{place}: {counted} counted on {date}, but the book has it in several places, so the count was not posted.',
    },
    todo: { zh: '写上仓库（或批号）。', en: 'Enter the warehouse (or the lot).' },
  },
} as const satisfies Record<string, CatalogueEntry>;
