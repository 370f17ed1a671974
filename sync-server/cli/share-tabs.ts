/** Shares tabs of a workbook file that were named on the command line: as a register of their own, or as one there is. */

import { settingsNow } from '../service/settings-now.ts';
import { type SharedRegister } from '../../core/contract/sync-rows.ts';
import { registerTextOf } from '../../core/contract/name-texts.ts';
import { type RoundOutcome } from '../../core/sync/round-outcome.ts';
import { shareTab } from '../../core/sync/share-tab.ts';
import { type SyncEnvironment } from '../../core/sync/sync-environment.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type RecognisedTable } from '../../core/workbook/recognition.ts';
import { type FileWorkbook } from '../connectors/file/open-file-workbook.ts';
import { CommandFailure } from './command.ts';
import { safeText } from './safe-text.ts';

export interface TabChoice {
  readonly tab: string;
  /** Name or identity of the shared register it shows; null makes a new one, named like the tab. */
  readonly register: string | null;
}

export interface SharingPlace {
  readonly environment: SyncEnvironment;
  readonly workbook: FileWorkbook;
  readonly file: string;
  /** What the server has. */
  readonly registers: readonly SharedRegister[];
}

/** Undefined when all were shared; else how the server or the file stood in the way. */
export async function shareTabs(
  choices: readonly TabChoice[],
  { environment, workbook, file, registers }: SharingPlace,
): Promise<RoundOutcome | undefined> {
  const { host } = environment;
  const content = {
    file,
    format: 'xlsx' as const,
    dateSystem: workbook.dateSystem,
    tabs: workbook.tabs.map((tab) => tab.content()),
    notes: [],
  };
  const recognised = recogniseWorkbook(content, { today: settingsNow().today });
  for (const { tab: name, register } of choices) {
    const described = (await host.describeTabs()).find((tab) => tab.name === name);
    if (described === undefined) throw new CommandFailure(noTab(name, content.tabs));
    if (described.binding !== null) continue;
    const table = recognised.find(({ tab }) => tab === name)?.tables[0];
    if (table === undefined || table.register === 'other')
      throw new CommandFailure(noRegister(name));
    const binding = bindingFor(name, register, { table, registers });
    const outcome = await shareTab(environment, {
      tab: described.id,
      content: await host.readTab(described.id),
      table,
      binding,
      name,
    });
    if (outcome.status === 'noHeader') throw new CommandFailure(noRegister(name));
    if (outcome.status === 'waiting') return { status: 'waiting', leaseHolder: null };
    if (outcome.status === 'stopped') return outcome;
  }
  return undefined;
}

function bindingFor(
  tab: string,
  register: string | null,
  {
    table,
    registers,
  }: { readonly table: RecognisedTable; readonly registers: readonly SharedRegister[] },
): string | null {
  const alike = registers.filter((shared) => shared.register === table.register);
  if (register === null) {
    // Two registers of one name would each hold half of the lines, and nobody would notice.
    if (alike.some(({ name }) => name === tab)) throw new CommandFailure(alreadyShared(tab));
    return null;
  }
  const found = alike.find(({ name, binding }) => name === register || binding === register);
  if (found === undefined) throw new CommandFailure(noSuchRegister(register, tab, table, alike));
  return found.binding;
}

function noTab(name: string, tabs: readonly { readonly name: string }[]) {
  const names = tabs.map((tab) => safeText(tab.name)).join('、');
  return {
    zh: `文件里没有工作表「${safeText(name)}」。有的是：${names}。`,
    en: `The file has no tab "${safeText(name)}". It has: ${names}.`,
  };
}

function noRegister(name: string) {
  return {
    zh: `「${safeText(name)}」看不出是哪种登记表，没有共享。先运行 tallybook inspect 看认成了什么。`,
    en: `"${safeText(name)}" was not recognised as a register, so it was not shared. See with tallybook inspect what was found.`,
  };
}

function alreadyShared(tab: string) {
  const name = safeText(tab);
  return {
    zh: `别人已经共享了「${name}」。要并进去：--share "${name}=${name}"；要另建一份，先给工作表换个名字。`,
    en: `Others share "${name}" already. To join it: --share "${name}=${name}"; for one of its own, rename the tab first.`,
  };
}

function noSuchRegister(
  register: string,
  tab: string,
  table: RecognisedTable,
  alike: readonly SharedRegister[],
) {
  const kind = registerTextOf(table.register);
  const names = alike.map(({ name }) => safeText(name)).join('、') || '—';
  return {
    zh: `服务器上没有叫「${safeText(register)}」的${kind.zh}，「${safeText(tab)}」没有共享。有的是：${names}。`,
    en: `The server has no ${kind.en} called "${safeText(register)}", so "${safeText(tab)}" was not shared. It has: ${names}.`,
  };
}
