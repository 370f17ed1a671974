/**
 * Reads Latin headers that no list has as they stand: other short forms ("Invoice Nbr" for "Invoice No"), other order
 * ("Qty Avail" for "Avail Qty", "Quantity of item"), more than one ("Item Details"), and slips of the pen ("Loction").
 */

import { distance } from 'fastest-levenshtein';
import { foreignWords } from './foreign-headers.ts';
import { type WordMeaning, wordMeanings, type WordScope, writtenWords } from './field-words.ts';
import { headerTokens } from './header-tokens.ts';

export interface LooseReading {
  readonly meanings: readonly WordMeaning[];
  readonly worth: number;
  /** The words as they were compared. */
  readonly word: string;
}

/** What a reading is worth by how far it is from the words as they stand in a list. */
const SAME_WORDS = 0.96;
const OTHER_ORDER = 0.93;
/** The same for words with a slip of the pen. */
export const MISSPELT = 0.88;
/** More words than this are a sentence. */
const MAX_TOKENS = 5;

/** Short forms and plurals of one word, the form they are compared in first. */
const FORMS = [
  'no number num nbr nr numb',
  'qty quantity qnty qtty quant qnt qunty quantities',
  'desc description descr descrip descriptions',
  'amt amount amnt amounts',
  'received recd rcvd recvd rcv recv receive',
  'warehouse whse whs wh',
  'customer cust',
  'product prod',
  'supplier supp suppl',
  'manufacturer mfr manuf',
  'manufacturing mfg',
  'date dt',
  'location loc',
  'current curr',
  'average avg',
  'minimum min',
  'maximum max',
  'piece pcs pc',
  'value val',
  'total tot ttl',
  'balance bal',
  'category cat categ',
  'stock stk',
  'purchase purch pur',
  'order ord',
  'expiry expiration exp expire expires',
  'reference ref',
  'document doc',
  'voucher vch',
  'available avail avbl',
  'opening op opg opn beginning begin beg start starting',
  'closing cl clg end ending',
  'detail dtl',
  'unit uom',
  'price rate',
  'material matl',
  'address addr',
].map((line) => line.split(' '));

const formOf: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([first, ...others]) => others.map((other): [string, string] => [other, first!])),
);

/** The readings of a header of unknown make; none for one that has no Latin words. */
export function looseReadings(header: string, scope: WordScope): readonly LooseReading[] {
  const tokens = headerTokens(header);
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return [];
  if (!tokens.every((token) => /^[a-z]+$/u.test(token))) return [];
  const plain = readingsOf(tokens, scope, 1);
  if (plain.length > 0) return plain;
  const mended = mendedTokens(tokens);
  return mended === undefined ? [] : readingsOf(mended, scope, MISSPELT);
}

/** The words of a header with slips of the pen mended; undefined where there are none. */
export function mendedTokens(tokens: readonly string[]): readonly string[] | undefined {
  const mended = tokens.map((token) => (/^[a-z]+$/u.test(token) ? mend(token) : token));
  return mended.every((token, index) => token === tokens[index]) ? undefined : mended;
}

function readingsOf(
  tokens: readonly string[],
  scope: WordScope,
  worth: number,
): readonly LooseReading[] {
  const { inOrder, anyOrder } = loose(scope);
  const forms = tokens.map(plainForm);
  const of = forms.indexOf('of');
  const turned = of > 0 ? [...forms.slice(of + 1), ...forms.slice(0, of)] : forms;
  const word = turned.join(' ');
  const same = inOrder.get(word) ?? inOrder.get(forms.join(' '));
  if (same !== undefined) return [{ meanings: same, worth: SAME_WORDS * worth, word }];
  if (of >= 0) return [];
  const other = anyOrder.get([...forms].sort().join(' '));
  return other === undefined ? [] : [{ meanings: other, worth: OTHER_ORDER * worth, word }];
}

/** "Items" is item and "Nbr" is no; "address" and "gross" are no plurals. */
function plainForm(token: string): string {
  const known = formOf.get(token);
  if (known !== undefined) return known;
  const single =
    token.length > 3 && token.endsWith('s') && !token.endsWith('ss') ? token.slice(0, -1) : token;
  return formOf.get(single) ?? single;
}

interface LooseWords {
  readonly inOrder: ReadonlyMap<string, readonly WordMeaning[]>;
  readonly anyOrder: ReadonlyMap<string, readonly WordMeaning[]>;
}

const collected = new Map<WordScope, LooseWords>();

function loose(scope: WordScope): LooseWords {
  const known = collected.get(scope);
  if (known !== undefined) return known;
  const inOrder = new Map<string, readonly WordMeaning[]>();
  const anyOrder = new Map<string, readonly WordMeaning[]>();
  for (const [word, meanings] of wordMeanings(scope)) {
    const tokens = headerTokens(writtenWords().get(word) ?? word).map(plainForm);
    if (!tokens.every((token) => /^[a-z]+$/u.test(token))) continue;
    keepSurest(inOrder, tokens.join(' '), meanings);
    if (tokens.length > 1 && !tokens.includes('of')) {
      keepSurest(anyOrder, [...tokens].sort().join(' '), meanings);
    }
  }
  const found = { inOrder, anyOrder };
  collected.set(scope, found);
  return found;
}

function keepSurest(
  words: Map<string, readonly WordMeaning[]>,
  word: string,
  meanings: readonly WordMeaning[],
): void {
  const known = words.get(word)?.[0]?.certainty ?? 0;
  if (meanings[0]!.certainty > known) words.set(word, meanings);
}

/** Words shorter than this are another word when a letter changes. */
const MIN_MENDED = 6;
const LONG = 8;

let vocabulary: ReadonlySet<string> | undefined;

/** The known word a token is one slip away from, or two where it is long; itself where there is none. */
function mend(token: string): string {
  vocabulary ??= knownTokens();
  if (token.length < MIN_MENDED || vocabulary.has(token) || formOf.has(token)) return token;
  const most = token.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (const word of vocabulary) {
    if (word.length < MIN_MENDED || word[0] !== token[0]) continue;
    if (Math.abs(word.length - token.length) > most) continue;
    const slips = distance(word, token);
    if (slips < least) [best, least] = [word, slips];
  }
  return best ?? token;
}

/** Every Latin word of any list, also of those of what is no register. */
function knownTokens(): ReadonlySet<string> {
  const texts = [...writtenWords().values(), ...foreignWords()];
  return new Set(texts.flatMap((text) => headerTokens(text)));
}
