/** Status columns that ask a question in their header ("discontinued", "是否启用") and hold yes or no. */

import { saysYes, statusMeaning } from '../../registers/status-words.ts';
import { type ReadValue } from './read-values.ts';

/**
 * The values as statuses: under "discontinued", 1 is "discontinued" and 0 is "active". Columns whose header asks nothing,
 * or that hold anything but yes and no, stay as they are.
 */
export function yesNoStatuses(values: readonly ReadValue[], header: string): ReadValue[] {
  const question = header.trim().replace(/^(是否|is[\s_-]*)/i, '');
  const meaning = statusMeaning(question);
  if (meaning !== 'inactive' && meaning !== 'active') return [...values];
  const answers = values.map((value) => (value === undefined ? undefined : saysYes(String(value))));
  const isYesNo = values.every((value, row) => value === undefined || answers[row] !== undefined);
  if (!isYesNo) return [...values];
  const isChinese = /\p{Script=Han}/u.test(question);
  const opposites = {
    inactive: isChinese ? '启用' : 'active',
    active: isChinese ? '停用' : 'inactive',
  };
  return answers.map((answer) =>
    answer === undefined ? undefined : answer ? question : opposites[meaning],
  );
}
