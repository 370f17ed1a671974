/** The task pane's page in Excel: the pane over the workbook beside it, and the functions people can type. */

import { associateFunctions, type FunctionRuntime } from '../functions/associate-functions.ts';
import { createFigureDesk } from '../functions/figure-desk.ts';
import { figuresReply } from '../../core/contract/figures.ts';
import { type EntraAddIn } from '../../core/contract/sign-in.ts';
import { askInDialog } from '../hosts/excel-dialog.ts';
import { loadHelperLibrary } from '../hosts/excel-helper-library.ts';
import { startInExcel } from '../hosts/excel-office.ts';
import { listenNotices } from '../pane/listen-notices.ts';
import { mountPane } from '../pane/mount-pane.tsx';
import { type PaneServer } from '../pane/pane-context.ts';
import { showAccountStrip } from './account-strip.ts';
import { tellFault } from './notices.ts';
import { createExcelSession } from './excel-session.ts';
import { type SessionKeeper } from './session-keeper.ts';
import { asksEntra, type EntraAnswer, signInInExcel } from './sign-in-in-excel.ts';
import { signInWithDialog } from './sign-in-with-dialog.ts';
import './task-pane.css';

/** How long the cells of one recalculation are waited for, in milliseconds. */
const RECALCULATION_MS = 50;
/** How often figures in cells are looked at again, in milliseconds; a hidden pane asks nothing. */
const REFRESH_MS = 60_000;

/** Excel's runtime of custom functions, as far as it is used; no package brings its types. */
declare const CustomFunctions:
  | {
      readonly associate: FunctionRuntime['associate'];
      readonly Error: new (code: string, message: string) => unknown;
      readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
    }
  | undefined;

await start();

async function start(): Promise<void> {
  const element = document.querySelector<HTMLElement>('#pane') ?? document.body;
  const excel = await startInExcel(loadHelperLibrary);
  if (excel === undefined) {
    element.textContent = element.dataset['outside'] ?? '';
    return;
  }
  const { host, locale, onCommand, partition, vouchesForPerson } = excel;
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  // What no view of the pane catches is told all the same, to the person and to the browser's log.
  addEventListener('unhandledrejection', ({ reason }) => {
    void tellFault(loadHelperLibrary, reason, locale);
  });
  const session = createExcelSession(partition);
  const server: PaneServer = {
    isConnected: true,
    request: session.request,
    listen: (path, hear) => listenNotices((signal) => session.open(path, signal), hear),
  };
  startFunctions(session, locale);
  const strip = document.querySelector<HTMLElement>('#account');
  const dialog = (address: string): ReturnType<typeof askInDialog> => askInDialog(address, screen);
  const ask = { keeper: session, ask: dialog, origin: location.origin, locale };
  if (strip !== null) {
    const byWindow = (): ReturnType<typeof signInWithDialog> => signInWithDialog(ask);
    const tools = { keeper: session, vouchesForPerson, askEntra, byWindow };
    showAccountStrip(strip, {
      ...{ keeper: session, locale },
      signIn: () => signInInExcel(tools),
      anotherWay: () => (asksEntra(tools) ? byWindow : undefined),
    });
  }
  mountPane(element, { host, server, locale, theme: 'system', onCommand });
  await session.start();
}

/** Microsoft's library comes with the first sign-in that needs it, and never with the pane. */
async function askEntra(entra: EntraAddIn): Promise<EntraAnswer> {
  const broker = await import('./entra-broker.ts');
  return broker.askEntra(entra);
}

function startFunctions(session: SessionKeeper, locale: 'zh' | 'en'): void {
  if (typeof CustomFunctions === 'undefined') return;
  const functions = CustomFunctions;
  const desk = createFigureDesk({
    ask: async (questions) => {
      const { status, body } = await session.request('POST', '/api/ledger/figures', {
        questions,
      });
      if (status !== 200) throw new Error(`figures: ${status}`);
      return figuresReply.parse(body);
    },
    wait: (work) => setTimeout(work, RECALCULATION_MS),
  });
  associateFunctions(
    {
      associate: (id, run) => functions.associate(id, run),
      errorOf: (kind, message) => new functions.Error(functions.ErrorCode[kind], message),
    },
    desk,
    locale,
  );
  // Cells that asked before their person signed in get their figures at once.
  session.onChange(({ kind }) => {
    if (kind === 'signedIn') desk.refresh();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') desk.refresh();
  }, REFRESH_MS);
}
