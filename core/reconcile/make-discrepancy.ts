/** Puts a discrepancy together: severity from the catalogue, identity, numbers as text, place in words. */

import { type CatalogueCode, catalogueEntry } from '../values/catalogue/catalogue.ts';
import { formatScaled, MICRO_SCALE } from '../values/exact.ts';
import { type TextParameters } from '../values/text-parameters.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { bridgeOf } from './bridge.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { placeText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface DiscrepancyDraft {
  readonly code: CatalogueCode;
  /** Name of the class in the fingerprint, where several codes are one class to the user. */
  readonly identity?: string;
  /** What it is about beside item, warehouse and lot: a tab, a day, a document. */
  readonly about?: readonly string[];
  readonly item: string;
  readonly warehouse?: string;
  readonly lot?: string;
  /** Scaled integers: millionths, or amounts at the company's scale for measure "value". */
  readonly expected: number;
  readonly actual: number;
  readonly measure?: Discrepancy['measure'];
  readonly parameters: TextParameters;
  readonly rows: Discrepancy['rows'];
  readonly field?: string;
  /** Entries of the bridge; left out, there is none. */
  readonly entries?: readonly LedgerEntry[];
  readonly stated?: number;
  readonly firstDivergence?: Discrepancy['firstDivergence'];
  readonly fix?: Discrepancy['fix'];
}

/** A discrepancy of a draft. It is marked at the first of its rows, in `field`. */
export function makeDiscrepancy(draft: DiscrepancyDraft, evidence: CompanyEvidence): Discrepancy {
  const { code, item, warehouse = '', lot = '', expected, actual, measure = 'quantity' } = draft;
  const scale = measure === 'value' ? evidence.settings.amountScale : MICRO_SCALE;
  const first = draft.rows[0];
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf(draft.identity ?? code, [
      item,
      warehouse,
      lot,
      ...(draft.about ?? []),
    ]),
    item,
    warehouse,
    lot,
    expected: formatScaled(expected, scale),
    actual: formatScaled(actual, scale),
    difference: formatScaled(actual - expected, scale),
    measure,
    parameters: {
      place: placeText(item, evidence.nameOf(item), warehouse, lot),
      ...draft.parameters,
    },
    rows: draft.rows,
    ...(first === undefined || draft.field === undefined
      ? {}
      : { cell: { ...first, field: draft.field } }),
    ...(draft.firstDivergence === undefined ? {} : { firstDivergence: draft.firstDivergence }),
    bridge: draft.entries === undefined ? [] : bridgeOf(draft.entries, evidence, draft.stated),
    explanations: [],
    ...(draft.fix === undefined ? {} : { fix: draft.fix }),
  };
}
