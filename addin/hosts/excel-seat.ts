/**
 * Where the Excel host sits: Microsoft's client, and what this Excel can do. Every batch goes through `runBatch`, which
 * turns Excel's errors into refusals that a person can act on.
 */

/// <reference types="office-js" />

import { type LoadHelpers } from './excel-helpers.ts';
import { HostRefusal, type TabId } from '../../core/workbook/workbook-host.ts';

export interface ExcelSeat {
  readonly excel: typeof Excel;
  /** Whether this Excel has a requirement set of ExcelApi, "1.12". */
  readonly supports: (version: string) => boolean;
  /** Brings Microsoft's helpers; where they do not come, plain code does without. */
  readonly loadHelpers: LoadHelpers;
  /** What each tab was called when it was last read, by its id: a refusal names it to a person. */
  readonly names: Map<TabId, string>;
  /** Called around everything the host writes, so that the echo of it is no hint. */
  readonly ownWrites: OwnWrites;
}

/** How many writes of ours are under way. */
export interface OwnWrites {
  open: number;
}

const REFUSALS: Readonly<Record<string, HostRefusal['code']>> = {
  // A person is typing in a cell. Waiting for them (delayForCellEdit) can take for ever, so they are told.
  InvalidOperationInCellEditMode: 'busy',
  AccessDenied: 'protected',
  ItemNotFound: 'tabGone',
  InvalidReference: 'tabGone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ApiNotFound: 'notSupported',
};

/** One `Excel.run`; errors a person can do something about come out as `HostRefusal`, all others as they are. */
export async function runBatch<T>(
  seat: ExcelSeat,
  tab: string | undefined,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await seat.excel.run(work);
  } catch (error) {
    const refusal = refusalOf(error, tab);
    throw refusal === undefined ? error : namedRefusal(seat, refusal.code, refusal.tab);
  }
}

/** The refusal with the name a person knows the tab by. */
export function namedRefusal(
  { names }: ExcelSeat,
  code: HostRefusal['code'],
  tab: string | undefined,
): HostRefusal {
  return new HostRefusal(code, tab === undefined ? undefined : (names.get(tab) ?? tab));
}

function refusalOf(error: unknown, tab: string | undefined): HostRefusal | undefined {
  if (error instanceof HostRefusal) return error;
  const { code } = error as { readonly code?: unknown };
  const refusal = typeof code === 'string' ? REFUSALS[code] : undefined;
  return refusal === undefined ? undefined : new HostRefusal(refusal, tab);
}

/**
 * Runs a batch that writes. Events stay on: an add-in that is closed between switching them off and on again would leave
 * them off. The echo of a write is known by who triggered it, or by its time.
 */
export async function runWriting<T>(
  seat: ExcelSeat,
  tab: string | undefined,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  seat.ownWrites.open += 1;
  try {
    return await runBatch(seat, tab, work);
  } finally {
    seat.ownWrites.open -= 1;
  }
}
