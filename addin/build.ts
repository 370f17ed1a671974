/**
 * `npm run build`: bundles everything under addin/ into build/addin, files named by their hash, with a manifest of them.
 * With `--if-changed` it builds only when a source changed since the last build, so that a start costs nothing twice.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';
import { functionsMetadata } from './functions/functions-metadata.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where the server looks for what the browser gets. */
const BUILD_FOLDER = path.join(ROOT, 'build', 'addin');

/** What a browser may ask for first; everything else is reached from these. */
const ENTRIES = {
  pane: path.join(ROOT, 'addin', 'pane', 'mount-pane.tsx'),
  workbook: path.join(ROOT, 'addin', 'web', 'workbook-page.ts'),
  excel: path.join(ROOT, 'addin', 'excel', 'task-pane-page.ts'),
  excelSignIn: path.join(ROOT, 'addin', 'excel', 'sign-in-page.ts'),
};

/** What the output depends on: change any of it and the next start builds again. */
const SOURCES = ['addin', 'core', 'package-lock.json'];

/** Marks for servers of React, of no use in a bundle for a browser; and which plugin took how long. */
const SILENCED_LOGS: ReadonlySet<string> = new Set(['MODULE_LEVEL_DIRECTIVE', 'PLUGIN_TIMINGS']);

/** A line is printed each time so many modules were read, so that a first build is seen to be alive. */
const PROGRESS_MODULES = 500;

/** Most that the pane may weigh on its first load, in bytes after gzip. */
export const PANE_BYTES_MAX = 60_000;

export interface BuiltFile {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** Vite's manifest: source path to built file. */
export type BuildManifest = Readonly<Record<string, BuiltFile>>;

const MANIFEST_FILE = 'manifest.json';

/** Builds `entries` into `folder`; the pane and whatever a test mounts it on are built alike. */
export async function buildPages(
  entries: Readonly<Record<string, string>>,
  folder: string,
  print: (line: string) => void = () => {},
): Promise<BuildManifest> {
  await build(optionsOf(entries, folder, print));
  return JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), 'utf8')) as BuildManifest;
}

function optionsOf(
  entries: Readonly<Record<string, string>>,
  folder: string,
  print: (line: string) => void,
): InlineConfig {
  return {
    root: ROOT,
    base: './',
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: {
      format: 'es',
      rollupOptions: { onLog: printUnlessSilenced },
    },
    plugins: [progressPlugin(print)],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      manifest: MANIFEST_FILE,
      modulePreload: { polyfill: false },
      // A page's policy allows files of its own site only, so nothing is turned into a data: address.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      reportCompressedSize: false,
      rollupOptions: {
        input: { ...entries },
        preserveEntrySignatures: 'strict',
        treeshake: { moduleSideEffects: hasSideEffects },
        onLog: printUnlessSilenced,
        // In a file of its own, or every page that loads something later would load the spreadsheet at once.
        output: { codeSplitting: { groups: [{ name: 'preload', test: /vite\/preload-helper/ }] } },
      },
    },
  };
}

function printUnlessSilenced(
  level: 'warn' | 'info' | 'debug',
  log: { readonly code?: string },
  print: (level: 'warn' | 'info' | 'debug', log: never) => void,
): void {
  if (!SILENCED_LOGS.has(log.code ?? '')) print(level, log as never);
}

/**
 * Importing a type keeps the import of its module, and the modules of core/ and of the pane do nothing when they are
 * loaded: without this the pane would carry the whole pipeline, which runs in the worker, because it names its types.
 */
function hasSideEffects(id: string): boolean {
  const isStyle = id.endsWith('.css');
  return isStyle || !PURE_FOLDERS.some((folder) => id.startsWith(folder));
}

const PURE_FOLDERS = ['core', path.join('addin', 'pane')].map(
  (folder) => path.join(ROOT, folder) + path.sep,
);

/** Says how far the reading is: the first build on a slow machine takes a minute. */
function progressPlugin(print: (line: string) => void): Plugin {
  let modules = 0;
  return {
    name: 'tallybook-progress',
    moduleParsed: () => {
      modules += 1;
      if (modules % PROGRESS_MODULES === 0) print(`  ${modules} modules read`);
    },
    renderStart: () => print(`  ${modules} modules read, writing`),
  };
}

/** What a first look at the pane weighs after gzip, in bytes, in the heavier of its languages. */
export async function paneFirstLoadBytes(folder: string, manifest: BuildManifest): Promise<number> {
  const weights = PANE_TEXTS.map((texts) => firstLoadBytes(folder, manifest, [PANE, texts]));
  return Math.max(...(await Promise.all(weights)));
}

const PANE = 'addin/pane/mount-pane.tsx';

/** The pane shows nothing before it has one of them, so they count. */
const PANE_TEXTS = ['addin/pane/texts/zh.ts', 'addin/pane/texts/en.ts'];

/** What sources weigh together after gzip, in bytes: their own files, what they import at once, and their styles. */
export async function firstLoadBytes(
  folder: string,
  manifest: BuildManifest,
  sources: readonly string[],
): Promise<number> {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const built = manifest[key];
    if (built === undefined || seen.has(built.file)) return;
    seen.add(built.file);
    for (const style of built.css ?? []) seen.add(style);
    for (const imported of built.imports ?? []) visit(imported);
  };
  for (const source of sources) {
    if (manifest[source] === undefined) throw new Error(`${source} has no file in the build`);
    visit(source);
  }
  let bytes = 0;
  for (const file of seen) bytes += gzipSync(await readFile(path.join(folder, file))).length;
  return bytes;
}

/** A hash over every source file, names and contents. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const from = path.join(ROOT, source);
    const files = source.includes('.')
      ? ['']
      : (await readdir(from, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)))
          .sort();
    for (const file of files) {
      hash.update(`${source}/${file}\u0000`).update(await readFile(path.join(from, file)));
    }
  }
  return hash.digest('hex');
}

/** The build command. */
async function main(args: readonly string[]): Promise<void> {
  const stamp = path.join(BUILD_FOLDER, 'sources.sha256');
  const sources = await hashOfSources();
  if (args.includes('--if-changed') && existsSync(stamp)) {
    if ((await readFile(stamp, 'utf8')) === sources) return;
  }
  console.log('Building the pane and the workbook for the browser (once; again when they change)');
  const started = performance.now();
  await mkdir(BUILD_FOLDER, { recursive: true });
  const manifest = await buildPages(ENTRIES, BUILD_FOLDER, (line) => console.log(line));
  const paneBytes = await paneFirstLoadBytes(BUILD_FOLDER, manifest);
  const metadata = JSON.stringify(functionsMetadata(), null, 2);
  await writeFile(path.join(BUILD_FOLDER, 'functions.json'), `${metadata}\n`);
  await writeFile(stamp, sources);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  first load of the pane: ${(paneBytes / 1000).toFixed(1)} kB after gzip`);
  console.log(`  built in ${seconds} s into ${path.relative(ROOT, BUILD_FOLDER)}`);
  if (paneBytes > PANE_BYTES_MAX) {
    throw new Error(`the pane weighs more than ${PANE_BYTES_MAX / 1000} kB on its first load`);
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
