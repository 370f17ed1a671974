/** The words that may stand over a column, in comparable form: of one register, or of all of them together. */

import { FIELD_IDS, FIELDS, type FieldId } from '../../registers/field.ts';
import { FIELD_SYNONYMS } from '../../registers/field-synonyms.ts';
import { headerWordList } from '../../registers/header-word-list.ts';
import { headerWord, headerWordsOf, ownHeadersOf } from '../../registers/header-words.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';

/** In which register a header is read; `any` before one is chosen. */
export type WordScope = RegisterId | 'any';

export interface WordMeaning {
  readonly field: FieldId;
  /** 1 for a word that surely means the field; less where what stands below has to agree. */
  readonly certainty: number;
}

export type WordMeanings = ReadonlyMap<string, readonly WordMeaning[]>;

/** How sure a word is by where it is listed. An own word goes before a shared one where both fit. */
const CERTAINTY = { own: 1, shared: 0.985, unsure: 0.72 } as const;

const collected = new Map<WordScope, WordMeanings>();

/** The words of a register with the fields each may mean, surest first. */
export function wordMeanings(scope: WordScope): WordMeanings {
  const known = collected.get(scope);
  if (known !== undefined) return known;
  const meanings = scope === 'any' ? meaningsAnywhere() : meaningsIn(scope);
  collected.set(scope, meanings);
  return meanings;
}

function meaningsIn(register: RegisterId): WordMeanings {
  const meanings = new Map<string, readonly WordMeaning[]>();
  for (const [word, entries] of headerWordsOf(REGISTERS[register])) {
    if (word === '') continue;
    meanings.set(
      word,
      entries.map(({ field, source }) => ({ field, certainty: CERTAINTY[source] })),
    );
  }
  return meanings;
}

function meaningsAnywhere(): WordMeanings {
  const meanings = new Map<string, WordMeaning[]>();
  const add = (text: string, field: FieldId, certainty: number): void => {
    const word = headerWord(text);
    if (word === '') return;
    const known = meanings.get(word);
    if (known === undefined) meanings.set(word, [{ field, certainty }]);
    else if (!known.some((meaning) => meaning.field === field)) known.push({ field, certainty });
  };
  for (const field of FIELD_IDS) {
    const { zh, en } = FIELDS[field].header;
    for (const text of [zh, en, ...headerWordList(FIELD_SYNONYMS[field]?.sure)]) {
      add(text, field, CERTAINTY.shared);
    }
  }
  for (const field of FIELD_IDS) {
    for (const text of headerWordList(FIELD_SYNONYMS[field]?.unsure)) {
      add(text, field, CERTAINTY.unsure);
    }
  }
  // A word only one register knows ("厂家") is still a header word wherever it stands.
  for (const register of Object.values(REGISTERS)) {
    for (const column of register.columns) {
      for (const text of column.synonyms ?? []) add(text, column.field, CERTAINTY.unsure);
    }
  }
  return meanings;
}

let written: ReadonlyMap<string, string> | undefined;

/** Every known word as it is written in a list, with its spaces, by its comparable form. */
export function writtenWords(): ReadonlyMap<string, string> {
  if (written !== undefined) return written;
  const texts = new Map<string, string>();
  const add = (all: readonly string[]): void => {
    for (const text of all) if (!texts.has(headerWord(text))) texts.set(headerWord(text), text);
  };
  for (const field of FIELD_IDS) {
    const { sure, unsure } = FIELD_SYNONYMS[field] ?? {};
    add([FIELDS[field].header.zh, FIELDS[field].header.en]);
    add([...headerWordList(sure), ...headerWordList(unsure)]);
  }
  for (const register of Object.values(REGISTERS)) {
    for (const column of register.columns) {
      add([...ownHeadersOf(column), ...(column.unsureSynonyms ?? [])]);
    }
  }
  return (written = texts);
}
