/** Posts every line of a company and says of each that could not be posted why, so that none is lost in silence. */

import { type Line } from '../registers/line.ts';
import { statusMeaning } from '../registers/status-words.ts';
import { type Movement } from './movement.ts';
import { postAdjustment } from './post-movements-adjustment.ts';
import { type CountAnchor, postCounts } from './post-movements-count.ts';
import { type DateSpan, dateSpanOf } from './post-movements-dates.ts';
import { type DraftMovement, numberDrafts } from './post-movements-draft.ts';
import { type StockPlaces, stockPlacesOf } from './post-movements-places.ts';
import { linkReturns } from './post-movements-sources.ts';
import { postStockLines } from './post-movements-stock.ts';
import { isTransferLeg, postTransfers, type TransferPair } from './post-movements-transfer.ts';
import { withTabDays } from './post-movements-tab-days.ts';
import { postTrade } from './post-movements-trade.ts';
import { type UnpostedLine } from './post-movements-unposted.ts';

export interface PostingOutcome {
  readonly movements: readonly Movement[];
  readonly unposted: readonly UnpostedLine[];
  /** Outs and ins of transfers as they were paired, single ones included. */
  readonly transfers: readonly TransferPair[];
  /** Counts as they were anchored: what was counted of an item in a place on a day, part counts summed. */
  readonly counts: readonly CountAnchor[];
  readonly places: StockPlaces;
  readonly dates: DateSpan;
}

/** What posting knows of the whole company: needed when only a part of its lines is posted. */
export type PostingContext = Pick<PostingOutcome, 'places' | 'dates'>;

/**
 * Posts lines of all registers, in any order; see `postMovements` for the rule. All lines of an item are posted
 * together; with the `context` of the whole company, some of its items can be posted alone.
 */
export function postLines(lines: readonly Line[], context?: PostingContext): PostingOutcome {
  const ordered = withTabDays(lines)
    .filter((line) => !isVoid(line))
    .sort((left, right) => left.sequence - right.sequence);
  const places = context?.places ?? stockPlacesOf(ordered);
  const dates = context?.dates ?? dateSpanOf(ordered);
  const drafts: DraftMovement[] = [];
  const unposted: UnpostedLine[] = [];
  const legs: Line[] = [];
  for (const line of ordered) {
    if (!movesStock(line)) continue;
    if (line.item === '') unposted.push({ line, reason: 'noItem' });
    else if (isTransferLeg(line)) legs.push(line);
    else if (line.register === 'adjustments')
      postAdjustment(line, { places, dates, drafts, unposted });
    else postTrade(line, { places, dates, drafts, unposted });
  }
  const transfers = postTransfers(legs, { places, dates, drafts, unposted });
  linkReturns(ordered, drafts);
  postStockLines(ordered, { places, dates, drafts, unposted });
  const counts = postCounts(ordered, { places, dates, drafts, unposted });
  return { movements: numberDrafts(drafts), unposted, transfers, counts, places, dates };
}

/** Registers whose every line is a journal entry; stock tabs and counts are posted by rules of their own. */
function movesStock(line: Pick<Line, 'register'>): boolean {
  return (
    line.register === 'purchase' ||
    line.register === 'sales' ||
    line.register === 'adjustments' ||
    line.register === 'transfers'
  );
}

/** Whether a line is struck out: it stands in its tab and moves nothing. */
export function isVoid(line: Pick<Line, 'register' | 'values'>): boolean {
  const status = line.values.status;
  return status !== undefined && movesStock(line) && statusMeaning(status) === 'void';
}
