/** Loads lines of the store as the core knows them, a bounded number at a time. */

import { type Line } from '../../core/registers/line.ts';
import { type LedgerReader, type LineHead, type StoredTab } from '../storage/ledger-store.ts';
import { isLineText, lineOfContent } from './line-content.ts';

/** Versions asked for at once. */
const VERSIONS_AT_ONCE = 5_000;

/** Living lines of the heads, in their order, without rows that are none; `pending` has the content of versions that are not stored yet. */
export async function loadLines(
  ledger: LedgerReader,
  heads: readonly LineHead[],
  sources: {
    readonly tabs: ReadonlyMap<number, StoredTab>;
    readonly pending?: ReadonlyMap<number, string | null>;
  },
): Promise<readonly Line[]> {
  const texts = new Map<number, string | null>(sources.pending ?? []);
  const wanted = heads
    .filter(({ isDeleted, revision }) => !isDeleted && !texts.has(revision))
    .map(({ revision }) => revision)
    .sort((left, right) => left - right);
  for (let from = 0; from < wanted.length; from += VERSIONS_AT_ONCE) {
    const versions = await ledger.versions(wanted.slice(from, from + VERSIONS_AT_ONCE));
    for (const { revision, content } of versions) texts.set(revision, content);
  }
  const lines: Line[] = [];
  for (const head of heads) {
    const text = texts.get(head.revision);
    if (text === undefined || text === null || !isLineText(text)) continue;
    lines.push(lineOfContent(text, identityOf(head, sources.tabs)));
  }
  return lines;
}

/** Where a line stands and in which order it was recorded. */
export function identityOf(
  head: LineHead,
  tabs: ReadonlyMap<number, StoredTab>,
): Pick<Line, 'id' | 'sequence' | 'source'> {
  const tab = tabs.get(head.tab);
  return {
    id: head.id,
    sequence: head.firstRevision,
    source: { file: tab?.file ?? '', tab: tab?.name ?? '', row: head.row },
  };
}

export async function tabsByNumber(ledger: LedgerReader): Promise<Map<number, StoredTab>> {
  return new Map((await ledger.tabs()).map((tab) => [tab.tab, tab]));
}
