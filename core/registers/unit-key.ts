/** When two spellings name one unit, and the units that convert by nature whatever the item. */

import { type Rate } from '../values/exact.ts';

const SAME_UNITS: readonly string[] = [
  'kg|公斤|千克|kgs|kilo|kilogram|kilograms',
  'g|克|gram|grams',
  't|吨|ton|tons|tonne|tonnes|mt',
  'l|升|公升|litre|liter|litres|liters|ltr',
  'ml|毫升',
  'm|米|公尺|meter|metre|meters|metres',
  'cm|厘米|公分',
  'mm|毫米',
  'pcs|pc|piece|pieces|ea|each|nos|unit|units',
  'box|boxes',
  'ctn|carton|cartons|ctns',
  'bottle|bottles|btl',
  'set|sets',
  'pack|packs|pkt|pkts|packet|packets',
  'bag|bags',
  'roll|rolls',
  'pair|pairs',
  'case|cases',
];

const KEY_BY_SPELLING: ReadonlyMap<string, string> = new Map(
  SAME_UNITS.flatMap((spellings) => {
    const all = spellings.split('|');
    return all.map((spelling) => [spelling, all[0]!] as const);
  }),
);

const keys = new Map<string, string>();
const MAX_KNOWN_KEYS = 5_000;

/** The comparable form of a unit: "KG" and 公斤 are one, 箱 and 盒 are two. */
export function unitKey(unit: string): string {
  const known = keys.get(unit);
  if (known !== undefined) return known;
  const folded = unit.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '');
  const key = KEY_BY_SPELLING.get(folded) ?? folded;
  if (keys.size < MAX_KNOWN_KEYS) keys.set(unit, key);
  return key;
}

/** Family and size of each unit, in the smallest unit of its family. */
const NATURAL: ReadonlyMap<string, readonly [family: string, size: number]> = new Map([
  ['g', ['mass', 1]],
  ['kg', ['mass', 1_000]],
  ['t', ['mass', 1_000_000]],
  ['ml', ['volume', 1]],
  ['l', ['volume', 1_000]],
  ['mm', ['length', 1]],
  ['cm', ['length', 10]],
  ['m', ['length', 1_000]],
]);

/** How many `to` are in one `from` by nature (1 kg is 1000 g); undefined when only the item can say. */
export function naturalFactor(from: string, to: string): Rate | undefined {
  const source = NATURAL.get(unitKey(from));
  const target = NATURAL.get(unitKey(to));
  if (source === undefined || target === undefined || source[0] !== target[0]) return undefined;
  const micro = (source[1] * 1_000_000) / target[1];
  return Number.isInteger(micro) ? (micro as Rate) : undefined;
}
