/** Every header a register understands, normalised, with the field it means and how sure that is. */

import { FIELDS, type FieldId } from './field.ts';
import { FIELD_SYNONYMS } from './field-synonyms.ts';
import { headerWordList } from './header-word-list.ts';
import { normaliseHeader } from './normalise-header.ts';
import { type ColumnDefinition, type RegisterDefinition } from './register.ts';

/** Where a word comes from: the register's own header or synonym, all registers' synonyms, or a list of unsure ones. */
export type HeaderWordSource = 'own' | 'shared' | 'unsure';

export interface HeaderWord {
  readonly field: FieldId;
  readonly source: HeaderWordSource;
}

/**
 * The headers of a register. The register's own words go before those all registers share; a sure word means one field;
 * an unsure word may stand under several, also beside a sure one. The first entry of a word is its best.
 *
 *     headerWordsOf(PURCHASE).get('进价')  // [{ field: 'unitPrice', source: 'own' }]
 */
export function headerWordsOf(
  register: RegisterDefinition,
): ReadonlyMap<string, readonly HeaderWord[]> {
  const words = new Map<string, HeaderWord[]>();
  for (const column of register.columns) {
    for (const text of ownHeadersOf(column)) addSure(words, text, column.field, 'own');
  }
  for (const { field } of register.columns) {
    for (const text of headerWordList(FIELD_SYNONYMS[field]?.sure))
      addSure(words, text, field, 'shared');
  }
  for (const column of register.columns) {
    const unsure = [
      ...(column.unsureSynonyms ?? []),
      ...headerWordList(FIELD_SYNONYMS[column.field]?.unsure),
    ];
    for (const text of unsure) addUnsure(words, text, column.field);
  }
  return words;
}

/** The headers a column is known by in its register alone: its own, the field's, and its synonyms. */
export function ownHeadersOf(column: ColumnDefinition): readonly string[] {
  const general = FIELDS[column.field].header;
  return [
    ...(column.header ? [column.header.zh, column.header.en] : []),
    general.zh,
    general.en,
    ...(column.synonyms ?? []),
  ];
}

function addSure(
  words: Map<string, HeaderWord[]>,
  text: string,
  field: FieldId,
  source: HeaderWordSource,
): void {
  const word = headerWord(text);
  if (!words.has(word)) words.set(word, [{ field, source }]);
}

/** The comparable form of a listed word: "Part #" is a part's number, not a part. */
export function headerWord(text: string): string {
  const word = normaliseHeader(text);
  return word.length > 1 && /#\s*$/u.test(text) ? `${word}no` : word;
}

function addUnsure(words: Map<string, HeaderWord[]>, text: string, field: FieldId): void {
  const word = headerWord(text);
  const meanings = words.get(word);
  if (meanings === undefined) words.set(word, [{ field, source: 'unsure' }]);
  else if (!meanings.some((meaning) => meaning.field === field)) {
    meanings.push({ field, source: 'unsure' });
  }
}
