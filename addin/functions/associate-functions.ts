/** Binds the functions' names to what they do, in Excel's runtime of custom functions. */

import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { type FigureDesk, type FigureOutcome } from './figure-desk.ts';
import { FUNCTION_DEFINITIONS } from './function-definitions.ts';
import { questionOf } from './question-of.ts';

/** What Excel's runtime of custom functions gives, as far as it is used. */
export interface FunctionRuntime {
  readonly associate: (id: string, run: (...given: unknown[]) => void) => void;
  /** An error value with a message of ours, which Excel shows beside the cell. */
  readonly errorOf: (kind: 'notAvailable' | 'invalidValue', message: string) => unknown;
}

/** A cell that streams: what it shows is set, and it says when it is gone. */
interface Invocation {
  setResult: (result: unknown) => void;
  onCanceled?: () => void;
}

export function associateFunctions(
  runtime: FunctionRuntime,
  desk: FigureDesk,
  locale: Locale,
): void {
  for (const { name, figure } of FUNCTION_DEFINITIONS) {
    runtime.associate(name, (item, warehouse, date, last) => {
      const invocation = last as Invocation;
      const question = questionOf(figure, item, warehouse, date);
      if ('zh' in question) {
        invocation.setResult(runtime.errorOf('invalidValue', question[locale]));
        return;
      }
      invocation.onCanceled = desk.follow(question, (outcome) => {
        invocation.setResult(resultOf(outcome, runtime, locale));
      });
    });
  }
}

function resultOf(outcome: FigureOutcome, runtime: FunctionRuntime, locale: Locale): unknown {
  if (outcome.status === 'known') return Number(outcome.value);
  return runtime.errorOf('notAvailable', WHY_NOT[outcome.status][locale]);
}

const WHY_NOT: Readonly<Record<Exclude<FigureOutcome['status'], 'known'>, LocalText>> = {
  unknownItem: {
    zh: '没有登记过这个商品，请核对编码',
    en: 'Nothing is recorded of this item. Check its code',
  },
  noCost: { zh: '现在没有结存，没有单位成本', en: 'Nothing is on hand, so there is no unit cost' },
  costHidden: { zh: '你的角色看不到成本', en: 'Your role does not show costs' },
  noSuchDay: { zh: '没有这一天，请核对日期', en: 'There is no such day. Check the date' },
  unreachable: {
    zh: '连不上对账本服务器，稍后会再试',
    en: 'The Tallybook server cannot be reached; it will be tried again',
  },
};
