/**
 * A workbook file on a disk, read once and replaced as a whole: never while somebody has it open or has changed it since,
 * never halfway, and never without the file of before beside it.
 */

import { createHash, randomUUID } from 'node:crypto';
import { chmod, chown, copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { existsSync, type Stats } from 'node:fs';
import path from 'node:path';
import { CommandFailure } from './command.ts';
import { readFiles } from './read-files.ts';
import { safeText } from './safe-text.ts';

/** What the copy of the file before is called: no spreadsheet program opens it by mistake, no "*.xlsx" finds it. */
const BACKUP_SUFFIX = '.bak';

export class WorkbookOnDisk {
  /** The file itself, links followed. */
  readonly file: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the file of before is kept, once it was replaced. */
  readonly backup: string;
  #digest: string;
  #isReplaced = false;

  private constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.name = path.basename(file);
    this.bytes = bytes;
    this.backup = file + BACKUP_SUFFIX;
    this.#digest = digestOf(bytes);
  }

  /** Reads the file; ends the command where it is not there or somebody has it open. */
  static async open(given: string): Promise<WorkbookOnDisk> {
    const file = await realpath(given).catch(() => path.resolve(given));
    refuseOpenElsewhere(file);
    const [read] = await readFiles([file]);
    return new WorkbookOnDisk(file, read!.bytes);
  }

  get isReplaced(): boolean {
    return this.#isReplaced;
  }

  /** Puts these bytes in the file's place. What stood there when it was read is kept beside it, once. */
  async replace(bytes: Uint8Array): Promise<void> {
    const { file } = this;
    refuseOpenElsewhere(file);
    const [now] = await readFiles([file]);
    if (digestOf(now!.bytes) !== this.#digest) throw changedMeanwhile(this.name);
    const draft = path.join(path.dirname(file), `.tallybook-${randomUUID()}.part`);
    try {
      await writeSynced(draft, bytes);
      await takeOver(draft, await stat(file));
      if (!this.#isReplaced) await this.#keepBefore();
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw notWritable(this.name, error as NodeJS.ErrnoException);
    }
    await syncFolder(path.dirname(file));
    this.#digest = digestOf(bytes);
    this.#isReplaced = true;
  }

  async #keepBefore(): Promise<void> {
    const draft = `${this.backup}.part`;
    await copyFile(this.file, draft);
    await rename(draft, this.backup);
  }
}

/** Excel and LibreOffice leave a small file beside one that is open. */
function refuseOpenElsewhere(file: string): void {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const locks = [`~$${name}`, `.~lock.${name}#`];
  const lock = locks.find((each) => existsSync(path.join(folder, each)));
  if (lock === undefined) return;
  throw new CommandFailure({
    zh: `「${safeText(name)}」正开着（旁边有 ${safeText(lock)}）。没有同步，文件没有动。请先关掉它；如果确实没人开着，删掉那个小文件再试。`,
    en: `"${safeText(name)}" is open (${safeText(lock)} lies beside it). Nothing was synced and the file is as it was. Close it first; if nobody has it open, delete that small file and try again.`,
  });
}

function changedMeanwhile(name: string): CommandFailure {
  return new CommandFailure({
    zh: `「${safeText(name)}」在同步时被改过，没有写进去，改动都在。请再运行一次：已经发出的不会重复。`,
    en: `"${safeText(name)}" was changed during the sync, so nothing was written into it and the change is safe. Run the command again: what was sent is not sent twice.`,
  });
}

function notWritable(name: string, error: NodeJS.ErrnoException): CommandFailure {
  const reason = error.code ?? error.message;
  return new CommandFailure({
    zh: `写不了「${safeText(name)}」（${reason}），文件还是原来的。请看权限、剩余空间，或是否在 Excel 里开着；再运行一次，已经发出的不会重复。`,
    en: `"${safeText(name)}" cannot be written (${reason}); it is as it was. Check its permissions, free space, and that it is not open in Excel; then run the command again: what was sent is not sent twice.`,
  });
}

/** The new file belongs to whom the old one did, and is as open to others; who may not give files away keeps their own. */
async function takeOver(draft: string, { mode, uid, gid }: Stats): Promise<void> {
  await chown(draft, uid, gid).catch(() => undefined);
  await chmod(draft, mode);
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows opens no folders: there the names in it are the system's care. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
