/**
 * Proves that tab and server hold the same, and puts right what does not. Where they differ without reason the server is
 * the judge: rows are sent to it with the base they name, and it says what becomes of them.
 */

import { type RowChange } from '../contract/sync-rows.ts';
import { type RowStamp } from '../contract/sync-session.ts';
import { applyToRows, insertRows, type ApplyContext } from './apply-rows.ts';
import { compareDigest } from './compare-digest.ts';
import { sendPlan, type Sent } from './send-plan.ts';

/** Rows asked for at once. */
const MAX_ASKED = 500;

export interface VerifyInput {
  /** The revision everything was pulled up to. */
  readonly upTo: number;
  /** Revision up to which the last complete round had pulled: what the server had then and the tab lacks, a person deleted. */
  readonly pulledBefore: number;
  /** Rows that are missing from the tab for a reason. */
  readonly isLeftOut: (row: RowStamp) => boolean;
  readonly canPush: boolean;
  readonly mayOverwrite: boolean;
  readonly tabName: string;
}

export interface Verified {
  readonly healed: number;
  /** Whether tab and server now hold the same, as far as this round could see. */
  readonly isWhole: boolean;
}

export async function verifyTab(
  context: ApplyContext,
  input: VerifyInput,
  sent: Sent,
): Promise<Verified> {
  const { local, binding, keeper } = context;
  keeper.options.onProgress?.({ phase: 'verify', tabName: input.tabName, rows: 0, of: local.size });
  const { missing, differing } = await compareDigest(keeper, binding, input.upTo, local.stamps());
  const wanted = missing.filter(
    (stamp) => !input.isLeftOut(stamp) && stamp.revision > input.pulledBefore,
  );
  const dead = input.mayOverwrite ? await deadRows(context, differing) : [];
  const suspects = differing.filter(
    ({ mine, theirs }) => mine.revision <= input.upTo || theirs !== undefined,
  );
  const found = await rowsById(context, wanted);
  // One that has died since never stood here, though it lived as of the revision this tab is said to hold.
  const deaths = found.flatMap(({ row, revision }) => (row === null ? [revision] : []));
  if (deaths.length > 0) await keeper.noteRemoval(binding, Math.max(...deaths));
  const inserted = await insertRows(context, found);
  const written = await applyToRows(context, dead);
  const deadIds = new Set(dead.map(({ id }) => id));
  const toPush = suspects.map(({ mine }) => mine.id).filter((id) => !deadIds.has(id));
  let pushed = 0;
  if (input.canPush && toPush.length > 0) {
    const upserts = toPush.filter((id) => local.get(id)?.scanned?.isUncalculated !== true);
    pushed = upserts.length;
    const toSend = { upserts, deletes: [], areDeletesConfirmed: false };
    await sendPlan(context, toSend, sent, input.tabName);
  }
  return {
    healed: inserted + written + pushed,
    isWhole: inserted === missing.length && (input.canPush || toPush.length === 0),
  };
}

/** Rows of the tab that were deleted at the server and have not changed here since. */
async function deadRows(
  context: ApplyContext,
  differing: readonly { readonly mine: RowStamp; readonly theirs: RowStamp | undefined }[],
): Promise<readonly RowChange[]> {
  const ghosts = differing.filter(({ theirs }) => theirs === undefined).map(({ mine }) => mine);
  const rows = await rowsById(context, ghosts);
  return rows.filter(({ id, row, revision }) => {
    const mine = context.local.get(id);
    return (
      row === null && mine?.hash === mine?.token.hash && revision > (mine?.token.revision ?? 0)
    );
  });
}

async function rowsById(
  { keeper, binding }: ApplyContext,
  stamps: readonly RowStamp[],
): Promise<readonly RowChange[]> {
  const rows: RowChange[] = [];
  for (let from = 0; from < stamps.length; from += MAX_ASKED) {
    const ids = stamps.slice(from, from + MAX_ASKED).map(({ id }) => id);
    const { service } = keeper.environment;
    rows.push(
      ...(await keeper.ask(() => service.rowsById({ replica: keeper.replica, binding, ids }))),
    );
    keeper.checkCancelled();
  }
  return rows;
}
