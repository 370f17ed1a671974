/** Workbooks that were handed in, kept in memory for a short while so that a run can be repeated with answers. */

import { randomUUID } from 'node:crypto';
import { type WorkbookFile } from './ports.ts';
import { heaviestOwner } from './heaviest-owner.ts';
import { type Owner, ownerText } from './owner.ts';
import { RequestProblem } from './problem.ts';

/** How long a workbook stays after it was last used, in milliseconds. */
export const UPLOAD_LIFETIME_MS = 30 * 60_000;
/** Bytes all uploads together may take. */
const MAX_SHELF_BYTES = 400 * 1024 * 1024;

export interface UploadShelf {
  /**
   * Keeps a workbook and gives the id it is known by. On a full shelf whoever holds most makes room, as long as that is more
   * than the newcomer would hold; otherwise it refuses with a problem.
   */
  readonly keep: (owner: Owner, file: WorkbookFile) => string;
  /** The workbook, or a problem when it is gone; somebody else's is gone too. */
  readonly take: (owner: Owner, id: string) => WorkbookFile;
  readonly forget: (owner: Owner, id: string) => void;
}

interface Kept {
  readonly owner: string;
  readonly file: WorkbookFile;
  usedAt: number;
}

/** An empty shelf; `now` is the clock in milliseconds. */
export function createUploadShelf(
  options: { readonly now?: () => number; readonly maxBytes?: number } = {},
): UploadShelf {
  const { now = Date.now, maxBytes = MAX_SHELF_BYTES } = options;
  const shelf = new Map<string, Kept>();
  const clear = (): void => {
    for (const [id, { usedAt }] of shelf) {
      if (now() - usedAt > UPLOAD_LIFETIME_MS) shelf.delete(id);
    }
  };
  return {
    keep: (owner, file) => {
      clear();
      const newcomer = ownerText(owner);
      while (bytesOf(shelf.values()) + file.bytes.length > maxBytes) {
        const leaving = leavingFor(newcomer, file.bytes.length, shelf);
        if (leaving === undefined) throw new RequestProblem('UPLOAD-SPACE-FULL');
        shelf.delete(leaving);
      }
      const id = randomUUID();
      shelf.set(id, { owner: newcomer, file, usedAt: now() });
      return id;
    },
    take: (owner, id) => {
      clear();
      const kept = shelf.get(id);
      if (kept?.owner !== ownerText(owner)) throw new RequestProblem('WORKBOOK-GONE');
      kept.usedAt = now();
      return kept.file;
    },
    forget: (owner, id) => {
      if (shelf.get(id)?.owner === ownerText(owner)) shelf.delete(id);
    },
  };
}

function bytesOf(kept: Iterable<Kept>): number {
  let total = 0;
  for (const { file } of kept) total += file.bytes.length;
  return total;
}

/** What whoever holds most used longest ago; undefined where nobody holds more than the newcomer would. */
function leavingFor(
  newcomer: string,
  bytes: number,
  shelf: ReadonlyMap<string, Kept>,
): string | undefined {
  const all = [...shelf];
  const heaviest = heaviestOwner(
    all.map(([, { owner, file }]) => ({ owner, weight: file.bytes.length })),
  );
  const own = bytesOf(all.map(([, kept]) => kept).filter(({ owner }) => owner === newcomer));
  if (heaviest === undefined || heaviest.weight <= own + bytes) return undefined;
  const [oldest] = all
    .filter(([, { owner }]) => owner === heaviest.owner)
    .sort(([, left], [, right]) => left.usedAt - right.usedAt);
  return oldest?.[0];
}
