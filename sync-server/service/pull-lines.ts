/** Gives what was pushed after a revision, up to a high-water mark that the first page fixes, a page at a time. */

import {
  type LineChange,
  MAX_PULL_CHANGES,
  type PullReply,
  type PullRequest,
} from '../../core/contract/sync-push.ts';
import { type LedgerReader, type LedgerStore } from '../storage/ledger-store.ts';
import { isLineText, lineOfContent } from './line-content.ts';
import { identityOf, tabsByNumber } from './load-lines.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { shortHead } from './push-lines.ts';
import { refused } from './service-refusal.ts';
import { syncLineOf } from './sync-line-of.ts';

/** Changes of a page when the client does not say. */
const DEFAULT_PAGE = 1_000;

/** Every version after the revision, in order; of a line that changed twice the client keeps the later one. */
export async function pullLines(
  store: LedgerStore,
  scope: Scope,
  request: PullRequest,
): Promise<Outcome<PullReply>> {
  const outcome = await store.read(scope.organisation, async (ledger) => {
    const upTo = request.upTo ?? ledger.head.revision;
    if (upTo > ledger.head.revision || request.after > upTo) return refused('revisionAhead');
    const limit = Math.min(request.limit ?? DEFAULT_PAGE, MAX_PULL_CHANGES);
    const changes = await changesAfter(ledger, { after: request.after, upTo, limit });
    const last = changes.at(-1)?.revision ?? upTo;
    return {
      status: 'done' as const,
      reply: {
        head: shortHead(ledger.head),
        upTo,
        changes: [...changes],
        next: last < upTo ? last : null,
      },
    };
  });
  return outcome ?? refused('unknownOrganisation');
}

async function changesAfter(
  ledger: LedgerReader,
  page: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<readonly LineChange[]> {
  const versions = await ledger.versionsAfter(page.after, page.upTo, page.limit);
  const ids = [...new Set(versions.map(({ lineId }) => lineId))];
  const heads = new Map((await ledger.lineHeads(ids)).map((head) => [head.id, head]));
  const tabs = await tabsByNumber(ledger);
  return versions.map(({ revision, lineId, content }) => {
    const head = heads.get(lineId);
    if (content === null || head === undefined || !isLineText(content))
      return { id: lineId, revision, line: null };
    const line = lineOfContent(content, identityOf(head, tabs));
    return { id: lineId, revision, line: syncLineOf(line, ledger.head.amountScale) };
  });
}
