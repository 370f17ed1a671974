/**
 * Puts a backup in the place of a data folder's books. It is proven on the side first; the books of now are kept; and a new
 * epoch begins, so that every workbook compares all its rows with what came back, keeps them, and heals what is missing.
 */

import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { damageOfSqlite, isSqliteInUse, syncFile } from '../storage/copy-sqlite.ts';
import { type LedgerStore } from '../storage/ledger-store.ts';
import { openPostgresStore } from '../storage/open-postgres-store.ts';
import { openSqliteStore } from '../storage/open-sqlite-store.ts';
import { backupManifest, type BackupManifest, digestOf, MANIFEST_FILE } from './back-up-books.ts';
import { DATABASE_FILE } from './open-data-folder.ts';
import { proveBooks, type ProvenOrganisation } from './prove-books.ts';
import { rotateEpoch } from './sync/replicas.ts';

/** SQLite's own files beside the database: a log that was not folded in yet, and the index into it. */
const BESIDE = ['', '-wal', '-shm'] as const;
/** Beginning of the name under which a backup is proven. */
const DRAFT = '.restoring-';
/** After every session and every open invitation. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

export type RestoreOutcome =
  | { readonly status: 'noBackup' | 'inUse' }
  /** The bytes are not those the manifest tells of, or SQLite finds the file damaged. */
  | { readonly status: 'damaged'; readonly what: string }
  | { readonly status: 'notProven'; readonly organisations: readonly ProvenOrganisation[] }
  | {
      readonly status: 'restored';
      readonly organisations: readonly ProvenOrganisation[];
      /** When the backup was made; null where it is a plain copy without a manifest. */
      readonly madeAt: string | null;
      /** Where the books that stood there are kept; null when there were none. */
      readonly keptIn: string | null;
    };

export interface RestoreOptions {
  /** Folder of the backup: one of ours, or a copy of a data folder. */
  readonly from: string;
  /** Data folder whose books are replaced. */
  readonly to: string;
  readonly now: () => string;
}

/** Nothing in `to` is touched before everything is proven; what stood there is moved aside, never deleted. */
export async function restoreBooks({ from, to, now }: RestoreOptions): Promise<RestoreOutcome> {
  const source = path.resolve(from);
  const folder = path.resolve(to);
  if (!existsSync(path.join(source, DATABASE_FILE))) return { status: 'noBackup' };
  const target = path.join(folder, DATABASE_FILE);
  if (existsSync(target) && isSqliteInUse(target)) return { status: 'inUse' };
  const manifest = manifestOf(source);
  if (manifest === 'damaged') return { status: 'damaged', what: MANIFEST_FILE };
  const stamp = now().replaceAll(/[:.]/g, '-');
  clearDrafts(folder);
  const draft = path.join(folder, DRAFT + stamp);
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const file = path.join(draft, DATABASE_FILE);
    for (const beside of BESIDE) copyIfThere(path.join(source, DATABASE_FILE), file, beside);
    if (manifest !== undefined && (await digestOf(file)) !== manifest.sha256) {
      return { status: 'damaged', what: DATABASE_FILE };
    }
    const damage = await damageOfSqlite(file);
    if (damage !== undefined) return { status: 'damaged', what: damage };
    const store = await openSqliteStore({ file, now });
    const organisations = await renew(store, now, manifest);
    if (organisations.some(({ isIntact }) => !isIntact)) {
      return { status: 'notProven', organisations };
    }
    // Proving takes its time: whoever opened the books meanwhile would go on writing into those that are moved aside.
    if (existsSync(target) && isSqliteInUse(target)) return { status: 'inUse' };
    const keptIn = exchange(folder, file, stamp);
    return { status: 'restored', organisations, madeAt: manifest?.madeAt ?? null, keptIn };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A restore that was killed leaves a copy of somebody's books behind. */
function clearDrafts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(DRAFT)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** After `pg_restore`: proves what came back and begins the new epoch in place; the store's own tools did the rest. */
export async function renewPostgres(url: string, now: () => string): Promise<RestoreOutcome> {
  const store = await openPostgresStore({ url, now });
  const organisations = await renew(store, now, undefined);
  const isProven = organisations.every(({ isIntact }) => isIntact);
  if (!isProven) return { status: 'notProven', organisations };
  return { status: 'restored', organisations, madeAt: null, keptIn: null };
}

/** Proves the store and, where all holds, begins its new epoch and ends its sessions. Closes it. */
async function renew(
  store: LedgerStore,
  now: () => string,
  manifest: BackupManifest | undefined,
): Promise<readonly ProvenOrganisation[]> {
  try {
    const organisations = await proveBooks(store, now, manifest?.organisations);
    if (organisations.some(({ isIntact }) => !isIntact)) return organisations;
    for (const { organisation } of organisations) {
      await store.write(organisation, async (ledger) => {
        await rotateEpoch({ entropy: (length) => randomBytes(length) }, ledger);
        // A session that somebody ended since would be alive again.
        await ledger.people.forgetExpired(END_OF_TIME);
      });
    }
    return organisations;
  } finally {
    await store.close();
  }
}

function manifestOf(folder: string): BackupManifest | undefined | 'damaged' {
  const file = path.join(folder, MANIFEST_FILE);
  if (!existsSync(file)) return undefined;
  try {
    const parsed = backupManifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Moves the books of now aside and the proven ones in, at no moment without books; returns where the former are. */
function exchange(folder: string, file: string, stamp: string): string | null {
  const target = path.join(folder, DATABASE_FILE);
  syncFile(file);
  let keptIn: string | null = null;
  if (existsSync(target)) {
    keptIn = path.join(folder, `before-restore-${stamp}`);
    mkdirSync(keptIn, { mode: 0o700 });
    // A log of the former books beside the new ones would be read into them.
    for (const beside of BESIDE.slice(1)) {
      if (!existsSync(target + beside)) continue;
      renameSync(target + beside, path.join(keptIn, DATABASE_FILE + beside));
    }
    keepAside(target, path.join(keptIn, DATABASE_FILE));
    syncFile(keptIn);
  }
  renameSync(file, target);
  syncFile(folder);
  return keptIn;
}

/** A second name for the file, which the first may then leave; where a disk has no such names, a copy. */
function keepAside(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
    syncFile(kept);
  }
}

function copyIfThere(from: string, to: string, beside: string): void {
  // The index is made anew from the log.
  if (beside !== '-shm' && existsSync(from + beside)) copyFileSync(from + beside, to + beside);
}
