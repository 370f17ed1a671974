/** Texts of findings: parameters filled in, English plurals chosen, and no count that stands before a fixed plural. */

import assert from 'node:assert/strict';
import { CATALOGUE } from '../../core/values/catalogue/catalogue.ts';
import { type CatalogueEntry } from '../../core/values/catalogue/entry.ts';
import { renderText, templateForReading } from '../../core/values/catalogue/render-text.ts';

describe('renderText', () => {
  const template = '{n} {n|row is|rows are} hidden';

  it('chooses the form that goes with the number, grouped or not', () => {
    assert.equal(renderText(template, { n: 1 }), '1 row is hidden');
    assert.equal(renderText(template, { n: '1' }), '1 row is hidden');
    assert.equal(renderText(template, { n: 0 }), '0 rows are hidden');
    assert.equal(renderText(template, { n: '1,000' }), '1,000 rows are hidden');
  });

  it('writes thousands of a count apart, and no row number', () => {
    assert.equal(renderText('{n} rows, row {row}', { n: 1908, row: 2000 }), '1,908 rows, row 2000');
  });

  it('writes figures with thousands apart and a true minus, and leaves what is no plain number', () => {
    const text = '{quantity} / {difference} / {price} / {value}';
    assert.equal(
      renderText(text, {
        quantity: '26476',
        difference: '-1204.5',
        price: '1,204 kg',
        value: '8708',
      }),
      '26,476 / \u22121,204.5 / 1,204 kg / 8708',
    );
  });

  it('leaves no space where the last parameter is empty', () => {
    assert.equal(renderText('Not on file. {hint}', { hint: '' }), 'Not on file.');
  });

  it('leaves a placeholder standing that has no parameter, and content that looks like one', () => {
    assert.equal(renderText('{a} {b}', { a: '{b}' }), '{b} {b}');
    assert.equal(renderText(template, {}), template);
    assert.equal(renderText('{toString}', {}), '{toString}');
  });
});

describe('templateForReading', () => {
  it('shows the form for many and keeps the placeholders', () => {
    assert.equal(templateForReading('{n} {n|row is|rows are} hidden'), '{n} rows are hidden');
  });
});

describe('CATALOGUE', () => {
  /** `rows` of what stands twice is never one. */
  const ALWAYS_SEVERAL = new Set(['countedTwice', 'rowIdTwice']);
  /** Counts that can be one. */
  const COUNT_BEFORE_PLURAL = /\{(n|rows|days|items|total|violations|pieces)\} [a-z]+s\b/;

  it('puts no count before a fixed plural', () => {
    const wrong = Object.entries<CatalogueEntry>(CATALOGUE).filter(
      ([code, { text, todo }]) =>
        !ALWAYS_SEVERAL.has(code) &&
        [text.en, todo.en].some((template) => COUNT_BEFORE_PLURAL.test(template)),
    );
    assert.deepEqual(wrong, []);
  });

  it('shows no reason code to a person', () => {
    for (const { text, todo } of Object.values<CatalogueEntry>(CATALOGUE)) {
      assert.doesNotMatch(text.zh + text.en + todo.zh + todo.en, /\{(reason|code)\}/);
    }
  });
});
