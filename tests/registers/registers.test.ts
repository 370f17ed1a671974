/** Drift test: every register definition is consistent, so that what is derived from it can be relied on. */

import assert from 'node:assert/strict';
import {
  FIELD_IDS,
  FIELDS,
  type FieldDefinition,
  type FieldId,
} from '../../core/registers/field.ts';
import { FIELD_SYNONYMS } from '../../core/registers/field-synonyms.ts';
import { headerWordList } from '../../core/registers/header-word-list.ts';
import { headerWordsOf, ownHeadersOf } from '../../core/registers/header-words.ts';
import { normaliseHeader } from '../../core/registers/normalise-header.ts';
import { REGISTER_IDS, type RegisterDefinition } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';

const LOCALES = ['zh', 'en'] as const;
const definitions: readonly RegisterDefinition[] = Object.values(REGISTERS);

function headerOf(register: RegisterDefinition, field: FieldId, locale: 'zh' | 'en'): string {
  const column = register.columns.find((candidate) => candidate.field === field)!;
  return (column.header ?? FIELDS[field].header)[locale];
}

/** The words that stand for more than one field. */
function contested(pairs: Iterable<readonly [string, FieldId]>): string[] {
  const owners = new Map<string, FieldId>();
  const clashes: string[] = [];
  for (const [text, field] of pairs) {
    const word = normaliseHeader(text);
    const owner = owners.get(word);
    if (owner !== undefined && owner !== field) clashes.push(`${text}: ${owner}, ${field}`);
    else owners.set(word, field);
  }
  return clashes;
}

describe('REGISTERS', () => {
  it('holds each register under its own id', () => {
    assert.deepEqual(Object.keys(REGISTERS).sort(), [...REGISTER_IDS].sort());
    for (const [id, register] of Object.entries(REGISTERS)) assert.equal(register.id, id);
  });

  it('gives every field, register and purpose a zh and an en text', () => {
    for (const locale of LOCALES) {
      for (const field of FIELD_IDS) {
        assert.notEqual((FIELDS[field] as FieldDefinition).header[locale].trim(), '', field);
      }
      for (const register of definitions) {
        assert.notEqual(register.name[locale].trim(), '');
        assert.notEqual(register.purpose[locale].trim(), '');
      }
    }
  });

  it('has every field in some register, and none twice in one', () => {
    const used = new Set<FieldId>();
    for (const register of definitions) {
      const fields = register.columns.map((column) => column.field);
      assert.equal(new Set(fields).size, fields.length, register.id);
      for (const field of fields) used.add(field);
    }
    assert.deepEqual(
      FIELD_IDS.filter((field) => !used.has(field)),
      [],
    );
  });

  for (const register of definitions) {
    describe(register.id, () => {
      it('has headers that are unique in each language', () => {
        for (const locale of LOCALES) {
          const headers = register.columns.map((column) =>
            normaliseHeader(headerOf(register, column.field, locale)),
          );
          const repeated = headers.filter((header, index) => headers.indexOf(header) !== index);
          assert.deepEqual(repeated, []);
        }
      });

      it('has own headers and synonyms that claim one field each', () => {
        const pairs = register.columns.flatMap((column) =>
          ownHeadersOf(column).map((text) => [text, column.field] as const),
        );
        assert.deepEqual(contested(pairs), []);
      });

      it('understands the headers its template shows', () => {
        const words = headerWordsOf(register);
        for (const { field } of register.columns) {
          for (const locale of LOCALES) {
            const meaning = words.get(normaliseHeader(headerOf(register, field, locale)))?.[0];
            assert.deepEqual(meaning, { field, source: 'own' });
          }
        }
      });

      it('shows in its template what it requires, and one of each group', () => {
        const shown = new Set(
          register.columns.filter((column) => column.inTemplate).map((column) => column.field),
        );
        for (const column of register.columns) {
          if (column.required) assert.ok(shown.has(column.field), column.field);
        }
        for (const group of register.requiredOneOf) {
          assert.ok(group.some((field) => shown.has(field)));
        }
      });

      it('has formulas over columns that its template shows', () => {
        const shown = new Set<string>(
          register.columns.filter((column) => column.inTemplate).map((column) => column.field),
        );
        for (const column of register.columns) {
          for (const name of column.formula?.match(/\b[a-z][A-Za-z]*\b/g) ?? []) {
            assert.ok(shown.has(name), `${column.field} = ${column.formula}`);
          }
        }
      });

      it('names only columns it has', () => {
        const fields = new Set(register.columns.map((column) => column.field));
        for (const field of [...register.naturalKey, ...register.requiredOneOf.flat()]) {
          assert.ok(fields.has(field), field);
        }
      });
    });
  }
});

describe('FIELD_SYNONYMS', () => {
  it('has no word that surely means two fields', () => {
    const pairs = FIELD_IDS.flatMap((field) =>
      headerWordList(FIELD_SYNONYMS[field]?.sure).map((text) => [text, field] as const),
    );
    assert.deepEqual(contested(pairs), []);
  });

  it('has words that normalising leaves something of', () => {
    for (const field of FIELD_IDS) {
      const { sure, unsure } = FIELD_SYNONYMS[field] ?? { sure: '' };
      for (const text of [...headerWordList(sure), ...headerWordList(unsure)]) {
        assert.notEqual(normaliseHeader(text), '', text);
      }
    }
  });
});
