/** Makes a backup of a data folder while its server goes on: a copy of one moment, proven before it is called a backup. */

import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { copySqlite, damageOfSqlite, syncFile } from '../storage/copy-sqlite.ts';
import { openSqliteStore } from '../storage/open-sqlite-store.ts';
import { DATABASE_FILE } from './open-data-folder.ts';
import { organisationHead, proveBooks, type ProvenOrganisation } from './prove-books.ts';

/** What stands beside the copy: when it was made, its digest, and the heads it must show when it is put back. */
export const MANIFEST_FILE = 'manifest.json';

export const backupManifest = z.strictObject({
  format: z.literal('tallybook-backup-1'),
  madeAt: z.string(),
  sha256: z.string(),
  organisations: z.array(organisationHead),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** Something stands where the backup is to go; a backup is never written over. */
export class BackupExists extends Error {}

export interface BackupOptions {
  /** Data folder with the books. */
  readonly from: string;
  /** Folder of the backup; it must not be there. */
  readonly to: string;
  readonly now: () => string;
}

export interface BackupOutcome {
  readonly organisations: readonly ProvenOrganisation[];
  /** What SQLite found wrong with the copied file. */
  readonly damage: string | undefined;
  /** Whether the folder `to` is there now; a copy that cannot be proven is taken away again. */
  readonly isMade: boolean;
}

export async function backUpBooks({ from, to, now }: BackupOptions): Promise<BackupOutcome> {
  const target = path.resolve(to);
  if (existsSync(target)) throw new BackupExists(target);
  const draft = `${target}.part`;
  rmSync(draft, { recursive: true, force: true });
  // Whoever may not open the data folder may not open its copy either.
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const file = path.join(draft, DATABASE_FILE);
    const madeAt = now();
    copySqlite(path.join(path.resolve(from), DATABASE_FILE), file);
    const damage = await damageOfSqlite(file);
    const organisations = damage === undefined ? await provenOf(file, now) : [];
    if (damage !== undefined || organisations.some(({ isIntact }) => !isIntact)) {
      return { organisations, damage, isMade: false };
    }
    const manifest: BackupManifest = {
      format: 'tallybook-backup-1',
      madeAt,
      sha256: await digestOf(file),
      organisations: organisations.map(({ isIntact: _, ...head }) => head),
    };
    writeFileSync(path.join(draft, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const name of [DATABASE_FILE, MANIFEST_FILE]) syncFile(path.join(draft, name));
    syncFile(draft);
    renameSync(draft, target);
    syncFile(path.dirname(target));
    return { organisations, damage, isMade: true };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Opening brings the copy's schema up to date; closing folds its log back, so that it is one file again. */
async function provenOf(file: string, now: () => string): Promise<readonly ProvenOrganisation[]> {
  const store = await openSqliteStore({ file, now });
  try {
    return await proveBooks(store, now);
  } finally {
    await store.close();
  }
}

/** SHA-256 of a file as hexadecimal text. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
