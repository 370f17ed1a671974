/** A round between a workbook file and a server: shares tabs where that was asked, syncs, and writes the file. */

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DecisionsReply } from '../../core/contract/sync-decisions.ts';
import { type SharedRegister } from '../../core/contract/sync-rows.ts';
import { answerFork, type ForkAnswer } from '../../core/sync/answer-fork.ts';
import { httpSyncService, type PostJson } from '../../core/sync/http-sync-service.ts';
import {
  type PreviewAnswer,
  type RoundOptions,
  type RoundOutcome,
  type TabPreview,
} from '../../core/sync/round-outcome.ts';
import { type SyncEnvironment } from '../../core/sync/sync-environment.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { runSyncRound } from '../../core/sync/sync-round.ts';
import { readIdentity } from '../../core/sync/workbook-identity.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { FileSession } from '../connectors/file-session.ts';
import { type FileWorkbook } from '../connectors/file/open-file-workbook.ts';
import { saveBeforePush } from '../connectors/save-before-push.ts';
import { shareTabs, type TabChoice } from './share-tabs.ts';
import { deviceOf } from './sync-connection.ts';
import { type WorkbookOnDisk } from './workbook-on-disk.ts';

/** What the server is told this program is. */
const CLIENT_VERSION = 'cli-1';

export interface SyncJob {
  readonly disk: WorkbookOnDisk;
  readonly workbook: FileWorkbook;
  readonly post: PostJson;
  readonly locale: Locale;
  readonly choices: readonly TabChoice[];
  /** What a person said this copy of a workbook is. */
  readonly copyIs: ForkAnswer | undefined;
  /** Only tell what would be sent; nothing is sent and the file stays as it is. */
  readonly isPreview: boolean;
  /** What to do with rows that are gone from the tab, where a person has looked; undefined lets the guards decide. */
  readonly deletes: Extract<PreviewAnswer, { send: true }>['deletes'] | undefined;
  readonly onProgress: NonNullable<RoundOptions['onProgress']>;
}

export type SyncJobOutcome =
  | { readonly status: 'preview'; readonly tabs: readonly TabPreview[] }
  /** No tab of the file is shared, and none was named. */
  | { readonly status: 'nothingShared'; readonly registers: readonly SharedRegister[] }
  | {
      readonly status: 'round';
      readonly outcome: RoundOutcome;
      /** What of the server waits for a person, in the registers this file shows; null when it was not asked. */
      readonly decisions: DecisionsReply | null;
    };

export async function syncWorkbook(job: SyncJob): Promise<SyncJobOutcome> {
  const { disk, workbook } = job;
  const session = new FileSession({
    workbook,
    name: disk.name,
    place: disk.file,
    replace: async (bytes) => {
      if (!job.isPreview) await disk.replace(bytes);
    },
  });
  const registers: SharedRegister[] = [];
  const run: SyncRun = {
    session,
    registers,
    environment: () => environmentOf(job, session, registers),
  };
  const stopped = await beforeRound(job, run);
  if (stopped !== undefined) return stopped;
  await session.readAnew();
  const environment = run.environment();
  const previews: TabPreview[] = [];
  const outcome = await runSyncRound(environment, roundOptions(job, previews));
  if (job.isPreview) {
    const isAnswered = outcome.status === 'stopped' && outcome.reason === 'cancelled';
    if (isAnswered || previews.length > 0) return { status: 'preview', tabs: previews };
    return { status: 'round', outcome, decisions: null };
  }
  await session.save();
  return { status: 'round', outcome, decisions: await decisionsOf(environment) };
}

interface SyncRun {
  readonly session: FileSession;
  /** What the server says there is. */
  readonly registers: SharedRegister[];
  /** Of the file as it is read at the moment. */
  readonly environment: () => SyncEnvironment;
}

function environmentOf(
  { post, locale }: SyncJob,
  session: FileSession,
  registers: SharedRegister[],
): SyncEnvironment {
  const { host } = session;
  const service = noting(httpSyncService(post), registers);
  return {
    now: () => Date.now(),
    entropy: (length) => randomBytes(length),
    sleep: async (milliseconds) => void (await sleep(milliseconds)),
    service: saveBeforePush(service, host, () => session.save()),
    host,
    device: deviceOf(),
    clientVersion: CLIENT_VERSION,
    locale,
  };
}

/** Says what a copy is and shares tabs, as far as that was asked; ends the run where there is nothing to sync. */
async function beforeRound(
  { copyIs, choices, disk }: SyncJob,
  { session, registers, environment }: SyncRun,
): Promise<SyncJobOutcome | undefined> {
  const identity = await readIdentity(session.host);
  if (copyIs !== undefined && identity?.isFork === true) {
    const answer = await answerFork(environment(), copyIs);
    if (answer.status === 'stopped' || answer.status === 'waiting') {
      return { status: 'round', outcome: answer, decisions: null };
    }
    await session.save();
    await session.readAnew();
  }
  if (choices.length === 0 && (identity?.bindings.length ?? 0) > 0) return undefined;
  // Asks what others share; a workbook without shared tabs has nothing else to do in a round.
  const outcome = await runSyncRound(environment(), {});
  if (outcome.status !== 'done') return { status: 'round', outcome, decisions: null };
  if (choices.length === 0) return { status: 'nothingShared', registers };
  await session.readAnew();
  const place = {
    environment: environment(),
    workbook: session.workbook,
    file: disk.name,
    registers,
  };
  const stopped = await shareTabs(choices, place);
  await session.save();
  return stopped && { status: 'round', outcome: stopped, decisions: null };
}

function roundOptions(
  { isPreview, deletes, onProgress }: SyncJob,
  previews: TabPreview[],
): RoundOptions {
  const answer = (tabs: readonly TabPreview[]): PreviewAnswer => {
    previews.push(...tabs);
    return isPreview || deletes === undefined ? { send: false } : { send: true, deletes };
  };
  const asks = isPreview || deletes !== undefined;
  return {
    onProgress,
    ...(asks && { onPreview: (tabs) => Promise.resolve(answer(tabs)) }),
  };
}

/** The service, with what the server says of shared registers noted down. */
function noting(service: SyncService, registers: SharedRegister[]): SyncService {
  return {
    ...service,
    open: async (request) => {
      const answer = await service.open(request);
      if (answer.status === 'done' && answer.reply.status !== 'upgradeRequired') {
        registers.splice(0, registers.length, ...answer.reply.registers);
      }
      return answer;
    },
  };
}

async function decisionsOf({ service, host }: SyncEnvironment): Promise<DecisionsReply | null> {
  const own = new Set((await readIdentity(host))?.bindings.map(({ binding }) => binding));
  const answer = await service.decisions({}).catch(() => undefined);
  if (answer?.status !== 'done') return null;
  const { conflicts, held, quarantined, next } = answer.reply;
  const isOwn = ({ binding }: { readonly binding: string }): boolean => own.has(binding);
  return {
    conflicts: conflicts.filter(isOwn),
    held: held.filter(isOwn),
    quarantined: quarantined.filter(isOwn),
    next,
  };
}
