import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

describe('texts of the page', () => {
  const folder = path.join(PROJECT_ROOT, 'sync-server', 'web');
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.js') && file !== 'texts.js')
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const table = readFileSync(path.join(folder, 'texts.js'), 'utf8');
  const declared = [...table.matchAll(/^ {2}'?([\w.]+)'?: \[/gm)].map((match) => match[1]!);
  /** Keys named whole, wherever in the code they stand as a text of their own. */
  const isNamed = (key: string): boolean =>
    // What is said of one thing is asked for by the name of what is said of many.
    [key, key.replace(/\.one$/, '')].some((name) => sources.includes(`'${name}'`));
  /** Keys made of a fixed beginning and a name: `sev.${severity}`. */
  const beginnings = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1]!);

  it('has every text that is asked for by its whole key', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => match[1]!);
    assert.ok(asked.length > 40);
    assert.deepEqual(
      asked.filter((key) => !declared.includes(key)),
      [],
    );
  });

  it('keeps no text that nothing shows', () => {
    const unused = declared.filter(
      (key) => !isNamed(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    // Search fields are made for a list by its name, and ask for two texts each.
    assert.deepEqual(
      unused.filter((key) => !/^(find|bal)\.search/.test(key)),
      [],
    );
  });

  it('says every text in both languages, without exclamation and without the words nobody uses', () => {
    const pairs = [...table.matchAll(/\[\s*'([^']*)',\s*'([^']*)',?\s*\]/g)];
    assert.ok(pairs.length >= declared.length - 2);
    for (const [, chinese, english] of pairs) {
      assert.ok(chinese !== '' && english !== '');
      assert.doesNotMatch(`${chinese} ${english}`, /[!！]|数据异常|\boops\b|\bsorry\b|exception/i);
    }
  });
});
