/** The built files of the pane and the web workbook, as the build's manifest lists them. No part of a request becomes a path. */

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Where `npm run build` leaves what browsers get. */
export const ADDIN_FOLDER = path.join(import.meta.dirname, '..', '..', 'build', 'addin');
const MANIFEST = 'manifest.json';

interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

type Manifest = Readonly<Record<string, BuiltFile>>;

export interface ServedFile {
  readonly mediaType: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
}

/** What a page of the build is made of: addresses below the build's own. */
export interface BuiltPage {
  readonly script: string;
  readonly styles: readonly string[];
}

export interface AddinShelf {
  /** What a source became; undefined as long as it is not built. */
  readonly page: (source: string) => BuiltPage | undefined;
  readonly file: (name: string) => Promise<ServedFile | undefined>;
  /** A text the build leaves beside its files; undefined as long as it is not there. */
  readonly text: (name: 'functions.json') => string | undefined;
  /** Looks again, after a build. */
  readonly reload: () => void;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export function createAddinShelf(folder: string): AddinShelf {
  let manifest: Manifest = {};
  let names: ReadonlySet<string> = new Set();
  const loaded = new Map<string, Promise<ServedFile>>();
  const reload = (): void => {
    loaded.clear();
    manifest = readManifest(folder);
    names = new Set(
      Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
        file,
        ...css,
        ...assets,
      ]),
    );
  };
  reload();
  return {
    page: (source) => pageOf(manifest, source),
    text: (name) => {
      const file = path.join(folder, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    file: async (name) => {
      const mediaType = MEDIA_TYPES[path.extname(name)];
      if (mediaType === undefined || !names.has(name)) return undefined;
      let file = loaded.get(name);
      if (file === undefined) loaded.set(name, (file = load(path.join(folder, name), mediaType)));
      return file;
    },
    reload,
  };
}

function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

function pageOf(manifest: Manifest, source: string): BuiltPage | undefined {
  const entry = manifest[source];
  if (entry === undefined) return undefined;
  const styles = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const built = manifest[key];
    if (built === undefined || seen.has(key)) return;
    seen.add(key);
    // What a file imports comes first, so that its own rules win.
    for (const imported of built.imports ?? []) visit(imported);
    for (const style of built.css ?? []) styles.add(style);
  };
  visit(source);
  return { script: entry.file, styles: [...styles] };
}

async function load(file: string, mediaType: string): Promise<ServedFile> {
  const plain = await readFile(file);
  return { mediaType, plain, gzipped: await compress(plain) };
}
