import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { startTestServer } from './test-server.ts';

const SHARED = path.join(PROJECT_ROOT, 'addin', 'pane', 'styles', 'everywhere');
const FOLDERS = [
  path.join(PROJECT_ROOT, 'addin', 'pane', 'styles'),
  path.join(PROJECT_ROOT, 'sync-server', 'web'),
];

/** Every rule of a sheet outside conditions: its selector and what it says, spaces aside. */
function rulesOf(sheet: string): readonly (readonly [selector: string, said: string])[] {
  const flat = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{]+\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  return [...flat.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', said = '']) =>
    said
      .split(';')
      .map((one) => one.replace(/\s+/g, ''))
      .filter((one) => one !== '')
      .map((one) => [selector.replace(/\s+/g, ''), one] as const),
  );
}

describe('servePage', () => {
  it('gives the page the looks it shares with the pane, without the element that the pane keeps them in', async () => {
    const server = await startTestServer();
    try {
      for (const file of ['basics.css', 'parts.css']) {
        const served = await (await fetch(`${server.url}/${file}`)).text();
        assert.doesNotMatch(served, /\.tb\b/);
        const own = rulesOf((await readFile(path.join(SHARED, file), 'utf8')).replace('.tb {', ''));
        assert.deepEqual(rulesOf(served), own);
        assert.ok(own.length > 50);
      }
    } finally {
      await server.stop();
    }
  });

  it('says none of them a second time, in the pane or on the page', async () => {
    const shared = new Set<string>();
    for (const file of await readdir(SHARED)) {
      const sheet = (await readFile(path.join(SHARED, file), 'utf8')).replace('.tb {', '');
      for (const rule of rulesOf(sheet)) shared.add(rule.join(' '));
    }
    const again: string[] = [];
    for (const folder of FOLDERS) {
      for (const file of await readdir(folder)) {
        // What is printed has looks of its own, and is given none of these.
        if (!file.endsWith('.css') || file === 'print.css') continue;
        const sheet = (await readFile(path.join(folder, file), 'utf8')).replace('.tb {', '');
        const said = rulesOf(sheet).map((rule) => rule.join(' '));
        again.push(...said.filter((rule) => shared.has(rule)).map((rule) => `${file}: ${rule}`));
      }
    }
    assert.deepEqual(again, []);
  });
});
