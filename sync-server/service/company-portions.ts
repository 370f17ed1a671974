/** A company's lines, an overlay laid over them, as one piece where they fit into memory and as portions where not. */

import { type Line } from '../../core/registers/line.ts';
import { type PostingContext } from '../../core/ledger/post-movements-outcome.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { widenSpan } from './day-span.ts';
import { type LedgerLimits } from './ledger-limits.ts';
import { loadPortion, portionItems } from './item-portions.ts';
import { contextOf, lineShapeOf, type LineShape, shapeOfText, shapeText } from './line-shape.ts';
import { tabsByNumber } from './load-lines.ts';
import { layOver, type Overlay } from './overlay.ts';
import { knowledgeOf } from './posting-knowledge.ts';

export interface CompanyPortion {
  readonly lines: readonly Line[];
  /** What is known of the whole company; undefined when these are all its lines. */
  readonly context: PostingContext | undefined;
}

export interface CompanyPortions {
  readonly lineCount: number;
  readonly load: () => AsyncIterable<CompanyPortion>;
}

export async function companyPortions(
  ledger: LedgerReader,
  overlay: Overlay,
  limits: LedgerLimits,
): Promise<CompanyPortions> {
  const tally = await tallyWith(ledger, overlay);
  const lineCount = tally.reduce((sum, { lines }) => sum + lines, 0);
  const isOnePiece = lineCount <= limits.inOnePiece;
  const portions = portionItems(tally, isOnePiece ? limits.inOnePiece : limits.portion);
  const context = isOnePiece ? undefined : await contextWith(ledger, overlay);
  const tabs = await tabsByNumber(ledger);
  return {
    lineCount,
    load: async function* () {
      for (const items of portions) {
        const wanted = new Set(items);
        const { lines } = await loadPortion(ledger, items, tabs);
        yield { lines: layOver(lines, overlay, ({ item }) => wanted.has(item)), context };
      }
    },
  };
}

/** Items of the store and of the overlay, in one order. */
async function tallyWith(
  ledger: LedgerReader,
  { upserts }: Overlay,
): Promise<readonly { readonly item: string; readonly lines: number }[]> {
  const tally = new Map((await ledger.itemTally()).map(({ item, lines }) => [item, lines]));
  for (const { item } of upserts.values()) tally.set(item, (tally.get(item) ?? 0) + 1);
  return [...tally].map(([item, lines]) => ({ item, lines }));
}

async function contextWith(ledger: LedgerReader, { upserts }: Overlay): Promise<PostingContext> {
  const shapes = new Map<string, LineShape>();
  for (const text of await ledger.shapes()) shapes.set(text, shapeOfText(text));
  for (const line of upserts.values()) {
    const shape = lineShapeOf(line, OVERLAY_TAB);
    if (shape !== undefined) shapes.set(shapeText(shape), shape);
  }
  const { firstDay, lastDay } = widenSpan(ledger.head, upserts.values());
  return contextOf(knowledgeOf(shapes).places, firstDay, lastDay);
}

/** Stands for the tabs of an overlay, which have no number yet. */
const OVERLAY_TAB = 0;
