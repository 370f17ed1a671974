/** The company's lists, which every row is derived with: kept in memory until a line of theirs changes. */

import { indexMasters, type Masters } from '../../../core/registers/masters.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { loadMasterLines } from '../load-masters.ts';

export interface MastersCache {
  readonly of: (ledger: LedgerReader) => Promise<Masters>;
}

/** Organisations whose lists are kept. */
const KEPT_ORGANISATIONS = 20;

interface Kept {
  readonly revision: number;
  readonly hash: string | undefined;
  readonly masters: Masters;
}

/**
 * The highest revision among the lists' lines says whether they are still the same: other servers may have changed them.
 * After a restored backup the same number may mean other lines, so what that version says must be the same too.
 */
export function mastersCache(): MastersCache {
  const kept = new Map<number, Kept>();
  return {
    of: async (ledger) => {
      const { organisation } = ledger.head;
      const revision = await ledger.sync.mastersRevision();
      const hash = revision === 0 ? undefined : versionKey((await ledger.versions([revision]))[0]);
      const known = kept.get(organisation);
      if (known !== undefined && known.revision === revision && known.hash === hash) {
        return known.masters;
      }
      const masters = indexMasters(await loadMasterLines(ledger));
      kept.delete(organisation);
      kept.set(organisation, { revision, hash, masters });
      const [oldest] = kept.keys();
      if (kept.size > KEPT_ORGANISATIONS && oldest !== undefined) kept.delete(oldest);
      return masters;
    },
  };
}

/** What a version is, and of which line. */
function versionKey(version: LineVersion | undefined): string | undefined {
  return version && `${version.lineId} ${version.previous} ${version.hash}`;
}
