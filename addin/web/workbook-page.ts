/** The page of the web workbook: opens a workbook in the grid, puts the pane beside it, and keeps it saved. */

import type { FWorkbook } from '@univerjs/sheets/facade';
import {
  type KeptWebWorkbook,
  NOT_SHOWN_SETTING,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { ServerUnreachable } from '../pane/pane-context.ts';
import { contentOf } from '../hosts/web-content.ts';
import { createWebHost, type WebHost } from '../hosts/web-host.ts';
import { snapshotOf } from '../hosts/web-snapshot.ts';
import type { OpenedUniver } from './open-univer.ts';
import { buildFrame, type PageFrame } from './page-frame.ts';
import {
  chooseDepartment,
  chosenDepartment,
  chosenLocale,
  chooseLocale,
  lastWorkbook,
  rememberWorkbook,
} from './page-memory.ts';
import {
  fileOf,
  forgetKept,
  isSignInNeeded,
  LEAVING,
  openFile,
  openKept,
  openSample,
  pageServer,
  personPresence,
  sendWorkbook,
} from './server-client.ts';
import { notShownWords } from './not-shown.ts';
import { newWorkbookId } from './new-workbook-id.ts';
import { watchPerson } from './person-presence.ts';
import { guardMarkup } from './trusted-markup.ts';
import { changesWorkbook } from './changes-workbook.ts';
import { createSaver, type WorkbookSaver } from './workbook-saver.ts';
import { sayIn } from './web-texts.ts';

// Univer is named by its types only, or the whole of it would load before the workbook is asked for.

/** Setting by which the sample company is known again after it was saved. */
const SAMPLE = 'setting:sample';
const UNIT = 'workbook';

/** What a test, or a person at the console, can look at. */
declare global {
  interface Window {
    tallybook?: {
      readonly univer: OpenedUniver;
      readonly workbook: FWorkbook;
      readonly host: WebHost;
    };
  }
}

interface OpenPage {
  readonly frame: PageFrame;
  readonly univer: OpenedUniver;
  readonly workbook: FWorkbook;
  readonly saver: WorkbookSaver;
  readonly locale: Locale;
}

await start();

async function start(): Promise<void> {
  guardMarkup();
  const locale = chosenLocale();
  const say = sayIn(locale);
  let page: OpenPage | undefined;
  const whenOpen = (work: (open: OpenPage) => Promise<void> | void) => (): void => {
    if (page !== undefined)
      Promise.resolve(work(page)).catch((error: unknown) => fail(error, 'notDone'));
  };
  const root = document.querySelector<HTMLElement>('#page') ?? document.body;
  const frame = buildFrame(root, {
    say,
    locale,
    actions: {
      undo: whenOpen(({ univer }) => void univer.api.undo()),
      download: whenOpen(download),
      open: (file) => void openOther(file).catch((error: unknown) => fail(error, 'notDone')),
      reset: whenOpen(reset),
      switchLanguage: whenOpen(async ({ saver }) => {
        await saver.saveNow();
        chooseLocale(locale === 'zh' ? 'en' : 'zh');
        location.reload();
      }),
      saveCopy: whenOpen(({ saver, workbook }) =>
        saver.saveCopy(say('copyName', { name: workbook.getName() })),
      ),
      openNewer: () => location.reload(),
    },
  });
  const fail = (error: unknown, how: 'broken' | 'notDone'): void => {
    const away = error instanceof ServerUnreachable;
    const reason = error instanceof Error ? error.message : String(error);
    frame.tell(say(how, { reason: away ? say('away') : reason }));
  };
  const openOther = async (file: File): Promise<void> => {
    await page?.saver.saveNow();
    const opened = await openFile(file, locale);
    if ('refusal' in opened) {
      frame.tell(say('refused', { name: file.name, reason: opened.refusal }));
      return;
    }
    const kept = await sendWorkbook(null, opened.content, locale);
    if (kept.status === 'saved') goTo(kept.saved.workbook);
    else
      frame.tell(
        say('failed', {
          reason:
            kept.status === 'failed'
              ? kept.reason
              : say(kept.status === 'signedOut' ? 'signedOut' : 'offline'),
        }),
      );
  };
  try {
    page = await openPage(frame, locale);
  } catch (error) {
    fail(error, 'broken');
  }
}

async function openPage(frame: PageFrame, locale: Locale): Promise<OpenPage> {
  const [{ content, kept }, { openUniver }, { mountPane }] = await Promise.all([
    wantedWorkbook(locale),
    import('./open-univer.ts'),
    import('../pane/mount-pane.tsx'),
  ]);
  const univer = await openUniver(frame.sheet, locale);
  const workbook = univer.open(snapshotOf(content, UNIT));
  frame.setName(content.name);
  const isSample = content.remembered[SAMPLE] !== undefined;
  if (isSample) frame.showSample();
  // It goes by this before it is kept too: a workbook that was shared first and saved then is no copy of itself.
  const newId = newWorkbookId();
  const saver = createSaver({
    origin: kept,
    content: () => contentOf(workbook, () => univer.resources(workbook)),
    send: (origin, changed) => {
      const isFirst = origin === null && saver.origin() === null;
      return sendWorkbook(origin, changed, locale, isFirst ? newId : undefined);
    },
    onState: (state) => {
      frame.showState(state);
      const saved = saver.origin();
      if (saved !== null) rememberWorkbook(saved.workbook);
    },
  });
  univer.api.addEvent(univer.api.Event.CommandExecuted, (command) => {
    if (changesWorkbook(command)) saver.changed();
  });
  const host = createWebHost({
    api: univer.api,
    workbook,
    place: () => saver.origin()?.workbook ?? newId,
    onWrite: saver.changed,
    forgetUndo: () => univer.forgetUndo(workbook),
  });
  addEventListener('beforeunload', (event) => {
    if (saver.hasUnsaved()) event.preventDefault();
  });
  addEventListener(LEAVING, (event) => {
    if (!saver.hasUnsaved()) return;
    // The save is refused as well, and the page says where to sign in without leaving it.
    event.preventDefault();
    void saver.saveNow();
  });
  watchPerson(window, personPresence);
  addEventListener('pagehide', () => void saver.saveNow());
  const department = chosenDepartment();
  // The pane reads the whole workbook when it starts; the grid is wanted first.
  await univer.rendered;
  mountPane(frame.pane, {
    host,
    server: pageServer,
    locale,
    theme: 'system',
    ...(department !== null && { department: sayIn(locale)(department) }),
  });
  frame.opened();
  await tellNotShown(frame, host, locale);
  window.tallybook = { univer, workbook, host };
  if (isSample || department !== null) await offerDepartments(frame, saver);
  return { frame, univer, workbook, saver, locale };
}

/** Said until a person has read it, wherever the workbook is opened. */
async function tellNotShown(frame: PageFrame, host: WebHost, locale: Locale): Promise<void> {
  const what = notShownWords(await host.readSetting(NOT_SHOWN_SETTING), locale);
  if (what === undefined) return;
  frame.tell(sayIn(locale)('notShown', { what }), () => {
    void host.writeSetting(NOT_SHOWN_SETTING, null);
  });
}

/** Where nobody signs in, the person at the machine may look at the sample company as each of its departments. */
async function offerDepartments(frame: PageFrame, saver: WorkbookSaver): Promise<void> {
  if (await isSignInNeeded()) return;
  frame.showDepartments({
    chosen: chosenDepartment(),
    choose: (department) => {
      void saver.saveNow().then(() => {
        chooseDepartment(department);
        location.assign(location.pathname);
      });
    },
  });
}

/** What the address names, else what this browser had open last, else the sample company. */
async function wantedWorkbook(
  locale: Locale,
): Promise<{ readonly content: WebWorkbook; readonly kept: KeptWebWorkbook | null }> {
  const named = new URLSearchParams(location.search).get('workbook') ?? lastWorkbook();
  const kept = named === null ? undefined : await openKept(named, locale);
  if (kept !== undefined) return { content: kept.content, kept };
  return { content: await openSample(locale), kept: null };
}

async function download({ univer, workbook, locale }: OpenPage): Promise<void> {
  const content = await contentOf(workbook, () => univer.resources(workbook));
  const address = URL.createObjectURL(await fileOf(content, locale));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${content.name.replace(/\.[a-z]{3,4}$/i, '')}.xlsx`;
  link.click();
  URL.revokeObjectURL(address);
}

async function reset({ saver, locale }: OpenPage): Promise<void> {
  if (!confirm(sayIn(locale)('resetAsk'))) return;
  const origin = saver.origin();
  if (origin !== null) await forgetKept(origin.workbook);
  rememberWorkbook(null);
  saver.discard();
  location.assign(location.pathname);
}

function goTo(workbook: string): void {
  rememberWorkbook(workbook);
  location.assign(`${location.pathname}?${new URLSearchParams({ workbook })}`);
}
