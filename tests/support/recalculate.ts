/** Has LibreOffice open a workbook, calculate it and save it again: a second opinion on what we write. */

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireSystemPart } from './system-parts.ts';

/** Generous: a cold start on a busy machine takes some seconds. */
const TIMEOUT_MS = 120_000;

/** The bytes of the saved workbook, as .xlsx. Throws with what LibreOffice said when it could not open it. */
export async function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  const program = requireSystemPart('libreOffice');
  const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-calc-'));
  try {
    const source = path.join(folder, 'source.xlsx');
    await writeFile(source, bytes);
    const said = await run(program, [
      // A profile of its own, so that it neither meets nor disturbs another LibreOffice.
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      path.join(folder, 'out'),
      source,
    ]);
    return await readFile(path.join(folder, 'out', 'source.xlsx')).catch(() => {
      throw new Error(`LibreOffice saved nothing: ${said}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { timeout: TIMEOUT_MS });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}
