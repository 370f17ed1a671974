/** Which valuation policies there are, which of them are offered, and what a company starts with. */

import { DEFAULT_AMOUNT_SCALE } from '../values/exact.ts';
import { type LocalText } from '../values/catalogue/entry.ts';
import { COSTING_METHODS, type CostingMethod, type LedgerPolicy } from './movement.ts';

/**
 * What a company starts with. Costs are kept per warehouse as most stores here do their books, but for the monthly
 * average, which the tax office expects for the company; stock may go negative (and is reported), because refusing
 * a row that stands in a workbook would hide it.
 */
export function defaultPolicy(
  method: CostingMethod,
  amountScale: number = DEFAULT_AMOUNT_SCALE,
): LedgerPolicy {
  return {
    method,
    negativeStock: 'allow',
    costScope: method === 'monthlyAverage' || method === 'standard' ? 'company' : 'warehouse',
    lotCosting: method === 'specificLot' ? 'perLot' : 'pooled',
    amountScale,
    receiptsFirst: true,
    supplierReturn: 'originalReceipt',
    negativeCost: 'keepEstimate',
    shortageCost: 'restateIssue',
  };
}

/** Every setting of valuation with the values that are offered. */
export const OFFERED_POLICY = {
  method: COSTING_METHODS,
  negativeStock: ['allow', 'forbid'],
  costScope: ['company', 'warehouse'],
  lotCosting: ['pooled', 'perLot'],
  correction: ['replay'],
  negativeCost: ['keepEstimate', 'lastIncoming'],
  shortageCost: ['restateIssue', 'correctionLine'],
  supplierReturn: ['originalReceipt', 'currentAverage'],
  period: ['month'],
} as const satisfies Record<string, readonly string[]>;

export type PolicySetting = keyof typeof OFFERED_POLICY;

/** What is known and left out on purpose, with the reason. */
const LEFT_OUT: Readonly<Record<string, LocalText>> = {
  'method=lifo': {
    zh: '不提供后进先出：中国企业会计准则和国际准则都不允许用它计价。请改用先进先出或移动加权平均。',
    en: 'LIFO is not offered: neither Chinese nor international standards allow it. Use FIFO or the moving average.',
  },
  'correction=forward': {
    zh: '不提供“差额记在当期”：更正前一笔后，这里总是按日期重新计价。',
    en: 'Posting only the difference is not offered: after a correction everything later is valued again in date order.',
  },
};

/**
 * Why a setting cannot be used, in both languages; undefined when it is offered. Nothing is replaced in silence.
 *
 *     policyRefusal('method', 'lifo')  // LIFO is not offered: ...
 *     policyRefusal('method', 'fifo')  // undefined
 */
export function policyRefusal(setting: string, value: string): LocalText | undefined {
  const offered: readonly string[] | undefined = isPolicySetting(setting)
    ? OFFERED_POLICY[setting]
    : undefined;
  if (offered?.includes(value)) return undefined;
  const choices = offered?.join(', ') ?? '';
  return (
    LEFT_OUT[`${setting}=${value}`] ??
    (offered === undefined
      ? {
          zh: `没有“${setting}”这项计价设置。`,
          en: `There is no valuation setting called “${setting}”.`,
        }
      : {
          zh: `“${setting}”不能设为“${value}”，可选：${choices}。`,
          en: `“${setting}” cannot be “${value}”; choose one of: ${choices}.`,
        })
  );
}

function isPolicySetting(setting: string): setting is PolicySetting {
  return Object.hasOwn(OFFERED_POLICY, setting);
}
