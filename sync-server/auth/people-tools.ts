/** What everything about people and signing in works with. */

import { type Passwords } from './passwords.ts';
import { type LedgerStore, type LedgerWriter } from '../storage/ledger-store.ts';
import { LastAdmin, type PeopleWriter } from '../storage/people-store.ts';
import { appendDraft, emptyDraft } from '../service/ledger-draft.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';

export interface PeopleTools {
  readonly store: LedgerStore;
  /** The instant it is, ISO text in UTC, so that texts compare as instants do. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly passwords: Passwords;
  /** After so long without a person's request a web session ends, in milliseconds. */
  readonly webIdleMs: number;
  /** Called after anything changed that a looked-up credential may depend on. */
  readonly forgetLookups: () => void;
}

/** The instant so many milliseconds after another. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** Reads and changes people under the organisation's lock; a refusal leaves everything as it was. */
export async function changePeople<Reply>(
  tools: PeopleTools,
  organisation: number,
  change: (people: PeopleWriter, ledger: LedgerWriter) => Promise<PeopleOutcome<Reply>>,
): Promise<PeopleOutcome<Reply>> {
  try {
    const outcome = await tools.store.write(organisation, (ledger) =>
      change(ledger.people, ledger),
    );
    return outcome ?? refusedFor('unknownOrganisation');
  } catch (error) {
    if (error instanceof LastAdmin) return refusedFor('lastAdmin');
    throw error;
  } finally {
    tools.forgetLookups();
  }
}

/** Writes who did what into the audit chain, in the same transaction. */
export async function note(
  tools: PeopleTools,
  ledger: LedgerWriter,
  author: string,
  text: string,
): Promise<void> {
  const act = { at: tools.now(), author, batchKey: null, note: text };
  await appendDraft(ledger, emptyDraft(ledger.head), { ...act, kind: 'people' });
}

/** The same, written into the audit chain: who did it, and what. */
export function changePeopleAudited<Reply>(
  tools: PeopleTools,
  scope: { readonly organisation: number; readonly author: string },
  change: (people: PeopleWriter) => Promise<PeopleOutcome<Reply & { readonly note: string }>>,
): Promise<PeopleOutcome<Omit<Reply, 'note'>>> {
  return changePeople(tools, scope.organisation, async (people, ledger) => {
    const outcome = await change(people);
    if (outcome.status === 'refused') return outcome;
    const { note: text, ...reply } = outcome.reply;
    await note(tools, ledger, scope.author, text);
    return doneWith(reply);
  });
}
