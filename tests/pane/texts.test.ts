import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EN_SYNC } from '../../addin/pane/texts/en-sync.ts';
import { EN_WORK } from '../../addin/pane/texts/en-work.ts';
import { EN as EN_FIRST } from '../../addin/pane/texts/en.ts';
import { ZH_SYNC } from '../../addin/pane/texts/zh-sync.ts';
import { ZH_WORK } from '../../addin/pane/texts/zh-work.ts';
import { ZH as ZH_FIRST } from '../../addin/pane/texts/zh.ts';
import {
  type loadMoreTexts,
  loadTexts,
  sayIn,
  type TextKey,
  unbreakableParts,
} from '../../addin/pane/state/texts.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

const ZH = { ...ZH_FIRST, ...ZH_SYNC, ...ZH_WORK };
const EN = { ...EN_FIRST, ...EN_SYNC, ...EN_WORK };
const KEYS = Object.keys(ZH) as TextKey[];

const parametersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort();

describe('the texts of the pane', () => {
  it('exist in both languages with the same keys and parameters', () => {
    assert.deepEqual(Object.keys(EN).sort(), [...KEYS].sort());
    for (const key of KEYS) assert.deepEqual(parametersOf(EN[key]), parametersOf(ZH[key]), key);
  });

  it('say every key that a view asks for by a plain name, and no key that none asks for', async () => {
    const sources = await Promise.all((await sourceFiles()).map((file) => readFile(file, 'utf8')));
    const code = sources.join('\n');
    const built = [...code.matchAll(/`([\w.]+)\.\$\{/g)].map(([, start]) => `${start!}.`);
    const unused = KEYS.filter(
      (key) => !code.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)),
    );
    assert.deepEqual(unused, []);
  });

  it('use no exclamation mark, no "you" in Chinese letters of courtesy, no words that say nothing', () => {
    for (const key of KEYS) {
      assert.doesNotMatch(ZH[key], /[!！您]|数据有误|异常/, key);
      assert.doesNotMatch(EN[key], /!|\bsorry\b|\boops\b|\bdata error\b/i, key);
    }
  });

  it('keep Chinese punctuation in Chinese', () => {
    for (const key of KEYS) assert.doesNotMatch(ZH[key], /[\u4e00-\u9fff][,;:?]/, key);
  });
});

describe('loadMoreTexts', () => {
  it('brings the texts of sync when they are first needed', async () => {
    // A module of its own: other tests may have loaded them already.
    const address = new URL('../../addin/pane/state/texts.ts?fresh', import.meta.url).href;
    const fresh = (await import(address)) as {
      readonly sayIn: typeof sayIn;
      readonly loadMoreTexts: typeof loadMoreTexts;
    };
    assert.equal(fresh.sayIn('en')('sync.now'), '');
    await fresh.loadMoreTexts('en');
    assert.equal(fresh.sayIn('en')('sync.now'), 'Sync');
    assert.equal(fresh.sayIn('zh')('sync.now'), '');
    await fresh.loadMoreTexts('zh');
    assert.equal(fresh.sayIn('zh')('sync.now'), '同步');
    assert.equal(fresh.sayIn('zh')('prints.title'), '打印');
  });
});

describe('sayIn', () => {
  before(() => Promise.all([loadTexts('zh'), loadTexts('en')]));

  it('fills parameters in and chooses the English plural', () => {
    assert.equal(sayIn('en')('home.changed', { n: 1 }), '1 tab edited since');
    assert.equal(sayIn('en')('home.changed', { n: '1,204' }), '1,204 tabs edited since');
    assert.equal(sayIn('zh')('home.changed', { n: 3 }), '上次对账后改过 3 张表');
  });

  it('leaves a parameter that is a placeholder itself as it is', () => {
    assert.equal(
      sayIn('en')('fix.done.set', { cell: '{value}', value: 'x' }),
      '{value} is now “x”',
    );
  });
});

describe('unbreakableParts', () => {
  it('keeps document numbers and days whole, and loses nothing', () => {
    const text = '3月12日 销售出库 SO-0312-07 第 3 行，96 误记为 69。';
    const parts = unbreakableParts(text);
    assert.equal(parts.join(''), text);
    assert.deepEqual(
      parts.filter((_, index) => index % 2 === 1),
      ['3月12日', 'SO-0312-07'],
    );
  });
});

async function sourceFiles(): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises');
  const folder = path.join(PROJECT_ROOT, 'addin', 'pane');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}texts${path.sep}`));
}
