/** Starts Univer in an element: the grid with sorting, filters, notes, validation and tables, in one language. */

import {
  type IResources,
  IResourceManagerService,
  IUndoRedoService,
  LifecycleStages,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import { type FWorkbook } from '@univerjs/sheets/facade';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

export interface OpenedUniver {
  readonly api: FUniver;
  /** Opens a workbook in place of the one that was open. */
  readonly open: (snapshot: Partial<IWorkbookData>) => FWorkbook;
  /** Resolves once the opened workbook is on the screen and takes clicks. */
  readonly rendered: Promise<void>;
  /** What the plug-ins would save of a workbook: filters, notes, validations, tables. */
  readonly resources: (workbook: FWorkbook) => IResources;
  readonly forgetUndo: (workbook: FWorkbook) => void;
}

/** Each language is a file of its own, loaded when it is the one. */
const LOCALES = {
  zh: { type: LocaleType.ZH_CN, load: () => import('./univer-zh.ts') },
  en: { type: LocaleType.EN_US, load: () => import('./univer-en.ts') },
} as const;

type Registered = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?];

export async function openUniver(container: HTMLElement, locale: Locale): Promise<OpenedUniver> {
  const { type, load } = LOCALES[locale];
  const { texts } = await load();
  const univer = new Univer({
    locale: type,
    locales: { [type]: mergeLocales(...texts) },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: 'simple' }),
    UniverSheetsSortPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins as readonly Registered[]) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin as PluginCtor<Plugin>);
    }
  }
  const api = FUniver.newAPI(univer);
  const rendered = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= LifecycleStages.Rendered) resolve();
    });
  });
  let opened: FWorkbook | undefined;
  return {
    api,
    rendered,
    open: (snapshot) => {
      if (opened !== undefined) api.disposeUnit(opened.getId());
      opened = api.createWorkbook(snapshot);
      return opened;
    },
    resources: (workbook) =>
      univer
        .__getInjector()
        .get(IResourceManagerService)
        .getResources(workbook.getId(), UniverInstanceType.UNIVER_SHEET),
    forgetUndo: (workbook) =>
      univer.__getInjector().get(IUndoRedoService).clearUndoRedo(workbook.getId()),
  };
}
