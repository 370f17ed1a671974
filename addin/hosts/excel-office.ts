/** Starts inside Excel: waits for Office, says what this Excel can do, and passes on what is pressed on its ribbon. */

/// <reference types="office-js" />

import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type WorkbookHost } from '../../core/workbook/workbook-host.ts';
import { type LoadHelpers } from './excel-helpers.ts';
import { createExcelHost } from './excel-host.ts';

/** The functions of the manifest's ribbon buttons. */
export const RIBBON_COMMANDS = ['reconcile', 'sync', 'turnIntoRegister'] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

export interface StartedExcel {
  readonly host: WorkbookHost;
  readonly locale: Locale;
  /** Stands before every name that is kept in the browser; '' where this Excel has no partitions. */
  readonly partition: string;
  /** Whether this Excel vouches to Microsoft for its person (nested app authentication). */
  readonly vouchesForPerson: boolean;
  /** Calls back for every button pressed, also for those pressed before anyone listened. */
  readonly onCommand: (listen: (command: RibbonCommand) => void) => void;
}

/** Undefined where the page was opened in a browser, without Excel around it. */
export async function startInExcel(loadHelpers: LoadHelpers): Promise<StartedExcel | undefined> {
  const onCommand = associateCommands();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return undefined;
  const supports = (version: string): boolean =>
    Office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    host: createExcelHost({
      excel: Excel,
      supports,
      place: Office.context.document.url ?? '',
      loadHelpers,
    }),
    locale: Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    partition: partitionOf(Office.context),
    vouchesForPerson: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    onCommand,
  };
}

/** Source: learn.microsoft.com, "Persist add-in state and settings", storage partitioning: undefined where there is none. */
function partitionOf({ partitionKey }: { readonly partitionKey?: string }): string {
  return partitionKey ?? '';
}

/** Buttons are bound at once: Excel may press one while the page still loads. */
function associateCommands(): StartedExcel['onCommand'] {
  const pressed: RibbonCommand[] = [];
  let listener: ((command: RibbonCommand) => void) | undefined;
  for (const command of RIBBON_COMMANDS) {
    Office.actions?.associate(command, (event: Office.AddinCommands.Event) => {
      if (listener === undefined) pressed.push(command);
      else listener(command);
      // Excel shows the button as busy until it is told that it was understood; what follows is shown in the pane.
      void showPane().finally(() => event.completed());
    });
  }
  return (listen) => {
    listener = listen;
    for (const command of pressed.splice(0)) listen(command);
  };
}

/** Opens the pane where Excel has a shared runtime; elsewhere the button itself opened it. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane is open already, or this Excel opens none by itself: what was pressed waits in it.
  }
}
