/** Builds what browsers get, where it is missing or older than its sources: in a process of its own, telling how far it is. */

import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { type AddinShelf } from './addin-shelf.ts';
import { WORKBOOK_ADDRESS } from './serve-addin.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

export interface BuildOptions {
  readonly locale: Locale;
  readonly say: (line: string) => void;
  /** Address of the server, to say where the page is. */
  readonly url: string;
}

/** Makes sure that the build is there, and says where the workbook opens. Never rejects: the server works without it. */
export async function buildAddin(shelf: AddinShelf, options: BuildOptions): Promise<void> {
  const { locale, say, url } = options;
  const lines: string[] = [];
  const isDone = await runBuild((line) => {
    if (lines.length === 0) say(BUILDING[locale]);
    lines.push(line);
    const modules = /^\s*(\d+) modules/.exec(line)?.[1];
    if (modules !== undefined) say(progressText(modules)[locale]);
  });
  shelf.reload();
  if (isDone) say(openText(url + WORKBOOK_ADDRESS)[locale]);
  else {
    for (const line of lines) say(line);
    say(FAILED[locale]);
  }
}

/** Whether it ended well; every line it prints goes to `onLine`, and it ends when this process does. */
function runBuild(onLine: (line: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const script = path.join(ROOT, 'addin', 'build.ts');
    const child = spawn(process.execPath, [script, '--if-changed'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', onLine);
    }
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      resolve(code === 0);
    });
  });
}

const BUILDING: LocalText = {
  zh: '第一次准备网页里的表格，约半分钟，只做这一次。',
  en: 'Preparing the spreadsheet for the browser: about half a minute, this once.',
};

const FAILED: LocalText = {
  zh: '网页里的表格没能准备好，其余照常用。再试一次：npm run build',
  en: 'The spreadsheet for the browser could not be prepared; everything else works. To try again: npm run build',
};

function progressText(modules: string): LocalText {
  return { zh: `  读了 ${modules} 个模块`, en: `  ${modules} modules read` };
}

function openText(address: string): LocalText {
  return { zh: `网页里的表格：${address}`, en: `The workbook in the browser: ${address}` };
}
