/** Finds what a mistyped code or name was probably meant to be: the likeliest first, three at most. */

import { distance } from 'fastest-levenshtein';
import { toSimplified } from '../../registers/simplified.ts';

export interface KeySuggester {
  /** Known keys that a text may stand for; empty when nothing comes near. */
  suggest(text: string): readonly string[];
}

const MAX_SUGGESTIONS = 3;
/** Two slips of the finger; more is another word. */
const MAX_EDITS = 2;
/** Below this length every code is within two edits of every other. */
const MIN_LENGTH_FOR_EDITS = 4;
/** Distinct misses compared letter by letter; beyond, a whole column is foreign and no suggestion helps. */
const MAX_EDIT_SEARCHES = 500;

/** Letters of other scripts, and digits, that look like Latin ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [...'АВЕЅІЈКМНОРСТУХЗаеорсухіѕјԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοаυν'].map((char, index) => [
    char,
    [...'ABESIJKMHOPCTYX3aeopcyxisjqwABEZHIKMNOPTYXoauv'][index]!,
  ]),
);

/** The text with look-alike letters of other scripts turned into the Latin ones they look like. */
export function latinised(text: string): string {
  let result = '';
  for (const char of text) result += LOOK_ALIKES.get(char) ?? char;
  return result;
}

/** The form in which width, case, spaces and dashes do not matter. */
function foldedKey(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\-_.·/\\]+/g, '');
}

/** Zeros at the front, and the letters that are taken for digits, do not matter either. */
function looseKey(text: string): string {
  const lookalike = foldedKey(latinised(text)).replace(/[OQ]/g, '0').replace(/[IL|]/g, '1');
  return lookalike.replace(/(^|[^0-9])0+(?=[0-9])/g, '$1');
}

/** A suggester over the known keys of one register. */
export function keySuggester(keys: readonly string[]): KeySuggester {
  const exact = new Set(keys);
  const indexes = [foldedKey, looseKey].map((form) => ({ form, byForm: indexBy(keys, form) }));
  const memory = new Map<string, readonly string[]>();
  let searches = 0;
  return {
    suggest: (text) => {
      const known = memory.get(text);
      if (known !== undefined) return known;
      let found: readonly string[] = [];
      for (const { form, byForm } of indexes) {
        if (found.length === 0) found = byForm.get(form(text)) ?? [];
      }
      if (found.length === 0 && searches < MAX_EDIT_SEARCHES) {
        searches += 1;
        found = nearest(text, keys);
      }
      const others = found.filter((key) => key !== text && exact.has(key));
      const suggestions = others.slice(0, MAX_SUGGESTIONS);
      memory.set(text, suggestions);
      return suggestions;
    },
  };
}

function indexBy(keys: readonly string[], form: (key: string) => string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const key of keys) {
    const formed = form(key);
    const list = index.get(formed);
    if (list === undefined) index.set(formed, [key]);
    else list.push(key);
  }
  return index;
}

function nearest(text: string, keys: readonly string[]): readonly string[] {
  const folded = foldedKey(text);
  const allowed = folded.length < MIN_LENGTH_FOR_EDITS ? (hasHan(folded) ? 1 : 0) : MAX_EDITS;
  let best = allowed;
  let found: string[] = [];
  if (allowed === 0 || folded.length > 60) return found;
  for (const key of keys) {
    if (Math.abs(key.length - folded.length) > best + 2) continue;
    const edits = distance(folded, foldedKey(key));
    if (edits > best) continue;
    if (edits < best) found = [];
    best = edits;
    found.push(key);
  }
  return found;
}

function hasHan(text: string): boolean {
  return text.length >= 2 && /[\u4e00-\u9fff]/.test(text);
}
