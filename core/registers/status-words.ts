/** What the words of a status column mean for stock: void, closed, done, open, inactive. */

import { normaliseHeader } from './normalise-header.ts';

export type StatusMeaning = 'void' | 'closed' | 'done' | 'open' | 'inactive' | 'active';

const WORDS: Readonly<Record<StatusMeaning, string>> = {
  void: '作废|已作废|取消|已取消|撤销|已撤销|void|voided|cancelled|canceled|cancel|rejected|已驳回',
  closed: '关闭|已关闭|closed|close|终止|已终止|结案|已结案',
  done: '完成|已完成|全部到货|已到货|已收货|全部入库|已入库|已发货|全部发货|已出库|completed|complete|done|received|fully received|delivered|fulfilled|shipped|invoiced',
  open: '未完成|进行中|待收货|待到货|部分到货|部分收货|部分入库|待发货|部分发货|已下单|未到货|未发货|在途|open|pending|partial|partially received|ordered|in progress|confirmed|approved|backordered|awaiting',
  inactive:
    '停用|已停用|禁用|已禁用|停产|淘汰|下架|冻结|已冻结|停止合作|黑名单|inactive|disabled|discontinued|obsolete|blocked|suspended|archived|no|否',
  active: '启用|正常|在用|合作中|有效|active|enabled|yes|是|live|ok',
};

const MEANINGS: ReadonlyMap<string, StatusMeaning> = new Map(
  (Object.entries(WORDS) as [StatusMeaning, string][]).flatMap(([meaning, words]) =>
    words.split('|').map((word) => [normaliseHeader(word), meaning] as const),
  ),
);

/** What a status says; undefined for a word nobody has taught us. */
export function statusMeaning(status: string): StatusMeaning | undefined {
  return MEANINGS.get(normaliseHeader(status));
}

/** What a status says of the goods themselves, whatever it says of the document. */
const GOODS_WORDS = {
  moved:
    '已发货|已到货|已收货|已入库|已出库|已交货|发货|到货|全部发货|全部到货|全部入库|全部收货|shipped|delivered|received|fully received|fulfilled|dispatched',
  notMoved:
    '未发货|待发货|等待发货|等通知发货|暂不发货|未到货|待到货|未收货|待收货|未入库|待入库|未出库|待出库|未交货|待交货|在途|运输中|not shipped|not delivered|not received|in transit|awaiting delivery|awaiting shipment|to be shipped|to be delivered|unfulfilled|backordered',
} as const;

const GOODS: ReadonlyMap<string, 'moved' | 'notMoved'> = new Map(
  (['moved', 'notMoved'] as const).flatMap((meaning) =>
    GOODS_WORDS[meaning].split('|').map((word) => [normaliseHeader(word), meaning] as const),
  ),
);

/** Whether a status says that the goods have moved, or that they have not; undefined when it speaks of neither. */
export function goodsMeaning(status: string): 'moved' | 'notMoved' | undefined {
  return GOODS.get(normaliseHeader(status));
}

const YES: ReadonlySet<string> = new Set('是 启用 有 需要 y yes true 1 √ ✓ x on'.split(' '));
const NO: ReadonlySet<string> = new Set('否 不启用 无 没有 不需要 n no false 0 × off'.split(' '));

/** Whether a yes/no cell says yes; undefined when it says neither. */
export function saysYes(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
