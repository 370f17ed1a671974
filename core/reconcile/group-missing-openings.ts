/** C02 of a whole company: where no opening is kept at all, what every item lacks is one finding and not one an item. */

import { type CatalogueCode, catalogueEntry } from '../values/catalogue/catalogue.ts';
import { MICRO } from '../values/exact.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';

/** With fewer items than this each one is told by itself. */
const FEWEST_ITEMS = 5;
/** Where fewer of the items than this share lack something, the firm began from nothing, and each is a fault of its own. */
const LEAST_SHARE = 0.5;

/** What tells whether openings are missing as a whole. Facts of portions of whole items can be added up. */
export interface OpeningFacts {
  /** Whether any row states an opening, be it zero. */
  readonly keepsOpenings: boolean;
  /** Whether anything ever came in. */
  readonly keepsReceipts: boolean;
  /** Whether anything ever went out, or from one place to another. */
  readonly keepsDispatches: boolean;
  /** Items that went out or are stated: what was only bought cannot lack an opening. */
  readonly itemCount: number;
}

export const NO_OPENING_FACTS: OpeningFacts = {
  keepsOpenings: false,
  keepsReceipts: false,
  keepsDispatches: false,
  itemCount: 0,
};

export function openingFactsOf({ lines, ledger, stated }: CompanyEvidence): OpeningFacts {
  const items = new Set(stated.map(({ item }) => item));
  for (const { item, quantity } of ledger.entries) if (quantity < 0) items.add(item);
  return {
    keepsOpenings: lines.some(
      ({ values }) => values.openingQuantity !== undefined || values.movementType === 'opening',
    ),
    keepsReceipts: ledger.entries.some(
      ({ kind, type, quantity }) => quantity > 0 && kind === 'receipt' && type !== 'opening',
    ),
    keepsDispatches: ledger.entries.some(({ kind, quantity }) => quantity < 0 && kind !== 'count'),
    itemCount: items.size,
  };
}

export function addOpeningFacts(left: OpeningFacts, right: OpeningFacts): OpeningFacts {
  return {
    keepsOpenings: left.keepsOpenings || right.keepsOpenings,
    keepsReceipts: left.keepsReceipts || right.keepsReceipts,
    keepsDispatches: left.keepsDispatches || right.keepsDispatches,
    itemCount: left.itemCount + right.itemCount,
  };
}

/**
 * The same findings, those that a missing opening explains put into one, as its `parts`. A finding that no opening could
 * explain (a stock tab that states less than the ledger) stays by itself, and so do all where openings are kept.
 *
 *     194 items sold, none of them opened or bought  ->  one finding of 194 parts
 */
export function groupMissingOpenings(
  found: readonly Discrepancy[],
  facts: OpeningFacts,
): readonly Discrepancy[] {
  if (facts.keepsOpenings) return found;
  const lacking = new Set(found.filter(isLacking).map(({ item }) => item));
  if (lacking.size < FEWEST_ITEMS || lacking.size < facts.itemCount * LEAST_SHARE) return found;
  const explained = new Set(found.filter(isExplained));
  const parts = partsOf([...explained]);
  return [groupOf(parts, facts), ...found.filter((finding) => !explained.has(finding))];
}

/** What says by itself that something was there before the first row. */
const LACKING: ReadonlySet<CatalogueCode> = new Set([
  'neverReceived',
  'neverReceivedStated',
  'negativeStock',
  'stockTabDiffers',
  'unexplainedStock',
] as const);
/** What follows from it: once the opening stands, these are gone or can be judged. */
const CONSEQUENCES: ReadonlySet<CatalogueCode> = new Set([
  'negativeStockCured',
  'negativeStockCost',
] as const);

function isLacking({ code, difference }: Discrepancy): boolean {
  return LACKING.has(code) && (!COMPARED.has(code) || !difference.startsWith('-'));
}

/** Two figures side by side: an opening explains only that more is stated than the ledger has. */
const COMPARED: ReadonlySet<CatalogueCode> = new Set([
  'stockTabDiffers',
  'unexplainedStock',
] as const);

function isExplained(finding: Discrepancy): boolean {
  return isLacking(finding) || CONSEQUENCES.has(finding.code);
}

/** Of several findings about one item those that say how much is missing in all. */
const TELLING: readonly (readonly CatalogueCode[])[] = [
  ['neverReceived', 'neverReceivedStated'],
  ['stockTabDiffers', 'unexplainedStock'],
  ['negativeStock', 'negativeStockCured'],
  ['negativeStockCost'],
];

function partsOf(explained: readonly Discrepancy[]): readonly Discrepancy[] {
  const byItem = new Map<string, Discrepancy[]>();
  for (const finding of explained) {
    const group = byItem.get(finding.item);
    if (group === undefined) byItem.set(finding.item, [finding]);
    else group.push(finding);
  }
  return [...byItem.values()].flatMap((group) => {
    const telling = TELLING.find((codes) => group.some(({ code }) => codes.includes(code)))!;
    return group.filter(({ code }) => telling.includes(code));
  });
}

function groupOf(parts: readonly Discrepancy[], { keepsReceipts }: OpeningFacts): Discrepancy {
  const code = keepsReceipts ? 'openingsMissing' : 'receiptsMissing';
  const items = new Set(parts.map(({ item }) => item)).size;
  const cell = parts.find((part) => part.cell !== undefined)?.cell;
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf('openingsMissing', ['', '', '']),
    item: '',
    warehouse: '',
    lot: '',
    expected: '0',
    actual: quantityText(items * MICRO),
    difference: quantityText(items * MICRO),
    measure: 'count',
    parameters: { items },
    rows: parts.flatMap(({ rows }) => rows.slice(0, 1)),
    ...(cell === undefined ? {} : { cell }),
    bridge: [],
    explanations: [],
    fix: { kind: 'confirm' },
    parts,
  };
}
