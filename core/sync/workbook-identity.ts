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
  /**
   * Revisions as of which a round has begun to take rows out of the tab because others had deleted them, noted before it
   * did: where it was interrupted, a row that was dead by one of them is missing, and no person deleted it.
   */
  removedAt: z.optional(z.array(revision)),
});
export type BindingState = z.infer<typeof bindingState>;

const workbookIdentity = z.strictObject({
  replica: z.nullable(replicaId),
  nonce: z.string(),
  /** Made anew by every round: an older state of the file shows another one, or none. */
  round: z.string(),
  /** Newest head of the server's history this workbook has seen: it witnesses that the history was so. */
  witness: z.nullable(head),
  /** A copy of another workbook whose person has not yet said what it is: it only pulls. */
  isFork: z.boolean(),
  /** The server's history is not the one these tokens speak of; until all is compared nothing here is taken for stored. */
  isUnproven: z.boolean(),
  bindings: z.array(bindingState),
});
export type WorkbookIdentity = z.infer<typeof workbookIdentity>;

const NO_IDENTITY: WorkbookIdentity = {
  replica: null,
  nonce: '',
  round: '',
  witness: null,
  isFork: false,
  isUnproven: false,
  bindings: [],
};

/** What the two settings hold together. */
export async function readIdentity(host: WorkbookHost): Promise<WorkbookIdentity | undefined> {
  return identityOf(await readTexts(host));
}

/**
 * The identity as one round reads and writes it. It is never written over by another one than was read: where the file
 * was exchanged in between, at least one of the two settings tells.
 */
export class IdentityKeeper {
  readonly #host: WorkbookHost;
  #texts: readonly [string | null, string | null];

  private constructor(host: WorkbookHost, texts: readonly [string | null, string | null]) {
    this.#host = host;
    this.#texts = texts;
  }

  static async open(
    host: WorkbookHost,
  ): Promise<{ readonly keeper: IdentityKeeper; readonly identity: WorkbookIdentity }> {
    const texts = await readTexts(host);
    return { keeper: new IdentityKeeper(host, texts), identity: identityOf(texts) ?? NO_IDENTITY };
  }

  /** Whether the settings are what this round last saw or wrote. */
  async isSame(): Promise<boolean> {
    const [first, second] = await readTexts(this.#host);
    return first === this.#texts[0] && second === this.#texts[1];
  }

  /**
   * False when the workbook is another one by now. `isBrief` writes the first setting only, for the many small steps
   * within a round; otherwise the second follows once the first is seen to stand.
   */
  async write(identity: WorkbookIdentity, isBrief: boolean): Promise<boolean> {
    const text = JSON.stringify(identity);
    if (!(await this.isSame())) return false;
    await this.#host.writeSetting(IDENTITY_SETTINGS[0], text);
    this.#texts = [text, this.#texts[1]];
    if (isBrief) return true;
    if (!(await this.isSame())) return false;
    await this.#host.writeSetting(IDENTITY_SETTINGS[1], text);
    this.#texts = [text, text];
    return true;
  }
}

async function readTexts(host: WorkbookHost): Promise<readonly [string | null, string | null]> {
  const first = await host.readSetting(IDENTITY_SETTINGS[0]);
  return [first, await host.readSetting(IDENTITY_SETTINGS[1])];
}

/**
 * Of two that disagree the one further on says who the workbook is; what it holds, the one less far on: a plug was pulled
 * between them, or an older file was put in place of this one, and its rows are not those the newer one speaks of.
 */
function identityOf([a, b]: readonly [string | null, string | null]): WorkbookIdentity | undefined {
  const first = parseIdentity(a);
  const second = parseIdentity(b);
  if (first === undefined || second === undefined) return first ?? second;
  if (a === b) return first;
  const isFirst = (first.witness?.sequence ?? -1) >= (second.witness?.sequence ?? -1);
  const [ahead, behind] = isFirst ? [first, second] : [second, first];
  const bindings = ahead.bindings.map((state): BindingState => {
    const other = behind.bindings.find(({ binding }) => binding === state.binding);
    const pulledTo = Math.min(state.pulledTo, other?.pulledTo ?? 0);
    const isSame = JSON.stringify(other) === JSON.stringify(state);
    const removedAt = [...new Set([...(state.removedAt ?? []), ...(other?.removedAt ?? [])])];
    return { ...state, pulledTo, verified: isSame ? state.verified : null, removedAt };
  });
  return { ...ahead, bindings, isUnproven: first.isUnproven || second.isUnproven };
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
