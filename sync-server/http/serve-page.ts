/** Serves the page: a fixed list of files, read once. No part of a request ever becomes a path. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Express } from 'express';

const FOLDER = path.join(import.meta.dirname, '..', 'web');
const PANE = path.join(import.meta.dirname, '..', '..', 'addin', 'pane');
/** Colours and sizes are the pane's: said once for all that people look at, on whatever carries the class "tb". */
const TOKENS = path.join(PANE, 'tokens.css');
/** So are the looks that the page shares with it. */
const SHARED_LOOKS = path.join(PANE, 'styles', 'everywhere');

/** Address and file of everything the page is made of. */
const FILES: readonly (readonly [address: string, file: string])[] = [
  ['/', 'index.html'],
  ['/sign-in', 'sign-in.html'],
  ...[
    'tokens.css',
    'basics.css',
    'parts.css',
    'page.css',
    'start-view.css',
    'slip.css',
    'verdict-view.css',
    'result-view.css',
    'findings-view.css',
    'recognised-view.css',
    'balances-view.css',
    'print.css',
    'icons.svg',
    'logo.svg',
    'app.js',
    'server.js',
    'texts.js',
    'elements.js',
    'figures.js',
    'recognised-view.js',
    'findings-view.js',
    'balances-view.js',
    'verdict-view.js',
    'message-view.js',
    'start-view.js',
    'progress-view.js',
    'result-view.js',
    'sign-in.js',
    'return-path.js',
  ].map((file) => [`/${file}`, file] as const),
];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export function servePage(app: Express): void {
  for (const [address, file] of FILES) {
    const bytes = bytesOf(file);
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const mediaType = MEDIA_TYPES[path.extname(file)]!;
    app.get(address, (request, response) => {
      response.locals['operation'] = 'page';
      response.setHeader('ETag', tag);
      response.setHeader('Cache-Control', 'no-cache');
      if (request.headers['if-none-match'] === tag) {
        response.status(304).end();
        return;
      }
      response.setHeader('Content-Type', mediaType);
      response.send(bytes);
    });
  }
}

function bytesOf(file: string): Buffer {
  switch (file) {
    case 'tokens.css':
      return readFileSync(TOKENS);
    case 'basics.css':
    case 'parts.css':
      return Buffer.from(unscoped(readFileSync(path.join(SHARED_LOOKS, file), 'utf8')));
    default:
      return readFileSync(path.join(FOLDER, file));
  }
}

/**
 * The rules of a sheet of the pane, which keeps its looks inside an element of class "tb". All of this page is ours: it
 * needs no such element, and no browser that knows nested rules.
 */
function unscoped(sheet: string): string {
  const [, rules] = /\n\.tb \{\n([\s\S]*)\n\}\n$/.exec(sheet) ?? [];
  if (rules === undefined) throw new Error('a shared sheet is one block of class "tb"');
  return rules;
}
