/** Workbooks that were handed in, kept in memory for a short while so that a run can be repeated with answers. */

import { randomUUID } from 'node:crypto';
import { type WorkbookFile } from './ports.ts';
import { RequestProblem } from './problem.ts';

/** How long a workbook stays after it was last used, in milliseconds. */
export const UPLOAD_LIFETIME_MS = 30 * 60_000;
/** Bytes all uploads together may take. */
export const MAX_SHELF_BYTES = 400 * 1024 * 1024;

export interface UploadShelf {
  /** Keeps a workbook and gives the id it is known by; a full shelf refuses with a problem. */
  readonly keep: (file: WorkbookFile) => string;
  /** The workbook, or a problem when it is gone. */
  readonly take: (id: string) => WorkbookFile;
  readonly forget: (id: string) => void;
}

interface Kept {
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
    keep: (file) => {
      clear();
      let total = file.bytes.length;
      for (const kept of shelf.values()) total += kept.file.bytes.length;
      if (total > maxBytes) throw new RequestProblem('UPLOAD-SPACE-FULL');
      const id = randomUUID();
      shelf.set(id, { file, usedAt: now() });
      return id;
    },
    take: (id) => {
      clear();
      const kept = shelf.get(id);
      if (kept === undefined) throw new RequestProblem('WORKBOOK-GONE');
      kept.usedAt = now();
      return kept.file;
    },
    forget: (id) => void shelf.delete(id),
  };
}
