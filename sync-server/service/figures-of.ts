/**
 * Answers the figures that formulas in cells ask for, from the balances: each item and day is looked up once, however
 * many cells ask for it. Values and costs are those of the moving average.
 */

import {
  type FigureAnswer,
  type FigureQuestion,
  type FiguresReply,
  type FiguresRequest,
} from '../../core/contract/figures.ts';
import { type BalancesReply } from '../../core/contract/sync-ledger.ts';
import {
  addExact,
  type Amount,
  formatAmount,
  formatMicro,
  parseAmount,
  parseQuantity,
  type Quantity,
  unitPriceOf,
} from '../../core/values/exact.ts';
import { type LedgerServices, type Outcome, type Scope } from './ledger-services.ts';

type Lookup =
  | { readonly status: 'found'; readonly balances: BalancesReply['balances'] }
  | { readonly status: 'unknownItem' | 'noSuchDay' };

export async function figuresOf(
  ledger: LedgerServices,
  scope: Scope,
  { questions }: FiguresRequest,
): Promise<Outcome<FiguresReply>> {
  const registers = await ledger.registers(scope);
  if (registers.status === 'refused') return registers;
  const lookups = new Map<string, Lookup>();
  const answers: FigureAnswer[] = [];
  for (const question of questions) {
    if (question.figure !== 'onHand' && !scope.rights.seesCost) {
      answers.push({ status: 'costHidden' });
      continue;
    }
    const isMoney = question.figure !== 'onHand';
    const key = JSON.stringify([question.item, question.date ?? null, isMoney]);
    const lookup = lookups.get(key) ?? (await lookUp(ledger, scope, question, isMoney));
    lookups.set(key, lookup);
    answers.push(lookup.status === 'found' ? answerOf(question, lookup.balances) : lookup);
  }
  return { status: 'done', reply: { head: registers.reply.head, answers } };
}

async function lookUp(
  ledger: LedgerServices,
  scope: Scope,
  { item, date }: FigureQuestion,
  isMoney: boolean,
): Promise<Lookup> {
  const day = date === undefined ? {} : { asOf: date };
  const method = isMoney ? ({ method: 'movingAverage' } as const) : {};
  const balances: BalancesReply['balances'] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const page = await ledger.balancesAsOf(scope, { item, ...day, ...method, offset });
    if (page.status === 'refused') return { status: 'noSuchDay' };
    balances.push(...page.reply.balances);
    offset = page.reply.next;
  }
  if (balances.length > 0) return { status: 'found', balances };
  // Nothing left is 0; nothing ever recorded is most likely a code typed wrong, and never 0.
  const card = await ledger.itemCard(scope, { item, limit: 1 });
  return card.status === 'refused' ? { status: 'unknownItem' } : { status: 'found', balances };
}

function answerOf(
  { figure, warehouse }: FigureQuestion,
  balances: BalancesReply['balances'],
): FigureAnswer {
  const wanted = balances.filter(
    (balance) => warehouse === undefined || balance.warehouse === warehouse,
  );
  const scale = Math.max(0, ...wanted.map(({ value }) => decimalsOf(value ?? '0')));
  let quantity = 0 as Quantity;
  let value = 0 as Amount;
  for (const balance of wanted) {
    quantity = addExact(quantity, parseQuantity(balance.quantity)!);
    value = addExact(value, parseAmount(balance.value ?? '0', scale)!);
  }
  if (figure === 'onHand') return { status: 'known', value: formatMicro(quantity) };
  if (figure === 'value') return { status: 'known', value: formatAmount(value, scale) };
  const unitCost = unitPriceOf(value, quantity, scale);
  return unitCost === undefined
    ? { status: 'noCost' }
    : { status: 'known', value: formatMicro(unitCost) };
}

/** Amounts are read at the scale they are written in, which is the organisation's own. */
function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
