/**
 * What a workbook remembers of its connection with the server. Kept twice, because hosts lose settings and a plug is
 * pulled between two writes: of two that disagree the one further on counts.
 */

import * as z from 'zod/mini';
import { count, registerId } from '../contract/parts.ts';
import { head, revision } from '../contract/sync-line.ts';
import { bindingId, replicaId } from '../contract/sync-rows.ts';
import { type WorkbookHost } from '../workbook/workbook-host.ts';

/** Names of the two settings; the first is written first. */
export const IDENTITY_SETTINGS = ['tallybook.sync', 'tallybook.sync.copy'] as const;

const bindingState = z.strictObject({
  binding: bindingId,
  register: registerId,
  name: z.string(),
  /** Everything up to this revision was pulled and applied. */
  pulledTo: revision,
  /** The rows that stood in the tab at the end of the last complete round; null when that is not known. */
  verified: z.nullable(z.strictObject({ count, sum: z.string() })),
});
export type BindingState = z.infer<typeof bindingState>;

export const workbookIdentity = z.strictObject({
  replica: z.nullable(replicaId),
  nonce: z.string(),
  /** Newest head of the server's history this workbook has seen: it witnesses that the history was so. */
  witness: z.nullable(head),
  /** A copy of another workbook whose person has not yet said what it is: it only pulls. */
  isFork: z.boolean(),
  /** The server's history is not the one these tokens speak of; until all is compared nothing here is taken for stored. */
  isUnproven: z.boolean(),
  bindings: z.array(bindingState),
});
export type WorkbookIdentity = z.infer<typeof workbookIdentity>;

export const NO_IDENTITY: WorkbookIdentity = {
  replica: null,
  nonce: '',
  witness: null,
  isFork: false,
  isUnproven: false,
  bindings: [],
};

export async function readIdentity(host: WorkbookHost): Promise<WorkbookIdentity | undefined> {
  const first = parseIdentity(await host.readSetting(IDENTITY_SETTINGS[0]));
  const second = parseIdentity(await host.readSetting(IDENTITY_SETTINGS[1]));
  if (first === undefined || second === undefined) return first ?? second;
  return (second.witness?.sequence ?? -1) > (first.witness?.sequence ?? -1) ? second : first;
}

/** Writes both; `isBrief` writes the first only, for the many small steps within a round. */
export async function writeIdentity(
  host: WorkbookHost,
  identity: WorkbookIdentity,
  isBrief = false,
): Promise<string> {
  const text = JSON.stringify(identity);
  await host.writeSetting(IDENTITY_SETTINGS[0], text);
  if (!isBrief) await host.writeSetting(IDENTITY_SETTINGS[1], text);
  return text;
}

function parseIdentity(text: string | null): WorkbookIdentity | undefined {
  if (text === null) return undefined;
  try {
    const parsed = workbookIdentity.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
