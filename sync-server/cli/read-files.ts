/** Reads the files named on the command line, with a bound on their size and words for what can go wrong. */

import { open } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES } from '../connectors/read-limits.ts';
import { type WorkbookFile } from '../http/ports.ts';
import { CommandFailure } from './command.ts';
import { safeText } from './safe-text.ts';

const MEGABYTE = 1024 * 1024;

/** The files in the order given; a file that is not there, is no file, or is too large ends the command with its name. */
export async function readFiles(paths: readonly string[]): Promise<readonly WorkbookFile[]> {
  const files: WorkbookFile[] = [];
  for (const given of paths) files.push(await readOne(given));
  return files;
}

async function readOne(given: string): Promise<WorkbookFile> {
  const shown = safeText(given);
  const file = await open(given, 'r').catch((error: NodeJS.ErrnoException) => {
    throw unreadable(shown, error);
  });
  try {
    const { size } = await file.stat();
    if (size > MAX_FILE_BYTES) {
      const megabytes = Math.ceil(size / MEGABYTE);
      const limit = MAX_FILE_BYTES / MEGABYTE;
      throw new CommandFailure({
        zh: `「${shown}」有 ${megabytes} MB，最多读 ${limit} MB。请按月或按部门拆成几个文件再对账。`,
        en: `"${shown}" is ${megabytes} MB; at most ${limit} MB is read. Split it by month or department and try again.`,
      });
    }
    return { name: path.basename(given), bytes: await file.readFile() };
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw unreadable(shown, error as NodeJS.ErrnoException);
  } finally {
    await file.close();
  }
}

function unreadable(shown: string, error: NodeJS.ErrnoException): CommandFailure {
  switch (error.code) {
    case 'ENOENT':
      return new CommandFailure({
        zh: `找不到「${shown}」。请看一下路径和文件名。`,
        en: `"${shown}" is not there. Check the folder and the name.`,
      });
    case 'EISDIR':
      return new CommandFailure({
        zh: `「${shown}」是文件夹。请给出里面的文件，可以一次给多个。`,
        en: `"${shown}" is a folder. Name the files in it; several at once are fine.`,
      });
    case 'EACCES':
    case 'EPERM':
      return new CommandFailure({
        zh: `「${shown}」没有读取权限。请改权限，或复制一份再试。`,
        en: `"${shown}" may not be read. Change its permissions, or try a copy.`,
      });
    default:
      return new CommandFailure({
        zh: `读不了「${shown}」（${error.code ?? error.message}）。如果它在 Excel 里开着，请先关掉。`,
        en: `"${shown}" cannot be read (${error.code ?? error.message}). If it is open in Excel, close it first.`,
      });
  }
}
