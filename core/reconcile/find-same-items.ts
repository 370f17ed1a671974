/** C17: two codes whose name, specification and make are the same are likely one item, booked in two places. */

import { MICRO } from '../values/exact.ts';
import { type Line } from '../registers/line.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A name that more codes share than this is the name of a kind of goods. */
const MOST_CODES = 3;
/** Where more than this share of the items shares a name, the code tells apart what the name does not: a colour, a size. */
const MOST_SHARED = 0.1;
/** With fewer items than this a share says nothing. */
const FEWEST_ITEMS = 20;
/** A shorter name says too little. */
const SHORTEST_NAME = 2;

export function findSameItems(evidence: CompanyEvidence): readonly Discrepancy[] {
  const described = new Map<string, Line>();
  for (const line of evidence.lines) {
    const known = described.get(line.item);
    const isBetter = line.register === 'items' && known?.register !== 'items';
    if (line.item !== '' && (known === undefined || isBetter)) described.set(line.item, line);
  }
  const twins = new Map<string, Line[]>();
  for (const line of described.values()) {
    const key = descriptionOf(line);
    if (key === undefined) continue;
    const group = twins.get(key);
    if (group === undefined) twins.set(key, [line]);
    else group.push(line);
  }
  const groups = [...twins.values()].filter(({ length }) => length > 1);
  const shared = groups.reduce((sum, { length }) => sum + length, 0);
  if (described.size >= FEWEST_ITEMS && shared > described.size * MOST_SHARED) return [];
  return groups
    .filter(({ length }) => length <= MOST_CODES)
    .flatMap((group) => group.slice(1).map((other) => twin(group[0]!, other, evidence)));
}

/** Everything that could tell two items apart beside the code; undefined when there is too little to go by. */
function descriptionOf({ item, values }: Line): string | undefined {
  const name = values.itemName ?? item;
  if (plain(name).length < SHORTEST_NAME) return undefined;
  const traits = [
    name,
    values.specification,
    values.model,
    values.brand,
    values.colour,
    values.size,
    values.material,
    values.origin,
    values.manufacturer,
    values.unit,
    values.category,
  ];
  return traits.map((trait) => plain(trait ?? '')).join('\u0000');
}

/** Case, width, spaces and punctuation do not make another item. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}

function twin(line: Line, other: Line, evidence: CompanyEvidence): Discrepancy {
  const { values } = other;
  const words = [values.itemName ?? other.item, values.specification, values.unit];
  return makeDiscrepancy(
    {
      code: 'sameItemTwoCodes',
      about: [other.item],
      item: line.item,
      expected: MICRO,
      actual: 2 * MICRO,
      measure: 'count',
      parameters: {
        item: line.item,
        other: other.item,
        evidence: words.filter((word) => word !== undefined && word !== '').join(' · '),
      },
      rows: [other.source, line.source],
      field: values.itemCode === undefined ? 'itemName' : 'itemCode',
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}
