/** Status columns that ask a question in their header ("discontinued", "是否启用") and hold yes or no. */

import { saysYes, statusMeaning } from '../../registers/status-words.ts';
import { type ReadValue } from './read-values.ts';

/** "是否入库", "Received?": whether the goods have moved. */
const GOODS_QUESTION = /^(?:入库|到货|收货|发货|出库|交货|received|delivered|shipped)$/i;

/**
 * The values as statuses: under "discontinued", 1 is "discontinued" and 0 is "active". Columns whose header asks nothing,
 * or that hold anything but yes and no, stay as they are.
 */
export function yesNoStatuses(values: readonly ReadValue[], header: string): ReadValue[] {
  const question = header
    .trim()
    .replace(/^(是否|is[\s_-]*)/i, '')
    .replace(/[?？]$/, '');
  const meaning = statusMeaning(question);
  const isOfGoods = GOODS_QUESTION.test(question);
  if (meaning !== 'inactive' && meaning !== 'active' && !isOfGoods) return [...values];
  const answers = values.map((value) => (value === undefined ? undefined : saysYes(String(value))));
  const isYesNo = values.every((value, row) => value === undefined || answers[row] !== undefined);
  if (!isYesNo) return [...values];
  const isChinese = /\p{Script=Han}/u.test(question);
  if (isOfGoods) {
    const [yes, no] = isChinese
      ? [`已${question}`, `未${question}`]
      : [question, `not ${question}`];
    return answers.map((answer) => (answer === undefined ? undefined : answer ? yes : no));
  }
  const [disabled, enabled] = isChinese ? ['停用', '启用'] : ['inactive', 'active'];
  const opposite = meaning === 'inactive' ? enabled : disabled;
  return answers.map((answer) => (answer === undefined ? undefined : answer ? question : opposite));
}
