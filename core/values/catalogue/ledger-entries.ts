/** Catalogue family C: what does not add up in the stock ledger. `{place}` names item, warehouse and lot in one. */

import { type CatalogueEntry } from './entry.ts';

export const LEDGER_ENTRIES = {
  negativeStock: {
    catalogue: 'C01',
    severity: 'error',
    title: { zh: '结存为负', en: 'Stock below zero' },
    text: {
      zh: '{place}：{date} 起结存为负，最低 {lowest}，到 {until} 还没有补上。',
      en: '{place}: below zero from {date}, lowest {lowest}, still not made up by {until}.',
    },
    todo: {
      zh: '补上漏记的入库或期初（至少 {missing}），或更正多记的出库。',
      en: 'Enter the missing receipt or opening (at least {missing}), or correct a dispatch that is too large.',
    },
  },
  negativeStockCured: {
    catalogue: 'C01',
    severity: 'error',
    title: { zh: '先出后入，结存为负', en: 'Went out before it came in' },
    text: {
      zh: '{place}：{date} 到 {cureDate} 结存为负（{days} 天），最低 {lowest}，后来入库 {cureQuantity} 才补上。',
      en: '{place}: below zero from {date} to {cureDate} ({days} {days|day|days}), lowest {lowest}, then made up by {cureQuantity} received.',
    },
    todo: {
      zh: '货若早已到，把入库日期改到 {date} 或之前；若没到，更正出库日期或数量。',
      en: 'If the goods were there, date the receipt {date} or earlier; if not, correct the dispatch.',
    },
  },
  lotShort: {
    catalogue: 'C01',
    severity: 'error',
    title: { zh: '这个批号没有这么多', en: 'Not so much of this lot' },
    text: {
      zh: '{place}：{date} 起这一批缺 {missing}，同一商品别的批号当时还有 {others}。',
      en: '{place}: {missing} short of this lot from {date}; other lots of the item then held {others}.',
    },
    todo: {
      zh: '核对批号，可能写错或漏写；没错，再补这一批的入库。',
      en: 'Check the lot, it may be mistyped or left out; if it is right, enter its receipt.',
    },
  },
  neverReceived: {
    catalogue: 'C02',
    severity: 'error',
    title: { zh: '有出库，从未入库', en: 'Dispatched, never received' },
    text: {
      zh: '{place}：出库 {dispatched}（{rows} 行），登记表里没有期初，也没有入库。',
      en: '{place}: {dispatched} dispatched ({rows} {rows|row|rows}), with no opening and no receipt.',
    },
    todo: {
      zh: '补上期初或漏记的采购，至少 {missing}。',
      en: 'Enter the opening or the missing purchases, at least {missing}.',
    },
  },
  neverReceivedStated: {
    catalogue: 'C02',
    severity: 'error',
    title: { zh: '有出库，从未入库', en: 'Dispatched, never received' },
    text: {
      zh: '{place}：出库 {dispatched}（{rows} 行），没有期初，也没有入库；库存表写着结存 {stated}，在途 {onOrder}。',
      en: '{place}: {dispatched} dispatched ({rows} {rows|row|rows}), with no opening and no receipt; the stock tab says {stated} there and {onOrder} on order.',
    },
    todo: {
      zh: '补上期初或漏记的采购，共 {missing}，账就与库存表相符。',
      en: 'Enter the opening or the missing purchases, {missing} in all; then the ledger agrees with the stock tab.',
    },
  },
  openingsMissing: {
    catalogue: 'C02',
    severity: 'error',
    title: { zh: '整体缺期初', en: 'No opening balances' },
    text: {
      zh: '登记表里没有任何期初，有 {items} 种商品缺：出得比进得多，或库存表比台账多。',
      en: 'No opening balances are kept, and {items} {items|item lacks|items lack} one: more went out than came in, or the stock tab says more than the ledger.',
    },
    todo: {
      zh: '给每种商品补一行期初（库存表的「期初数量」，或类型为「期初」的调整），再对一次；各缺多少见它们自己的行。',
      en: 'Enter the opening of each item (an opening column in the stock tab, or adjustments of type opening), then reconcile again; how much each lacks stands at its own row.',
    },
  },
  receiptsMissing: {
    catalogue: 'C02',
    severity: 'error',
    title: { zh: '整体缺期初和采购', en: 'No openings, no purchases' },
    text: {
      zh: '登记表里没有期初，也没有入库：{items} 种商品只有出库。',
      en: 'Neither openings nor receipts are kept: {items} {items|item|items} went out and nothing came in.',
    },
    todo: {
      zh: '和采购表、期初一起再对一次；各缺多少见它们自己的行。',
      en: 'Reconcile again together with the purchases and the openings; how much each item lacks stands at its own row.',
    },
  },
  transferNotReceived: {
    catalogue: 'C03',
    severity: 'error',
    title: { zh: '调拨有出无入', en: 'Transfer sent, not received' },
    text: {
      zh: '{place}：{date} 从「{from}」调出 {sent}，没有对应的调入。',
      en: '{place}: {sent} left “{from}” on {date}; no arrival is entered.',
    },
    todo: {
      zh: '货已到，就在调入仓补一行调入；没到，查在途。',
      en: 'If it arrived, enter the arrival; if not, look for it in transit.',
    },
  },
  transferNotSent: {
    catalogue: 'C03',
    severity: 'error',
    title: { zh: '调拨有入无出', en: 'Transfer received, not sent' },
    text: {
      zh: '{place}：{date} 「{to}」调入 {received}，没有对应的调出。',
      en: '{place}: {received} arrived at “{to}” on {date}; no departure is entered.',
    },
    todo: { zh: '在调出仓补一行调出。', en: 'Enter the departure at the warehouse it came from.' },
  },
  transferQuantityDiffers: {
    catalogue: 'C03',
    severity: 'error',
    title: { zh: '调拨两头数量不同', en: 'Transfer sides differ' },
    text: {
      zh: '{place}：{date} 从「{from}」调出 {sent}，「{to}」调入 {received}，差 {difference}。',
      en: '{place}: {sent} left “{from}” on {date}, {received} arrived at “{to}”: {difference}.',
    },
    todo: {
      zh: '核对实收数；短少的写明原因（破损、丢失、点错）。',
      en: 'Check what really arrived; give the reason for the rest (damaged, lost, miscounted).',
    },
  },
  transferDateDiffers: {
    catalogue: 'C03',
    severity: 'warning',
    title: { zh: '调拨两头日期相差较大', en: 'Transfer sides far apart in time' },
    text: {
      zh: '{place}：{sent} 在 {date} 从「{from}」调出，{arrivalDate} 才在「{to}」调入，相差 {days} 天。',
      en: '{place}: {sent} left “{from}” on {date} and arrived at “{to}” on {arrivalDate}, {days} {days|day|days} apart.',
    },
    todo: { zh: '核对两头的日期。', en: 'Check the dates of both sides.' },
  },
  transferPlaceUnknown: {
    catalogue: 'C03',
    severity: 'error',
    title: { zh: '调拨没写仓库', en: 'Transfer without warehouses' },
    text: {
      zh: '{place}：这一行调拨 {sent} 没写调出、调入仓库，没有入账。',
      en: '{place}: this transfer of {sent} names no warehouse, so it moved nothing.',
    },
    todo: {
      zh: '写上调出仓库和调入仓库。',
      en: 'Enter the warehouse it left and the one it went to.',
    },
  },
  transferSamePlace: {
    catalogue: 'C03',
    severity: 'error',
    title: { zh: '调出调入是同一个仓库', en: 'Transfer to where it was' },
    text: {
      zh: '{place}：{date} 调拨 {sent}，调出和调入都是「{from}」，等于没有调。',
      en: '{place}: {sent} transferred on {date} from “{from}” to “{from}”, so nothing moved.',
    },
    todo: {
      zh: '改成真正调出或调入的仓库。',
      en: 'Enter the warehouse it really left or went to.',
    },
  },
  stockTabDiffers: {
    catalogue: 'C08',
    severity: 'error',
    title: { zh: '库存表与台账不符', en: 'Stock tab and ledger differ' },
    text: {
      zh: '{place}：库存表结存 {stated}，台账应为 {ledger}，差 {difference}。',
      en: '{place}: the stock tab says {stated}, the ledger makes it {ledger}: {difference}.',
    },
    todo: {
      zh: '按算式逐项核对：补正漏记、多记的行，或改库存表的数。',
      en: 'Go through the sum: correct the missing or extra row, or the figure in the stock tab.',
    },
  },
  openingDiffers: {
    catalogue: 'C09',
    severity: 'error',
    title: { zh: '期初不等于上期期末', en: 'Opening is not the last closing' },
    text: {
      zh: '{place}：「{tab}」期初 {opening}，「{before}」期末是 {closing}，差 {difference}，期末也跟着差。',
      en: '{place}: “{tab}” opens with {opening}, “{before}” closed with {closing}: {difference}, and so is its own closing.',
    },
    todo: {
      zh: '把期初改成上期的期末。',
      en: 'Carry the last closing over as the opening.',
    },
  },
  dispatchesMissing: {
    catalogue: 'C08',
    severity: 'error',
    title: { zh: '整体缺出库', en: 'No dispatches' },
    text: {
      zh: '登记表里没有任何出库，库存表有 {items} 种商品比台账少。',
      en: 'No dispatches are kept, and the stock tab says less than the ledger for {items} {items|item|items}.',
    },
    todo: {
      zh: '先不要改库存表。和销售表（或出库表）一起再对一次；各少多少见它们自己的行。',
      en: 'Leave the stock tab as it is and reconcile again together with the sales; how much each item is short stands at its own row.',
    },
  },
  unexplainedStock: {
    catalogue: 'C08',
    severity: 'error',
    title: { zh: '库存表有数，台账没有', en: 'In the stock tab, not in the ledger' },
    text: {
      zh: '{place}：库存表结存 {stated}，登记表里没有期初，也没有出入库。',
      en: '{place}: the stock tab says {stated}; there is no opening and no movement of it.',
    },
    todo: {
      zh: '补上期初 {stated} 或漏记的入库；若已没有这货，把库存表改为 0。',
      en: 'Enter an opening of {stated} or the missing receipt; if it is not there, set the stock tab to 0.',
    },
  },
  missingFromStockTab: {
    catalogue: 'C08',
    severity: 'error',
    title: { zh: '台账有数，库存表没有', en: 'In the ledger, not in the stock tab' },
    text: {
      zh: '{place}：台账结存 {ledger}，库存表「{tab}」列了 {total} 种，没有这一种。',
      en: '{place}: the ledger makes it {ledger}; the stock tab “{tab}” lists {total} {total|item|items}, but not this one.',
    },
    todo: {
      zh: '在库存表补一行；确实没有，查多记的入库或漏记的出库。',
      en: 'Add a row to the stock tab; if there is none, look for a receipt too many or a missing dispatch.',
    },
  },
  checkUpFailed: {
    catalogue: 'C11',
    severity: 'error',
    title: { zh: '体检不通过', en: 'Check-up failed' },
    text: {
      zh: '体检第 {number} 项不成立：{violations} 处。',
      en: 'Rule {number} of the check-up does not hold in {violations} {violations|place|places}.',
    },
    todo: {
      zh: '表格没有动。请把报告发给管理员，由程序重建台账。',
      en: 'Your tabs are untouched. Send the report to your admin so that the ledger is rebuilt.',
    },
  },
  valueWithoutQuantity: {
    catalogue: 'C12',
    severity: 'warning',
    title: { zh: '数量为零，金额不为零', en: 'Nothing there, yet it has a value' },
    text: {
      zh: '{place}：结存数量 0，金额还剩 {value}。',
      en: '{place}: quantity 0, but {value} of value is left.',
    },
    todo: {
      zh: '加一行尾差调整，把金额清零。',
      en: 'Add an adjustment row that clears the value.',
    },
  },
  valueAgainstQuantity: {
    catalogue: 'C12',
    severity: 'warning',
    title: { zh: '数量与金额方向相反', en: 'Quantity and value point apart' },
    text: {
      zh: '{place}：结存数量 {quantity}，金额却是 {value}。',
      en: '{place}: quantity {quantity}, yet its value is {value}.',
    },
    todo: {
      zh: '核对这货的入库单价、退货金额和运费。',
      en: 'Check the purchase prices, returns and freight of this item.',
    },
  },
  unitCostJump: {
    catalogue: 'C13',
    severity: 'warning',
    title: { zh: '单位成本突变', en: 'Unit cost jumps' },
    text: {
      zh: '{place}：{date} 单位成本由 {before} 变为 {after}，不是入库价带来的。',
      en: '{place}: unit cost went from {before} to {after} on {date}, and no purchase price explains it.',
    },
    todo: {
      zh: '核对这一行的运费、退货成本或盘点单价。',
      en: 'Check the freight, return cost or count price of this row.',
    },
  },
  zeroCostReceipt: {
    catalogue: 'C14',
    severity: 'warning',
    title: { zh: '入库没有成本', en: 'Receipt without cost' },
    text: {
      zh: '{place}：{rows} 行入库共 {quantity}，单价为 0 或没写。',
      en: '{place}: {quantity} received at no price ({rows} {rows|row|rows}).',
    },
    todo: {
      zh: '是赠品就写明；不是，补上单价。',
      en: 'If it was a gift, say so; if not, enter the price.',
    },
  },
  zeroCostReceipts: {
    catalogue: 'C14',
    severity: 'warning',
    title: { zh: '很多行没有成本', en: 'Many rows without a cost' },
    text: {
      zh: '「{tab}」有 {rows} 行（{items} 种商品）单价为 0 或没写，别的行都写了；这些货不计金额。',
      en: '{rows} {rows|row|rows} of “{tab}” ({items} {items|item|items}) {rows|has|have} no price, while the others do; these goods count as worth nothing.',
    },
    todo: {
      zh: '补上单价；是赠品就写明。',
      en: 'Enter the prices; of gifts, say so.',
    },
  },
  negativeStockCost: {
    catalogue: 'C15',
    severity: 'warning',
    title: { zh: '先出后入，成本补差', en: 'Cost made up after a shortage' },
    text: {
      zh: '{place}：缺货时按单价 {estimate} 出库，{date} 到货后实为 {real}，成本补差 {difference}。',
      en: '{place}: dispatched at {estimate} each while short, {real} once received on {date}: cost changes by {difference}.',
    },
    todo: {
      zh: '补差已按实际入库价计入。先补正结存为负的行。',
      en: 'The real price is already used. Settle the rows that went below zero first.',
    },
  },
  lotSumDiffers: {
    catalogue: 'C16',
    severity: 'error',
    title: { zh: '批号合计与总数不符', en: 'Lots do not add up to the item' },
    text: {
      zh: '{place}：各批号合计 {lots}，总数写着 {total}，差 {difference}。',
      en: '{place}: the lots add up to {lots}, the total says {total}: {difference}.',
    },
    todo: { zh: '核对漏写或多写的批号。', en: 'Look for a lot that is missing or written twice.' },
  },
  pieceCountDiffers: {
    catalogue: 'C16',
    severity: 'error',
    title: { zh: '序列号个数与数量不符', en: 'Pieces do not add up to the quantity' },
    text: {
      zh: '{place}：逐件列出 {pieces}，总数写着 {total}，差 {difference}。',
      en: '{place}: {pieces} {pieces|piece is|pieces are} listed, the total says {total}: {difference}.',
    },
    todo: { zh: '核对漏列或重列的件。', en: 'Look for a piece that is missing or listed twice.' },
  },
  sameItemTwoCodes: {
    catalogue: 'C17',
    severity: 'warning',
    title: { zh: '同一商品可能有两个编码', en: 'One item under two codes' },
    text: {
      zh: '「{item}」和「{other}」很像是同一商品：{evidence}。',
      en: '“{item}” and “{other}” look like one item: {evidence}.',
    },
    todo: {
      zh: '是同一商品就合并成一个编码；不是，把名称或规格写清楚。',
      en: 'If they are one item, merge the codes; if not, tell their names or specifications apart.',
    },
  },
  disabledItemHasStock: {
    catalogue: 'C19',
    severity: 'warning',
    title: { zh: '停用商品还有库存', en: 'Disabled item still in stock' },
    text: {
      zh: '{place}：商品状态为「{status}」，结存还有 {quantity}。',
      en: '{place}: the item is “{status}”, with {quantity} still there.',
    },
    todo: { zh: '处理掉余货，或重新启用。', en: 'Clear the rest, or enable the item again.' },
  },
  disabledWarehouseHasStock: {
    catalogue: 'C19',
    severity: 'warning',
    title: { zh: '停用仓库还有库存', en: 'Stock in a disabled warehouse' },
    text: {
      zh: '{place}：仓库状态为「{status}」，结存还有 {quantity}。',
      en: '{place}: the warehouse is “{status}”, with {quantity} still there.',
    },
    todo: {
      zh: '把余货调到在用的仓库，或重新启用。',
      en: 'Move the rest to a warehouse in use, or enable it again.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
