/**
 * The unit an item is counted in where no list says so: the one it was first recorded in, as long as some line still
 * says it. A second unit without a conversion waits in quarantine; taking it for the first would turn boxes into bottles.
 */

import { unitKey } from '../../../core/registers/unit-key.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { contentOfText, isLineText } from '../line-content.ts';

/** A row that states a unit of an item no list has. */
export interface StatedUnit {
  readonly id: string;
  readonly item: string;
  readonly unit: string;
}

export interface KnownUnits {
  readonly units: ReadonlyMap<string, string>;
  /** Items that are counted in another unit from now on. */
  readonly changed: ReadonlySet<string>;
}

/** Lines of one item that are looked through for its unit. */
const MAX_LINES = 2_000;

export async function knownUnits(
  ledger: LedgerWriter,
  stated: readonly StatedUnit[],
): Promise<KnownUnits> {
  if (stated.length === 0) return { units: new Map(), changed: new Set() };
  const items = [...new Set(stated.map(({ item }) => item))];
  const units = new Map(await ledger.sync.unitsOfItems(items));
  const fresh = new Map<string, string>();
  const changed = new Set<string>();
  const changing = new Set(stated.map(({ id }) => id));
  for (const { item, unit } of stated) {
    const known = units.get(item);
    if (known === undefined) {
      units.set(item, unit);
      fresh.set(item, unit);
    } else if (unitKey(known) !== unitKey(unit) && !changed.has(item) && !fresh.has(item)) {
      if (await isStillStated(ledger, { item, unit: known, except: changing })) continue;
      units.set(item, unit);
      fresh.set(item, unit);
      changed.add(item);
    }
  }
  await ledger.sync.saveUnits(fresh);
  return { units, changed };
}

/** Whether a living line that is not being changed now is counted in that unit. */
async function isStillStated(
  ledger: LedgerWriter,
  wanted: { readonly item: string; readonly unit: string; readonly except: ReadonlySet<string> },
): Promise<boolean> {
  const heads = (await ledger.lineHeadsOfItems([wanted.item])).filter(
    ({ id }) => !wanted.except.has(id),
  );
  const revisions = heads
    .slice(0, MAX_LINES)
    .map(({ revision }) => revision)
    .sort((left, right) => left - right);
  const versions = await ledger.versions(revisions);
  return versions.some(({ content }) => {
    if (content === null || !isLineText(content)) return false;
    const { unit } = contentOfText(content).values;
    return unit !== undefined && unitKey(unit) === unitKey(wanted.unit);
  });
}
