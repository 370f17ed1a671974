/** What a proof of books found, one line an organisation; shared by backup and restore. */

import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type ProvenOrganisation } from '../service/prove-books.ts';
import { safeText } from './safe-text.ts';

/** Digits of a chain's hash that people compare. */
const SHORT_CHAIN = 12;

export function proofLines(
  organisations: readonly ProvenOrganisation[],
  locale: Locale,
): readonly string[] {
  return organisations.map(({ name, sequence, chain, isIntact }) => {
    const mark = isIntact ? '✓' : '✗';
    const short = chain.slice(0, SHORT_CHAIN);
    return locale === 'zh'
      ? `${mark} ${safeText(name)}：审计链 ${sequence} 条（${short}）`
      : `${mark} ${safeText(name)}: ${sequence} entries (${short})`;
  });
}
