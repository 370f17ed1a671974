/** Looks at the tables of a workbook together: what one is can depend on what the others are. */

import { type Question } from '../recognition.ts';
import { type RegisterScore } from './choose-register.ts';
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
    all.map((draft): [TableDraft, Choice] => {
      const candidate = draft.ranked[0]!;
      const journal = journalInstead(draft, candidate, hasPurchases, hasSales);
      return [draft, journal ?? { candidate, questions: [] }];
    }),
  );
}

/**
 * A list of orders that also says when the goods came, and not how many are still to come, is where a firm without any other list of purchases keeps its
 * purchases (and likewise its sales). Asked, because it may still be a list of orders only.
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
  const tracksGoods =
    columns?.has('receivedDate') === true &&
    !columns.has(isPurchase ? 'receivedQuantity' : 'deliveredQuantity') &&
    !columns.has('openQuantity');
  const journal = draft.ranked.find(
    ({ register }) => register === (isPurchase ? 'purchase' : 'sales'),
  );
  if (!tracksGoods || journal === undefined) return undefined;
  const [zh, en] = isPurchase ? ['到货', 'arrived'] : ['发货', 'was shipped'];
  const question: Question = {
    kind: 'register',
    text: {
      zh: `「${draft.tab.name}」是订单，也写了${zh}。别处没有${isPurchase ? '采购' : '销售'}登记，先当它就是。是吗？`,
      en: `“${draft.tab.name}” lists orders and says what ${en}. There is no other list of ${isPurchase ? 'purchases' : 'sales'}, so it is taken for that. Is it?`,
    },
    choices: [journal.register, candidate.register],
  };
  return { candidate: { ...journal, confidence: 0.5 }, questions: [question] };
}
