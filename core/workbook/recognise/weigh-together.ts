/** Looks at the tables of a workbook together: what one is can depend on what the others are. */

import { type FieldId } from '../../registers/field.ts';
import { type Question } from '../recognition.ts';
import { type RegisterScore } from './choose-register.ts';
import { type MappedColumn } from './column-mapping.ts';
import { type TableDraft } from './table-draft.ts';

export interface Choice {
  readonly candidate: RegisterScore;
  readonly questions: readonly Question[];
}

/** The candidate to go by for each table. */
export function weighTogether(
  drafts: readonly (readonly TableDraft[])[],
): ReadonlyMap<TableDraft, Choice> {
  const all = drafts.flat();
  const hasPurchases = all.some(({ ranked }) => ranked[0]!.register === 'purchase');
  const hasSales = all.some(({ ranked }) => ranked[0]!.register === 'sales');
  return new Map(
    drafts.flatMap((ofTab) =>
      ofTab.map((draft): [TableDraft, Choice] => {
        const candidate = draft.ranked[0]!;
        const instead =
          summaryInstead(draft, candidate, ofTab) ??
          journalInstead(draft, candidate, hasPurchases, hasSales);
        return [draft, instead ?? { candidate, questions: [] }];
      }),
    ),
  );
}

/** What tells one line of trade from another; a table with none of it sums lines up. */
const LINE_KEYS: readonly FieldId[] = ['date', 'documentNumber', 'supplier', 'customer'];
const TRADES: readonly RegisterScore['register'][] = ['purchase', 'sales'];

/** A table beside or below the lines of the same tab that has neither day, number nor party is their summary. */
function summaryInstead(
  draft: TableDraft,
  candidate: RegisterScore,
  ofTab: readonly TableDraft[],
): Choice | undefined {
  if (!TRADES.includes(candidate.register) || hasLineKey(candidate, draft)) return undefined;
  const hasLines = ofTab.some(
    (other) =>
      other !== draft &&
      TRADES.includes(other.ranked[0]!.register) &&
      hasLineKey(other.ranked[0]!, other),
  );
  const other = draft.ranked.find(({ register }) => register === 'other');
  return hasLines && other !== undefined
    ? { candidate: { ...other, confidence: 0.8 }, questions: [] }
    : undefined;
}

function hasLineKey({ mapping }: RegisterScore, { labels }: TableDraft): boolean {
  return LINE_KEYS.some((field) => mapping?.columns.has(field) === true || labels.has(field));
}

/**
 * A list of orders that also says when the goods came, or how many came, and not how many are still to come, is where a
 * firm without any other list of purchases keeps its purchases (and likewise its sales). Asked, because it may still be a
 * list of orders only.
 */
function journalInstead(
  draft: TableDraft,
  candidate: RegisterScore,
  hasPurchases: boolean,
  hasSales: boolean,
): Choice | undefined {
  const isPurchase = candidate.register === 'purchase-orders' && !hasPurchases;
  const isSale = candidate.register === 'sales-orders' && !hasSales;
  if (!isPurchase && !isSale) return undefined;
  const columns = candidate.mapping?.columns;
  const moved = columns?.get(isPurchase ? 'receivedQuantity' : 'deliveredQuantity');
  const tracksGoods =
    (columns?.has('receivedDate') === true || moved !== undefined) &&
    columns?.has('openQuantity') === false;
  const found = draft.ranked.find(
    ({ register }) => register === (isPurchase ? 'purchase' : 'sales'),
  );
  if (!tracksGoods || found === undefined) return undefined;
  // Where its name says orders and only a quantity says that goods came, it is taken by its name.
  const isNamedOrders =
    draft.cues.words.has(candidate.register) && columns?.has('receivedDate') !== true;
  const journal = withQuantity(found, moved, columns?.get('quantity'));
  const question = isNamedOrders
    ? ordersQuestion(draft.tab.name, candidate, journal)
    : journalQuestion(draft.tab.name, candidate, journal);
  if (isNamedOrders) return { candidate, questions: [question] };
  return { candidate: { ...journal, confidence: 0.5 }, questions: [question] };
}

/** What came is the quantity of such a journal, not what was ordered. */
function withQuantity(
  journal: RegisterScore,
  moved: MappedColumn | undefined,
  ordered: MappedColumn | undefined,
): RegisterScore {
  if (moved === undefined || journal.mapping === undefined) return journal;
  const columns = new Map(
    [...journal.mapping.columns].filter(
      ([, { column }]) => column !== moved.column && column !== ordered?.column,
    ),
  );
  columns.set('quantity', { ...moved, field: 'quantity' });
  if (ordered !== undefined)
    columns.set('orderedQuantity', { ...ordered, field: 'orderedQuantity' });
  return { ...journal, mapping: { ...journal.mapping, columns } };
}

function journalQuestion(tab: string, orders: RegisterScore, journal: RegisterScore): Question {
  const isPurchase = journal.register === 'purchase';
  const [zh, en] = isPurchase ? ['到货', 'arrived'] : ['发货', 'was shipped'];
  return {
    kind: 'register',
    text: {
      zh: `「${tab}」是订单，也写了${zh}。别处没有${isPurchase ? '采购' : '销售'}登记，先当它就是。是吗？`,
      en: `“${tab}” lists orders and says what ${en}. There is no other list of ${isPurchase ? 'purchases' : 'sales'}, so it is taken for that. Is it?`,
    },
    choices: [journal.register, orders.register],
  };
}

function ordersQuestion(tab: string, orders: RegisterScore, journal: RegisterScore): Question {
  const isPurchase = journal.register === 'purchase';
  const [zh, en] = isPurchase ? ['到货', 'arrived'] : ['发货', 'was shipped'];
  return {
    kind: 'register',
    text: {
      zh: `「${tab}」是订单，也写了${zh}数。别处没有${isPurchase ? '采购' : '销售'}登记，先只当订单。${zh}数要算进库存吗？`,
      en: `“${tab}” lists orders and says how many ${en}. There is no other list of ${isPurchase ? 'purchases' : 'sales'}; it is read as orders only. Should what ${en} count in stock?`,
    },
    choices: [orders.register, journal.register],
  };
}
