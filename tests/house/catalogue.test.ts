/** The catalogue of findings: every text is there in both languages, names the same numbers in both, and keeps to the voice. */

import assert from 'node:assert/strict';
import { CATALOGUE, type CatalogueCode } from '../../core/values/catalogue/catalogue.ts';
import { type CatalogueEntry } from '../../core/values/catalogue/entry.ts';

const BANNED = { zh: /数据|异常|记录错误|！/, en: /\b(data|records?|exception|oops|sorry)\b|!/i };
const PARTS = ['title', 'text', 'todo'] as const;

/** Every class the first release promises: families A, B, E of validation, C and D of reconciliation. */
const PROMISED = [
  ...numbers('A', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 17, 18, 19, 20, 21, 22]),
  ...numbers('B', [1, 2, 3, 4, 5, 8, 9]),
  ...numbers('C', [1, 2, 3, 8, 11, 12, 13, 14, 15, 16, 17, 19]),
  ...numbers('D', [1, 2, 4, 5, 7]),
  ...numbers('E', [1, 2, 3, 4, 5, 6, 7, 8]),
];

describe('CATALOGUE', () => {
  const entries = Object.entries(CATALOGUE) as [CatalogueCode, CatalogueEntry][];

  it('has a code for every class the product promises', () => {
    const there = new Set(entries.map(([, entry]) => entry.catalogue));
    assert.deepEqual(
      PROMISED.filter((number) => !there.has(number)),
      [],
    );
  });

  for (const [code, entry] of entries) {
    it(`says ${code} in both languages, with the same parameters and in the house's voice`, () => {
      assert.match(entry.catalogue, /^[A-E]\d\d$/);
      for (const part of PARTS) {
        const { zh, en } = entry[part];
        assert.ok(zh.trim() !== '' && en.trim() !== '', `${part} is empty`);
        assert.deepEqual(placeholdersOf(zh), placeholdersOf(en), `${part}: parameters differ`);
        assert.doesNotMatch(zh.replace(/\{\w+\}/g, ''), BANNED.zh, part);
        assert.doesNotMatch(en.replace(/\{\w+\}/g, ''), BANNED.en, part);
      }
      assert.doesNotMatch(entry.title.en, /\.$/, 'a title has no full stop');
      assert.doesNotMatch(entry.title.zh, /。$/, 'a title has no full stop');
    });
  }
});

function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function numbers(family: string, list: readonly number[]): readonly string[] {
  return list.map((number) => family + String(number).padStart(2, '0'));
}
