/** The task pane's page in Excel: the pane over the workbook beside it, and the functions people can type. */

import { associateFunctions, type FunctionRuntime } from '../functions/associate-functions.ts';
import { createFigureDesk } from '../functions/figure-desk.ts';
import { figuresReply } from '../../core/contract/figures.ts';
import { startInExcel } from '../hosts/excel-office.ts';
import { mountPane } from '../pane/mount-pane.tsx';
import { pageServer } from '../web/server-client.ts';
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
  const excel = await startInExcel();
  if (excel === undefined) {
    element.textContent = element.dataset['outside'] ?? '';
    return;
  }
  const { host, locale, onCommand } = excel;
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  startFunctions(locale);
  mountPane(element, { host, server: pageServer, locale, theme: 'system', onCommand });
}

function startFunctions(locale: 'zh' | 'en'): void {
  if (typeof CustomFunctions === 'undefined') return;
  const functions = CustomFunctions;
  const desk = createFigureDesk({
    ask: async (questions) => {
      const { status, body } = await pageServer.request('POST', '/api/ledger/figures', {
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
  setInterval(() => {
    if (document.visibilityState === 'visible') desk.refresh();
  }, REFRESH_MS);
}
