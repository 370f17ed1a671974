/**
 * Hints from Excel that something may have changed. Events come late, twice or not at all (office-js #1760, #294, #420),
 * and tell of our own writes too: so they only ever say "look again", and the scan is the truth.
 */

import { type WorkbookHint } from '../../core/workbook/workbook-host.ts';
import { type ExcelSeat, runBatch } from './excel-seat.ts';

/** Many events of one paste become one hint. */
const COALESCE_MS = 300;

export function watchExcel(
  seat: ExcelSeat,
  onHint: (hint: WorkbookHint) => void,
  wait: (work: () => void, ms: number) => void = setTimeout,
): () => void {
  const waiting = new Map<string, WorkbookHint>();
  let isStopped = false;
  const hint = (next: WorkbookHint): void => {
    if (isStopped) return;
    const isFirst = waiting.size === 0;
    waiting.set(`${next.kind} ${next.tab ?? ''}`, next);
    if (!isFirst) return;
    wait(() => {
      const hints = [...waiting.values()];
      waiting.clear();
      if (!isStopped) hints.forEach(onHint);
    }, COALESCE_MS);
  };
  const results: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const started = runBatch(seat, undefined, async (context) => {
    const { worksheets } = context.workbook;
    const told = async (hinted: WorkbookHint): Promise<void> => hint(hinted);
    results.push(
      worksheets.onChanged.add((event) => {
        // Where Excel says who triggered it (1.14) the add-in's own is left out; else writes under way tell.
        if (event.source !== 'Remote' && isOwn(seat, event)) return Promise.resolve();
        const isRows = event.changeType !== 'RangeEdited' && event.changeType !== 'CellInserted';
        return told({ tab: event.worksheetId, kind: isRows ? 'rows' : 'cells' });
      }),
      worksheets.onAdded.add((event) => told({ tab: event.worksheetId, kind: 'tabs' })),
      worksheets.onDeleted.add((event) => told({ tab: event.worksheetId, kind: 'tabs' })),
      worksheets.onActivated.add((event) => told({ tab: event.worksheetId, kind: 'selection' })),
      worksheets.onSelectionChanged.add((event) =>
        told({ tab: event.worksheetId, kind: 'selection' }),
      ),
    );
    await context.sync();
    // What a person did before Excel began to tell us is found by looking once.
    hint({ tab: null, kind: 'cells' });
  }).catch(() => undefined);
  return () => {
    isStopped = true;
    // A handler is removed in the context it was added in; one that cannot be is deaf from now on.
    void started.then(() => {
      for (const result of results) {
        result.remove();
        void result.context.sync().catch(() => undefined);
      }
    });
  };
}

function isOwn(seat: ExcelSeat, event: Excel.WorksheetChangedEventArgs): boolean {
  if (seat.supports('1.14') && event.triggerSource !== undefined) {
    return event.triggerSource === 'ThisLocalAddin';
  }
  return seat.ownWrites.open > 0;
}
