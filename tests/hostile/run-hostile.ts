/**
 * Reads every hostile file of ../shared/data/hostile in a process of its own, and says whether it ended as its manifest wants:
 * outcome, rows and sums, under 10 s and 400 MB, without network, without a silent empty result. `npm run hostile`.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedFolder } from '../support/shared-folder.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';
import { type ReadOne } from './read-one-answer.ts';

interface ManifestEntry {
  readonly file: string;
  readonly outcome: 'accept' | 'reject' | 'either';
}

const MAX_MILLISECONDS = 10_000;
const MAX_MEGABYTES = 400;
/** The reading threads are watched too. */
const WATCH = path.join(import.meta.dirname, 'watch-network.ts');
const CHILD = path.join(import.meta.dirname, 'read-one.ts');

const folder = process.env['HOSTILE_DIR'] ?? sharedFolder('data', 'hostile');
if (folder !== undefined) {
  const manifest = JSON.parse(
    readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
  ) as readonly ManifestEntry[];
  let failed = 0;
  for (const entry of manifest) {
    const { line, problems } = judge(folder, entry);
    if (problems.length > 0) failed++;
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${entry.file}: ${line}`);
    for (const problem of problems) console.log(`       ${problem}`);
  }
  console.log(`${manifest.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function judge(
  hostile: string,
  entry: ManifestEntry,
): { readonly line: string; readonly problems: readonly string[] } {
  const expected = EXPECTATIONS[entry.file] ?? {};
  const child = spawnSync(
    process.execPath,
    [
      ...['--import', WATCH],
      CHILD,
      path.join(hostile, entry.file),
      JSON.stringify(Object.keys(expected.cells ?? {})),
      expected.without ?? '',
    ],
    { encoding: 'utf8', timeout: 4 * MAX_MILLISECONDS, maxBuffer: 64 * 1024 * 1024 },
  );
  if (child.status !== 0) {
    return { line: 'crashed', problems: [(child.stderr || String(child.error)).slice(-600)] };
  }
  const read = JSON.parse(child.stdout) as ReadOne;
  const what = read.refusal
    ? `refused, ${read.refusal.code}`
    : `read as ${read.format}, ${read.tabs.length} tabs, ${read.tables.map(({ register, rows }) => `${register} ${rows}`).join(', ')}`;
  return {
    line: `${what} (${read.milliseconds} ms, ${read.peakMegabytes} MB)`,
    problems: [
      ...limitProblems(read),
      ...outcomeProblems(read, entry),
      ...contentProblems(read, expected),
    ],
  };
}

function limitProblems(read: ReadOne): readonly string[] {
  return [
    ...(read.milliseconds >= MAX_MILLISECONDS ? [`took ${read.milliseconds} ms`] : []),
    ...(read.peakMegabytes >= MAX_MEGABYTES ? [`took ${read.peakMegabytes} MB`] : []),
    ...(read.networkCalls > 0 ? ['tried to reach the network'] : []),
    // An empty file is refused before a thread is asked.
    ...(read.watchedThreads === 0 && read.refusal?.code !== 'fileEmpty'
      ? ['was read where nobody watches the network']
      : []),
    ...(read.isPolluted ? ['a header reached Object.prototype'] : []),
  ];
}

function outcomeProblems(read: ReadOne, { outcome }: ManifestEntry): readonly string[] {
  const problems: string[] = [];
  if (outcome === 'accept' && read.refusal) problems.push('must be read');
  if (outcome === 'reject' && !read.refusal) problems.push('must be refused');
  if (read.refusal && (read.refusal.text.zh.length < 10 || read.refusal.text.en.length < 20)) {
    problems.push('is refused without saying what to do');
  }
  const isEmpty = !read.refusal && read.tabs.every(({ cells }) => cells === 0);
  if (isEmpty && !read.notes.includes('noCells')) problems.push('is empty, and nothing says so');
  return problems;
}

function contentProblems(read: ReadOne, expected: Expectation): readonly string[] {
  if (read.refusal) {
    const isRight =
      expected.refusals === undefined || expected.refusals.includes(read.refusal.code);
    return isRight
      ? []
      : [`refused as ${read.refusal.code}, expected ${expected.refusals?.join(' or ')}`];
  }
  const problems: string[] = [];
  const compare = (what: string, actual: unknown, wanted: unknown): void => {
    if (wanted !== undefined && JSON.stringify(actual) !== JSON.stringify(wanted)) {
      problems.push(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(wanted)}`);
    }
  };
  const table = read.tables.find(({ tab }) => expected.tab === undefined || tab === expected.tab);
  compare('format', read.format, expected.format);
  compare('date system', read.dateSystem, expected.dateSystem);
  compare(
    'tabs',
    read.tabs.map(({ name }) => name),
    expected.tabs,
  );
  compare('rows', table?.rows, expected.rows);
  compare('register', table?.register, expected.register);
  const asked = expected.asks?.some((kind) =>
    read.tables.some(({ questions }) => questions.includes(kind)),
  );
  const hasTotals = expected.totals !== undefined;
  if (!(hasTotals && asked === true)) {
    for (const [field, total] of Object.entries(expected.totals ?? {}))
      compare(field, table?.totals[field], total);
  }
  if (expected.asks !== undefined && !hasTotals && asked !== true)
    problems.push(`asks none of ${expected.asks.join(', ')}`);
  for (const code of expected.notes ?? [])
    if (!read.notes.includes(code)) problems.push(`note ${code} is missing`);
  for (const [code, least] of Object.entries(expected.issues ?? {})) {
    if ((read.issues[code] ?? 0) < least)
      problems.push(`issue ${code}: ${read.issues[code] ?? 0}, expected ${least}`);
  }
  for (const [address, value] of Object.entries(expected.cells ?? {}))
    compare(address, read.cells[address], value);
  if (read.hasForbidden) problems.push(`holds "${expected.without}"`);
  return problems;
}
