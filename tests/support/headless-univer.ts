/**
 * Univer without a page: the same model, commands and formulas as in the browser. Its packages are taken by `require`,
 * since as modules they do not load in Node.
 */

import { createRequire } from 'node:module';
import type * as UniverCore from '@univerjs/core';
import type { IResources, IWorkbookData, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';

export interface HeadlessUniver {
  readonly api: FUniver;
  readonly open: (snapshot: Partial<IWorkbookData>) => FWorkbook;
  /** What the plug-ins would save. */
  readonly resources: (workbook: FWorkbook) => IResources;
  readonly forgetUndo: (workbook: FWorkbook) => void;
  readonly dispose: () => void;
}

const load = createRequire(import.meta.url);

export function headlessUniver(): HeadlessUniver {
  const core = load('@univerjs/core') as typeof UniverCore;
  const { FUniver: facade } = load('@univerjs/core/facade') as {
    FUniver: { newAPI: (univer: Univer) => FUniver };
  };
  for (const name of [
    'sheets',
    'engine-formula',
    'sheets-formula',
    'sheets-note',
    'sheets-filter',
  ]) {
    load(`@univerjs/${name}/facade`);
  }
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  const plugins = [
    ['engine-formula', 'UniverFormulaEnginePlugin'],
    ['sheets', 'UniverSheetsPlugin'],
    ['sheets-formula', 'UniverSheetsFormulaPlugin'],
    ['sheets-note', 'UniverSheetsNotePlugin'],
    ['sheets-filter', 'UniverSheetsFilterPlugin'],
    ['sheets-sort', 'UniverSheetsSortPlugin'],
    ['sheets-data-validation', 'UniverSheetsDataValidationPlugin'],
  ] as const;
  for (const [from, name] of plugins) {
    const plugin = (load(`@univerjs/${from}`) as Record<string, unknown>)[name];
    univer.registerPlugin(plugin as Parameters<Univer['registerPlugin']>[0]);
  }
  const api = facade.newAPI(univer);
  return {
    api,
    open: (snapshot) => {
      const workbook = api.createWorkbook(snapshot);
      univer.__getInjector().get(core.IUniverInstanceService).focusUnit(workbook.getId());
      return workbook;
    },
    resources: (workbook) =>
      univer
        .__getInjector()
        .get(core.IResourceManagerService)
        .getResources(workbook.getId(), core.UniverInstanceType.UNIVER_SHEET),
    forgetUndo: (workbook) =>
      univer.__getInjector().get(core.IUndoRedoService).clearUndoRedo(workbook.getId()),
    dispose: () => univer.dispose(),
  };
}
