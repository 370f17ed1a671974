import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  buildPages,
  firstLoadBytes,
  PANE_BYTES_MAX,
  paneFirstLoadBytes,
} from '../../addin/build.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

const PANE = 'addin/pane/mount-pane.tsx';

describe('the built pane', () => {
  it('weighs no more on its first load than a slow line can bring in a moment', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-pane-'));
    try {
      const manifest = await buildPages({ pane: path.join(PROJECT_ROOT, PANE) }, folder);
      const bytes = await paneFirstLoadBytes(folder, manifest);
      assert.ok(bytes <= PANE_BYTES_MAX, `${bytes} bytes`);
      const withoutWords = await firstLoadBytes(folder, manifest, [PANE]);
      assert.ok(withoutWords > 10_000, 'the weight of something');
      assert.ok(bytes > withoutWords + 2_000, 'the words of a language count');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the built page of Excel', () => {
  it('brings Microsoft’s libraries in files of their own, which nothing loads at once', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-excel-'));
    try {
      const page = 'addin/excel/task-pane-page.ts';
      const manifest = await buildPages({ excel: path.join(PROJECT_ROOT, page) }, folder);
      const bytes = await firstLoadBytes(folder, manifest, [page]);
      for (const library of [
        'addin/excel/entra-broker.ts',
        'node_modules/@microsoft/office-js-helpers/dist/office.helpers.min.js',
      ]) {
        const together = await firstLoadBytes(folder, manifest, [page, library]);
        assert.ok(together > bytes + 10_000, `${library} is loaded with the page`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the tokens', () => {
  it('are the same in the dark, whether the host or the system says so', async () => {
    const css = await readFile(path.join(PROJECT_ROOT, 'addin', 'pane', 'tokens.css'), 'utf8');
    const blockAfter = (selector: string): readonly string[] => {
      const start = css.indexOf('{', css.indexOf(selector)) + 1;
      const body = css.slice(start, css.indexOf('}', start));
      return body
        .split(';')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '');
    };
    assert.deepEqual(blockAfter('.tb:not([data-theme])'), blockAfter(".tb[data-theme='dark']"));
  });
});
