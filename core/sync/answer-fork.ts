/** What a person said a copy of a workbook is: another place to work on the same registers, one of its own, or to read. */

import { type TabDescription } from '../workbook/workbook-host.ts';
import { readLayout, writeLayout } from './layout-settings.ts';
import { locateColumns } from './locate-columns.ts';
import { openedWith, openRound, type OpenedRound } from './open-round.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { RoundStop, type RoundOutcome } from './round-outcome.ts';
import { type SyncEnvironment } from './sync-environment.ts';
import { endingRounds } from './sync-round.ts';
import { readIdentity, type BindingState } from './workbook-identity.ts';

export type ForkAnswer = 'sameRegister' | 'newRegister' | 'readOnly';

export type ForkOutcome =
  | { readonly status: 'answered' }
  /** The workbook is no copy that anybody has asked about. */
  | { readonly status: 'noFork' }
  | Extract<RoundOutcome, { status: 'stopped' | 'waiting' }>;

/**
 * Carries out the answer. With registers of its own every row of the copy becomes a row of its own: nothing the copy
 * changes from then on reaches the original.
 */
export async function answerFork(
  environment: SyncEnvironment,
  answer: ForkAnswer,
): Promise<ForkOutcome> {
  const { host, service } = environment;
  if ((await readIdentity(host))?.isFork !== true) return { status: 'noFork' };
  let isFork = true;
  const outcome = await endingRounds(async (): Promise<RoundOutcome> => {
    // A copy of a copy shows the identity of the one it was copied from; it is given its own before anything is said.
    const asked = await openRound(environment, {});
    if (asked.status === 'waiting') return asked;
    isFork = asked.fork !== null;
    const opened = isFork ? await answered(asked.keeper, answer) : asked;
    if (opened.status === 'waiting') return opened;
    const { keeper } = opened;
    if (isFork && answer === 'newRegister') await giveOwnRegisters(keeper);
    await closeIfOpen(keeper);
    return {
      status: 'done',
      head: keeper.head,
      tabs: [],
      copiedTabs: [],
      fork: null,
      wasReset: false,
    };
  });
  if (outcome.status !== 'done') return outcome;
  return { status: isFork ? 'answered' : 'noFork' };

  async function answered(keeper: RoundKeeper, said: ForkAnswer): Promise<OpenedRound> {
    const { replica } = keeper;
    const reply = await keeper.ask(() => service.answerFork({ replica, answer: said }));
    if (reply.status === 'upgradeRequired') {
      throw new RoundStop({ reason: 'upgradeRequired', schemaRevision: reply.schemaRevision });
    }
    return keeper.reopened((store, known) => openedWith(environment, {}, { store, known }, reply));
  }
}

async function closeIfOpen(keeper: RoundKeeper): Promise<void> {
  const { lease, replica, head } = keeper;
  if (lease === null) return;
  const { service } = keeper.environment;
  const { nonce } = await keeper.ask(() => service.close({ replica, lease, cursor: head }));
  await keeper.write({ nonce });
}

async function giveOwnRegisters(keeper: RoundKeeper): Promise<void> {
  const tabs = await keeper.environment.host.describeTabs();
  for (const state of keeper.identity.bindings) {
    const tab = tabs.find(({ binding }) => binding === state.binding);
    if (tab !== undefined) await giveOwnRegister(keeper, state, tab);
  }
}

/** Tokens go first: a row without one is nobody's, a row with another register's would be refused one by one. */
async function giveOwnRegister(
  keeper: RoundKeeper,
  state: BindingState,
  tab: TabDescription,
): Promise<void> {
  const { host, service } = keeper.environment;
  const layout = await readLayout(host, state.binding);
  if (layout === undefined) return;
  const location = locateColumns(await host.readTab(tab.id), layout);
  if (location.status === 'headersGone') return;
  const shared = await keeper.ask(() =>
    service.bind({
      replica: keeper.replica,
      lease: keeper.lease!,
      binding: null,
      register: state.register,
      name: state.name,
    }),
  );
  const { headerRow, tokenColumn } = location.located;
  const rowCount = tab.rowCount - headerRow;
  if (location.status === 'found' && rowCount > 0) {
    const region = {
      tab: tab.id,
      row: headerRow + 1,
      column: tokenColumn,
      rowCount,
      columnCount: 1,
    };
    await host.writeRegion(
      region,
      Array.from({ length: rowCount }, () => [null]),
    );
  }
  await writeLayout(host, shared.binding, layout);
  await keeper.write({
    bindings: keeper.identity.bindings.map((each) =>
      each.binding === state.binding
        ? { ...state, binding: shared.binding, pulledTo: 0, verified: null }
        : each,
    ),
  });
  await host.bindTab(tab.id, shared.binding);
  await writeLayout(host, state.binding, null);
}
