/** Headers that are known by how they are made where no word list has them: "Bags left", "Starting Warehouse Balance". */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { wordMeanings, type WordScope } from './field-words.ts';
import { headerTokens } from './header-tokens.ts';

export interface ShapedHeader {
  readonly field: FieldId;
  /** The known word that is left when what does not change its meaning is taken away. */
  readonly word: string;
}

/** What trades count in. Before or behind a word that says which quantity it is, it changes nothing. */
const COUNT_NOUNS: ReadonlySet<string> = new Set(
  (
    'btls bxs ctns dzn pkts pks rls bags bales bars barrels bins bottles boxes bricks buckets bundles cans cartons cases coils containers copies crates cups ' +
    'cylinders dozens doses drums eggs feet heads jars kegs kits kilos kgs lbs lengths litres liters loaves meters metres nos ' +
    'packages packets packs pads pails pairs pallets pcs pieces pots rolls sacks sets sheets sleeves slabs sticks stock strips tablets ' +
    'tanks tins tonnes tons trays tubes tubs tyres units vials yards'
  ).split(' '),
);
/** "Quantity Open" is an open quantity. */
const QUANTITY: ReadonlySet<string> = new Set(['qty', 'quantity']);
/** What a quantity is of or where, in the middle of what says which quantity it is. */
const PLACES: ReadonlySet<string> = new Set(['warehouse', 'store', 'depot', 'godown', 'shop']);
/** Words from here on are sure. */
const SURE = 0.9;

/** The quantities such a header may mean, in a register or in any. */
export function shapedQuantities(header: string, scope: WordScope): readonly ShapedHeader[] {
  const text = header.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]?/gu, ' ');
  const tokens = headerTokens(text);
  if (tokens.length < 2) return [];
  const stock = stockWhen(tokens.filter((token) => !PLACES.has(token)).join(''), scope);
  if (stock !== undefined) return [stock];
  const turned = QUANTITY.has(tokens[0]!) ? tokens.slice(1).join('') + 'qty' : undefined;
  const isCounted = COUNT_NOUNS.has(tokens[0]!);
  const isCountedLast = COUNT_NOUNS.has(tokens[tokens.length - 1]!);
  const word =
    turned ??
    (isCounted
      ? tokens.slice(1).join('')
      : isCountedLast
        ? tokens.slice(0, -1).join('')
        : withoutPlace(tokens));
  if (word === undefined) return [];
  return (wordMeanings(scope).get(word) ?? [])
    .filter(({ field, certainty }) => FIELDS[field].kind === 'quantity' && certainty >= SURE)
    .map(({ field }) => ({ field, word }));
}

const STOCK_WORD = '(?:balance|stock|qty|quantity|inventory|count|level|onhand|units)';
const AT_START = new RegExp(
  `^(?:start|starting|begin|beginning|initial|opening|prior|previous)${STOCK_WORD}+$`,
  'u',
);
const AT_END = new RegExp(`^(?:end|ending|closing|final|leftover|remaining)${STOCK_WORD}+$`, 'u');

/** Any word for the first or the last of a time before any word for stock. */
function stockWhen(word: string, scope: WordScope): ShapedHeader | undefined {
  if (scope !== 'stock' && scope !== 'any') return undefined;
  if (AT_START.test(word)) return { field: 'openingQuantity', word };
  return AT_END.test(word) ? { field: 'balanceQuantity', word } : undefined;
}

/** "Starting Warehouse Balance" is a starting balance; "Warehouse" before or behind may be what is meant. */
function withoutPlace(tokens: readonly string[]): string | undefined {
  const inner = tokens.slice(1, -1);
  if (!inner.some((token) => PLACES.has(token))) return undefined;
  return tokens.filter((token) => !PLACES.has(token)).join('');
}
