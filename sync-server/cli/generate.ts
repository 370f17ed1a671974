/**
 * Writes the files that are made from definitions: the reference pages and the OpenAPI document. With --check it writes
 * nothing and ends with 1 when a file differs, so that a changed definition cannot be committed without them.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { codesPage } from '../../templates/reference/codes-page.ts';
import { registersPage } from '../../templates/reference/registers-page.ts';
import { openApiDocument } from '../http/routes.ts';

const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url));
const LOCALES: readonly Locale[] = ['zh', 'en'];

interface GeneratedFile {
  /** From the project's folder. */
  readonly name: string;
  readonly content: string;
}

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const { name, content } of generatedFiles()) {
  const target = path.join(PROJECT_FOLDER, name);
  const wanted = await formatted(target, content);
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present === wanted) continue;
  stale.push(name);
  if (isCheck) continue;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, wanted);
  console.log(`wrote ${name}`);
}
if (isCheck && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit them.`);
  process.exitCode = 1;
}

function generatedFiles(): readonly GeneratedFile[] {
  return [
    ...LOCALES.flatMap((locale) => [
      { name: `docs/registers.${locale}.md`, content: registersPage(locale) },
      { name: `docs/codes.${locale}.md`, content: codesPage(locale) },
    ]),
    { name: 'docs/openapi.json', content: JSON.stringify(openApiDocument()) },
  ];
}

/** As the project's formatter would leave it. */
async function formatted(target: string, content: string): Promise<string> {
  const style = await resolveConfig(target);
  return format(content, { ...style, filepath: target });
}
