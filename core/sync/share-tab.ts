/** Binds a tab to a shared register: a new one, or one that other workbooks show already. */

import { type SharedRegister } from '../contract/sync-rows.ts';
import { type TabContent } from '../workbook/tab-content.ts';
import { type RecognisedTable } from '../workbook/recognition.ts';
import { type TabId } from '../workbook/workbook-host.ts';
import { writeLayout } from './layout-settings.ts';
import { openRound } from './open-round.ts';
import { endingRounds } from './sync-round.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { type RoundOutcome, type RoundStopReason } from './round-outcome.ts';
import { type SyncEnvironment } from './sync-environment.ts';
import { layoutOf, TOKEN_HEADER, type TabLayout } from './tab-layout.ts';

export interface ShareRequest {
  readonly tab: TabId;
  /** The tab as it was recognised and, where it had to be asked about, confirmed. */
  readonly content: TabContent;
  readonly table: RecognisedTable;
  /** Null makes a new shared register. */
  readonly binding: string | null;
  readonly name: string;
}

export type ShareOutcome =
  | { readonly status: 'shared'; readonly register: SharedRegister }
  /** Nothing names the columns of the tab. */
  | { readonly status: 'noHeader' }
  | { readonly status: 'waiting' }
  | ({ readonly status: 'stopped' } & RoundStopReason);

export async function shareTab(
  environment: SyncEnvironment,
  request: ShareRequest,
): Promise<ShareOutcome> {
  const choice = layoutOf(request.content, request.table);
  if (choice.status === 'noHeader') return choice;
  let register: SharedRegister | undefined;
  const outcome = await endingRounds(async (): Promise<RoundOutcome> => {
    const opened = await openRound(environment, {});
    if (opened.status === 'waiting' || opened.keeper.lease === null) {
      return { status: 'waiting', leaseHolder: null };
    }
    register = await bind(opened.keeper, request, choice.layout);
    const { keeper } = opened;
    const { replica, lease, head } = keeper;
    const { nonce } = await keeper.ask(() =>
      environment.service.close({ replica, lease: lease!, cursor: head }),
    );
    await keeper.write({ nonce });
    return {
      status: 'done',
      head: keeper.head,
      tabs: [],
      copiedTabs: [],
      fork: null,
      wasReset: opened.wasReset,
    };
  });
  if (register !== undefined) return { status: 'shared', register };
  return outcome.status === 'stopped' ? outcome : { status: 'waiting' };
}

/** The binding is noted on the tab last: until then the tab is not synced at all. */
async function bind(
  keeper: RoundKeeper,
  { tab, content, table, binding, name }: ShareRequest,
  layout: TabLayout,
): Promise<SharedRegister> {
  const { host, service } = keeper.environment;
  const shared = await keeper.ask(() =>
    service.bind({
      replica: keeper.replica,
      lease: keeper.lease!,
      binding,
      register: layout.register,
      name,
    }),
  );
  await writeLayout(host, shared.binding, layout);
  const others = keeper.identity.bindings.filter((each) => each.binding !== shared.binding);
  const state = {
    binding: shared.binding,
    register: shared.register,
    name: shared.name,
    pulledTo: 0,
    verified: null,
  };
  await keeper.write({ bindings: [...others, state] });
  const headerRow = table.headerRows.at(-1)!;
  const header = content.rows[headerRow - 1] ?? [];
  if (!header.includes(TOKEN_HEADER)) {
    const column = Math.max(content.columnCount, table.lastColumn) + 1;
    const region = { tab, row: headerRow, column, rowCount: 1, columnCount: 1 };
    await host.writeRegion(region, [[TOKEN_HEADER]]);
    await host.hideColumn(tab, column);
  }
  await host.bindTab(tab, shared.binding);
  return shared;
}
