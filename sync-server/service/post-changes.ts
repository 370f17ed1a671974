/**
 * Posts what a batch changes, in the same transaction as its line versions, so that the stored movements are always
 * those the core posts for all lines together. Mostly the changed lines alone need posting; a return, a transfer or a
 * count takes the other lines of its item along, a stock tab or a new warehouse all lines of the company. Where that
 * would be too much for one batch the ledger is left unsettled, and settled before it is next read.
 */

import { postLines, type PostingContext } from '../../core/ledger/post-movements-outcome.ts';
import { type Line } from '../../core/registers/line.ts';
import { type LedgerReader, type LineHead, type StoredTab } from '../storage/ledger-store.ts';
import { type LineChange } from './apply-operations.ts';
import { type DaySpan, EMPTY_SPAN, movingDayOf, widenSpan } from './day-span.ts';
import { type LedgerLimits } from './ledger-limits.ts';
import { type LedgerDraft, repost } from './ledger-draft.ts';
import { contentOfText, isLineText, type LineContent } from './line-content.ts';
import { contextOf, type LineShape, lineShapeOf, shapeText } from './line-shape.ts';
import { identityOf, loadLines } from './load-lines.ts';
import { knowsShape, type PostingKnowledge, withShapes } from './posting-knowledge.ts';
import { itemsPlacedAnew, knowledgeOf } from './posting-knowledge.ts';
import { postedRowsOf } from './stored-movements.ts';

export interface PostingJob {
  readonly ledger: LedgerReader;
  readonly draft: LedgerDraft;
  readonly tabs: ReadonlyMap<number, StoredTab>;
  readonly limits: LedgerLimits;
}

/** Adds the movements of the changes to the draft; returns what is known of all lines afterwards. */
export async function postChanges(
  job: PostingJob,
  changes: readonly LineChange[],
  before: PostingKnowledge,
): Promise<PostingKnowledge> {
  const { draft } = job;
  const { added, loses } = await shapeChanges(job, changes, before);
  const after = withShapes(before, added);
  draft.shapes = [...added.keys()];
  const changed = changes.flatMap(({ content }) => (content === undefined ? [] : [content]));
  Object.assign(draft, widenSpan(draft, changed));
  const reach = await reachOf(job, changes, { before, after, loses });
  if (reach === 'deferred') {
    draft.isSettled = false;
    await postAlone(job, changes, after);
    return after;
  }
  if (reach === 'company') return await postCompany(job);
  await postAlone(
    job,
    changes.filter(({ now }) => !reach.has(now.item)),
    after,
  );
  if (reach.size > 0) await postItems(job, reach, after);
  return after;
}

/** Which items must be posted together with the changes, or all, or too many to do it now. */
async function reachOf(
  { ledger, draft, limits }: PostingJob,
  changes: readonly LineChange[],
  shapes: {
    readonly before: PostingKnowledge;
    readonly after: PostingKnowledge;
    readonly loses: boolean;
  },
): Promise<ReadonlySet<string> | 'company' | 'deferred'> {
  const { before, after, loses } = shapes;
  const placedAnew = itemsPlacedAnew(before, after);
  const isWide = loses || after.reachesCompany || placedAnew === 'all' || !draft.isSettled;
  const isSmall = draft.head.revision + draft.versions.length <= limits.postedAgain;
  if (isWide) return isSmall ? 'company' : 'deferred';
  const items = new Set(placedAnew);
  if (after.linkedItems.size > 0) {
    for (const { before: head, now } of changes) {
      if (after.linkedItems.has(now.item)) items.add(now.item);
      if (head !== undefined && after.linkedItems.has(head.item)) items.add(head.item);
    }
  }
  if (items.size === 0) return items;
  const count = await ledger.countLinesOfItems([...items]);
  return count + changes.length > limits.postedAgain ? 'deferred' : items;
}

/** Shapes that are new, and whether a line gave up one that no other line may have. */
async function shapeChanges(
  { ledger, draft }: PostingJob,
  changes: readonly LineChange[],
  known: PostingKnowledge,
): Promise<{ readonly added: ReadonlyMap<string, LineShape>; readonly loses: boolean }> {
  const added = new Map<string, LineShape>();
  const replaced = changes.filter(({ before }) => before !== undefined && !before.isDeleted);
  const stored = await ledger.versions(replaced.map(({ before }) => before!.revision));
  const oldTexts = new Map(stored.map(({ revision, content }) => [revision, content]));
  let loses = false;
  for (const { before, now, content } of changes) {
    const shape = content && lineShapeOf(content, now.tab);
    if (shape !== undefined && !knowsShape(known, shape)) added.set(shapeText(shape), shape);
    const oldContent = before && oldTexts.get(before.revision);
    if (before === undefined || oldContent === undefined || oldContent === null) continue;
    if (!isLineText(oldContent)) continue;
    const old = contentOfText(oldContent);
    const oldShape = lineShapeOf(old, before.tab);
    const isKept = (oldShape && shapeText(oldShape)) === (shape && shapeText(shape));
    loses ||= !isKept || isAtEdge(draft, old, content);
  }
  return { added, loses };
}

/** Whether a line leaves the first or last day, which undated lines and openings are dated by. */
function isAtEdge(draft: DaySpan, old: LineContent, now: LineContent | undefined): boolean {
  const day = movingDayOf(old);
  if (day === undefined || (day !== draft.firstDay && day !== draft.lastDay)) return false;
  return now === undefined || movingDayOf(now) !== day;
}

/** Posts changed lines that stand for themselves. */
async function postAlone(
  job: PostingJob,
  changes: readonly LineChange[],
  known: PostingKnowledge,
): Promise<void> {
  const lines: Line[] = [];
  for (const { now, content } of changes) {
    if (content === undefined) continue;
    const { id, sequence, source } = identityOf(now, job.tabs);
    const { register, item, values, extra, time } = content;
    const line: Line = { id, sequence, source, register, item, values };
    const isPlain = extra === undefined && time === undefined;
    lines.push(
      isPlain ? line : { ...line, ...(extra && { extra }), ...(time !== undefined && { time }) },
    );
  }
  const context = contextOf(known.places, job.draft.firstDay, job.draft.lastDay);
  await postTogether(job, { heads: changes.map(({ now }) => now), lines, context });
}

/** Posts all lines of some items. */
async function postItems(
  job: PostingJob,
  items: ReadonlySet<string>,
  known: PostingKnowledge,
): Promise<void> {
  const { ledger, draft } = job;
  const heads = new Map<string, LineHead>();
  for (const head of await ledger.lineHeadsOfItems([...items])) heads.set(head.id, head);
  for (const [id, { head }] of draft.lines) {
    // A line that changed to another item is posted there, and must not be posted twice.
    if (items.has(head.item)) heads.set(id, head);
    else heads.delete(id);
  }
  const all = [...heads.values()];
  const lines = await loadLines(ledger, all, { tabs: job.tabs, pending: pendingOf(draft) });
  const context = contextOf(known.places, draft.firstDay, draft.lastDay);
  await postTogether(job, { heads: all, lines, context });
}

/** Posts all lines of a company together: exact, and only for as many lines as fit into memory. */
export async function postCompany(job: PostingJob): Promise<PostingKnowledge> {
  const { ledger, draft } = job;
  const heads = new Map<string, LineHead>();
  for await (const piece of ledger.allLineHeads()) {
    for (const head of piece) heads.set(head.id, head);
  }
  for (const [id, { head }] of draft.lines) heads.set(id, head);
  const all = [...heads.values()];
  const lines = await loadLines(ledger, all, { tabs: job.tabs, pending: pendingOf(draft) });
  const shapes = shapesOf(lines, heads);
  await postTogether(job, { heads: all, lines });
  settle(draft, shapes, widenSpan(EMPTY_SPAN, lines));
  return knowledgeOf(shapes);
}

/** Shapes of lines, each once, by its text. */
export function shapesOf(
  lines: readonly Line[],
  heads: ReadonlyMap<string, LineHead>,
): Map<string, LineShape> {
  const shapes = new Map<string, LineShape>();
  for (const line of lines) {
    const shape = lineShapeOf(line, heads.get(line.id)!.tab);
    if (shape !== undefined) shapes.set(shapeText(shape), shape);
  }
  return shapes;
}

/** Says in the draft that every line is posted as all lines together say. */
export function settle(
  draft: LedgerDraft,
  shapes: ReadonlyMap<string, LineShape>,
  span: DaySpan,
): void {
  Object.assign(draft, span);
  draft.shapes = [...shapes.keys()];
  draft.replaceShapes = true;
  draft.isSettled = true;
}

function pendingOf(draft: LedgerDraft): ReadonlyMap<number, string | null> {
  return new Map(draft.versions.map(({ revision, content }) => [revision, content]));
}

/** Lines of whole items, or lines that stand for themselves, with the heads of all lines that may lose movements. */
export interface PostedTogether {
  readonly heads: readonly LineHead[];
  readonly lines: readonly Line[];
  /** What is known of the company when these are not all its lines. */
  readonly context?: PostingContext;
}

/** Posts lines and adds to the draft what is not posted so already. */
export async function postTogether(
  { ledger, draft }: PostingJob,
  { heads, lines, context }: PostedTogether,
): Promise<number> {
  const outcome = postLines(lines, context);
  const sequences = new Map(lines.map(({ id, sequence }) => [id, sequence]));
  const rows = postedRowsOf(outcome.movements, sequences);
  const live = await liveMovementsOf(ledger, heads);
  for (const head of heads) {
    repost(draft, head, live.get(head.id) ?? NOTHING, rows.get(head.id) ?? NOTHING);
  }
  return outcome.movements.length;
}

/** Of a line that has no movements; said once instead of for each of thousands. */
const NOTHING: readonly never[] = [];

/** Movements of lines that stand, by line, in their order. */
export async function liveMovementsOf(
  ledger: LedgerReader,
  heads: readonly LineHead[],
): Promise<ReadonlyMap<string, Awaited<ReturnType<LedgerReader['movements']>>>> {
  const numbers: number[] = [];
  for (const { firstMovement, movementCount } of heads) {
    for (let index = 0; index < movementCount; index += 1) numbers.push(firstMovement + index);
  }
  const ofLine = new Map<string, StoredRows>();
  const stored = await ledger.movements(numbers);
  for (const movement of stored) {
    const known = ofLine.get(movement.lineId);
    if (known === undefined) ofLine.set(movement.lineId, [movement]);
    else known.push(movement);
  }
  return ofLine;
}

type StoredRows = Awaited<ReturnType<LedgerReader['movements']>>[number][];
