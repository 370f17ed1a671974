/** Writes a file the command made, in one step, and never over one of the user's own files. */

import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandFailure, UsageError } from './command.ts';
import { safeText } from './safe-text.ts';

/** Refuses an output that is one of the inputs, also by another spelling of the path or by a link. */
export async function refuseOverwriting(output: string, inputs: readonly string[]): Promise<void> {
  const target = await canonical(output);
  for (const input of inputs) {
    if ((await canonical(input)) !== target) continue;
    throw new UsageError({
      zh: `不会覆盖原文件「${safeText(input)}」。请给 --out 或 --json 换一个名字。`,
      en: `The original "${safeText(input)}" is never overwritten. Give --out or --json another name.`,
    });
  }
}

/** Writes to a neighbour first and renames: whoever looks sees the old file or the whole new one. */
export async function writeNewFile(target: string, bytes: Uint8Array | string): Promise<void> {
  const folder = path.dirname(path.resolve(target));
  const draft = path.join(folder, `.tallybook-${randomUUID()}.part`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new CommandFailure({
      zh: `写不了「${safeText(target)}」（${reason}）。请看文件夹是否在、是否有权限、文件是否在 Excel 里开着。`,
      en: `"${safeText(target)}" cannot be written (${reason}). Check that the folder is there, that you may write to it, and that the file is not open in Excel.`,
    });
  }
}

/** Windows and macOS fold letter case, so there two spellings may be one file. */
async function canonical(file: string): Promise<string> {
  const resolved = await realpath(file).catch(() => path.resolve(file));
  const foldsCase = process.platform === 'win32' || process.platform === 'darwin';
  return foldsCase ? resolved.toLowerCase() : resolved;
}
