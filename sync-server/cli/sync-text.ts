/** What a sync of a workbook file says: what would be sent, what became of it, and what waits for a person. */

import { fieldTextOf, registerTextOf } from '../../core/contract/name-texts.ts';
import { type Conflict, type DecisionsReply } from '../../core/contract/sync-decisions.ts';
import { type SharedRegister, type SyncRow } from '../../core/contract/sync-rows.ts';
import {
  type RoundOutcome,
  type RoundStopReason,
  type TabOutcome,
  type TabPreview,
} from '../../core/sync/round-outcome.ts';
import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { safeText } from './safe-text.ts';

/** Conflicts and rows that are listed one by one; of more, how many there are. */
const MAX_LISTED = 20;
const SENT: ReadonlySet<string> = new Set([
  'inserted',
  'updated',
  'merged',
  'deleted',
  'resurrected',
  'reverted',
  'healed',
  'quarantined',
]);

export function previewLines(tabs: readonly TabPreview[]): readonly LocalText[] {
  const lines = tabs.flatMap((tab): readonly LocalText[] => {
    const { tabName, fresh, changed, deleted, expectedConflicts, uncalculated, copiedRows } = tab;
    const name = safeText(tabName);
    const rows = copiedRows.join(', ');
    return [
      {
        zh: `「${name}」：新增 ${fresh} 行，改动 ${changed} 行，删除 ${deleted} 行，可能冲突 ${expectedConflicts} 行`,
        en: `"${name}": ${fresh} new, ${changed} changed, ${deleted} deleted, ${expectedConflicts} in conflict`,
      },
      ...(uncalculated === 0 ? [] : [uncalculatedText(uncalculated)]),
      ...(copiedRows.length === 0
        ? []
        : [
            {
              zh: `  第 ${rows} 行是复制来的，可能录了两遍`,
              en: `  rows ${rows} were copied from others; perhaps entered twice`,
            },
          ]),
      ...tab.warnings.map((warning) => WARNINGS[warning]),
    ];
  });
  return [...lines, NOTHING_SENT];
}

export function registerLines(registers: readonly SharedRegister[]): readonly LocalText[] {
  const names = registers.map(({ name, register }): LocalText => {
    const kind = registerTextOf(register);
    return { zh: `  ${safeText(name)}（${kind.zh}）`, en: `  ${safeText(name)} (${kind.en})` };
  });
  return [NOTHING_SHARED, ...(names.length === 0 ? [] : [OTHERS_SHARE, ...names])];
}

export function doneLines(
  outcome: Extract<RoundOutcome, { status: 'done' }>,
  decisions: DecisionsReply | null,
  locale: Locale,
): readonly LocalText[] {
  return [
    ...outcome.tabs.map(tabText),
    ...outcome.tabs.flatMap((tab) =>
      tab.status === 'synced' && tab.preview.uncalculated > 0
        ? [uncalculatedText(tab.preview.uncalculated)]
        : [],
    ),
    ...outcome.copiedTabs.map(({ tabName }): LocalText => ({
      zh: `「${safeText(tabName)}」是一份共享工作表的副本，没有同步。不需要就删掉它。`,
      en: `"${safeText(tabName)}" is a copy of a shared tab and was not synced. Delete it if it is not needed.`,
    })),
    ...(outcome.wasReset ? [WAS_RESET] : []),
    ...(outcome.fork === null ? [] : [FORK]),
    ...(decisions === null ? [] : decisionLines(decisions, locale)),
  ];
}

/** Whether something is left for a person to look at. */
export function needsPerson(
  outcome: Extract<RoundOutcome, { status: 'done' }>,
  decisions: DecisionsReply | null,
): boolean {
  const { conflicts = [], held = [], quarantined = [] } = decisions ?? {};
  return (
    outcome.fork !== null ||
    outcome.copiedTabs.length > 0 ||
    conflicts.length + held.length + quarantined.length > 0 ||
    outcome.tabs.some(
      (tab) => tab.status !== 'synced' || tab.preview.uncalculated > 0 || tab.attention.length > 0,
    )
  );
}

export function stopText(
  outcome: { readonly leaseHolder: string | null } | RoundStopReason,
): LocalText {
  if ('leaseHolder' in outcome) {
    const who = safeText(outcome.leaseHolder ?? '—');
    return {
      zh: `${who} 正在同步这本工作簿。没有发出什么，请过一分钟再试。`,
      en: `${who} is syncing this workbook. Nothing was sent; try again in a minute.`,
    };
  }
  switch (outcome.reason) {
    case 'cancelled':
      return NOTHING_SENT;
    case 'noAnswer':
      return NO_ANSWER;
    case 'refused':
      return outcome.refusal.code === 'signInRequired' ? SIGN_IN : outcome.refusal.text;
    case 'host': {
      const tab = safeText(outcome.refusal.tab ?? '');
      return outcome.refusal.code === 'protected'
        ? {
            zh: `「${tab}」有工作表保护，写不进去。请先撤销保护。`,
            en: `"${tab}" is a protected tab and cannot be written. Take the protection off first.`,
          }
        : {
            zh: `「${tab}」写不进去（${outcome.refusal.code}）。`,
            en: `"${tab}" cannot be written (${outcome.refusal.code}).`,
          };
    }
    case 'workbookChanged':
      return CHANGED;
    case 'upgradeRequired':
      return UPGRADE;
  }
}

function tabText(tab: TabOutcome): LocalText {
  const name = safeText(tab.tabName);
  if (tab.status === 'synced') {
    let sent = 0;
    for (const [status, rows] of tab.results) if (SENT.has(status)) sent += rows;
    return {
      zh: `「${name}」：发出 ${sent} 行，收到 ${tab.applied} 行`,
      en: `"${name}": ${sent} sent, ${tab.applied} received`,
    };
  }
  if (tab.status === 'needsPreview') {
    const { fresh = 0, changed = 0, deleted = 0, warnings = [] } = tab.preview ?? {};
    const why = warnings.map((warning) => WARNINGS[warning]);
    return {
      zh: `「${name}」：一次新增 ${fresh}、改动 ${changed}、删除 ${deleted} 行，没有发出。${why.map(({ zh }) => zh.trim()).join('')}看过没问题，请加 --yes。`,
      en: `"${name}": ${fresh} new, ${changed} changed, ${deleted} deleted at once; not sent. ${why.map(({ en }) => en.trim()).join(' ')} If that is right, add --yes.`,
    };
  }
  const headers = tab.headers.map((header) => safeText(header)).join('、');
  return {
    zh: `「${name}」：工作表或它的列找不到了${headers === '' ? '' : `（${headers}）`}，没有同步；账没有动。请改回名字或表头。`,
    en: `"${name}": the tab or its columns are gone${headers === '' ? '' : ` (${headers})`}; it was not synced and the books are as they were. Put the name or the headers back.`,
  };
}

function decisionLines(
  { conflicts, held, quarantined, next }: DecisionsReply,
  locale: Locale,
): readonly LocalText[] {
  return [
    ...listed(conflicts, conflictText),
    ...held.map(({ author, rows }): LocalText => ({
      zh: `等人决定：${safeText(author)} 一次动了 ${rows.length} 行`,
      en: `Waits for a person: ${safeText(author)} changed ${rows.length} rows at once`,
    })),
    ...listed(quarantined, ({ row, faults }) => {
      const why = faults[0]?.text ?? { zh: '', en: '' };
      const what = rowText(row);
      return {
        zh: `存下了，没有入账：${what} ${safeText(why.zh)}`,
        en: `Kept, not recorded: ${what} ${safeText(why.en)}`,
      };
    }),
    ...(next === null ? [] : [MORE]),
    ...(conflicts.length + held.length + quarantined.length === 0 ? [] : [DECIDE]),
  ].map((text) => ({ ...text, [locale]: text[locale].trimEnd() }));
}

function listed<T>(all: readonly T[], textOf: (each: T) => LocalText): readonly LocalText[] {
  const rest = all.length - MAX_LISTED;
  const shown = all.slice(0, MAX_LISTED).map(textOf);
  return rest > 0 ? [...shown, { zh: `  还有 ${rest} 行`, en: `  and ${rest} more` }] : shown;
}

function conflictText({ kept, setAside, fields }: Conflict): LocalText {
  const row = rowText(kept.row ?? setAside.row);
  const each = fields.map((field) => {
    const name = fieldTextOf(field);
    const now = safeText(kept.row?.fields[field] ?? '—');
    const other = safeText(setAside.row?.fields[field] ?? '—');
    return {
      zh: `${name.zh} ${now}（${safeText(kept.author)}）或 ${other}（${safeText(setAside.author)}）`,
      en: `${name.en} ${now} (${safeText(kept.author)}) or ${other} (${safeText(setAside.author)})`,
    };
  });
  const whole: LocalText = { zh: '一边删了，一边改了', en: 'one side deleted it, one edited it' };
  const texts = each.length === 0 ? [whole] : each;
  return {
    zh: `冲突：${row} ${texts.map(({ zh }) => zh).join('；')}`,
    en: `Conflict: ${row} ${texts.map(({ en }) => en).join('; ')}`,
  };
}

/** What a person knows a row by: its document and its item. */
function rowText(row: SyncRow | null): string {
  const { documentNumber, date, itemCode, itemName } = row?.fields ?? {};
  const parts = [documentNumber ?? date, itemCode ?? itemName];
  return parts.flatMap((part) => (part === undefined ? [] : [safeText(part)])).join(' ');
}

function uncalculatedText(rows: number): LocalText {
  return {
    zh: `  ${rows} 行的公式还没有结果，先不发。请用 Excel 或 WPS 打开、保存一次，再同步。`,
    en: `  ${rows} rows have formulas without a result and were not sent. Open and save the file in Excel or LibreOffice once, then sync again.`,
  };
}

const WARNINGS: Readonly<Record<TabPreview['warnings'][number], LocalText>> = {
  tokensLost: {
    zh: '  行标识没有了，分不清哪行是哪行；不会删除任何一行。',
    en: '  The row IDs are gone, so rows cannot be told apart; no row is deleted.',
  },
  manyDeleted: { zh: '  一次删得很多，请先看看。', en: '  A great deal was deleted at once.' },
  manyChanged: { zh: '  一次改得很多，请先看看。', en: '  A great deal was changed at once.' },
};

const NOTHING_SENT: LocalText = {
  zh: '没有发出什么，文件也没有动。',
  en: 'Nothing was sent, and the file is as it was.',
};

const NOTHING_SHARED: LocalText = {
  zh: '这本工作簿还没有共享的工作表，文件没有动。用 --share "工作表名" 共享一张；要并进别人的：--share "工作表名=登记表名"。',
  en: 'No tab of this workbook is shared yet; the file is as it was. Share one with --share "TAB", or join one of others with --share "TAB=REGISTER".',
};

const OTHERS_SHARE: LocalText = { zh: '别人共享的：', en: 'Others share:' };

const WAS_RESET: LocalText = {
  zh: '服务器的账是从备份恢复的：所有行都比过一遍，表里的内容都留着。',
  en: 'The server’s books came back from a backup: all rows were compared, and everything in the tabs was kept.',
};

const FORK: LocalText = {
  zh: '这本工作簿像是一份副本（换了地方、改了名字，或是旧的一份），所以只收不发，免得记两遍。它代替原来的：--copy-is replacement；另用一本：--copy-is new；只看：--copy-is read-only。',
  en: 'This workbook looks like a copy (moved, renamed, or an older state), so it only receives: nothing is booked twice. It replaces the original: --copy-is replacement; a workbook of its own: --copy-is new; only look: --copy-is read-only.',
};

const MORE: LocalText = {
  zh: '  后面还有更多，窗格里都列着',
  en: '  and there are more than these; the pane lists them all',
};

const DECIDE: LocalText = {
  zh: '请在对账本的窗格里决定；没决定之前，账里用的是先到的一边。',
  en: 'Decide in the Tallybook pane; until then the books have what came first.',
};

const NO_ANSWER: LocalText = {
  zh: '服务器没有回答。请看它开着没有、地址对不对；再运行一次，已经发出的不会重复。',
  en: 'The server did not answer. Check that it is up and the address is right, then run the command again: what was sent is not sent twice.',
};

const SIGN_IN: LocalText = {
  zh: '服务器要登录。请用 tallybook token create 做一个令牌，放进 TALLYBOOK_TOKEN。',
  en: 'The server wants a sign-in. Make a token with tallybook token create, and put it into TALLYBOOK_TOKEN.',
};

const CHANGED: LocalText = {
  zh: '工作簿在同步时换成了另一份，已经停下。请再运行一次。',
  en: 'The workbook was replaced by another during the sync, which stopped. Run the command again.',
};

const UPGRADE: LocalText = {
  zh: '服务器比这个命令新。请更新对账本，再同步。',
  en: 'The server is newer than this command. Update Tallybook, then sync.',
};
