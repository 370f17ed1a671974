/** Reads a whole workbook through its host, tab by tab, as the pipeline takes it. */

import { type TabContent, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { HostRefusal, type WorkbookHost } from '../../../core/workbook/workbook-host.ts';

export interface ReadingOptions {
  readonly isCancelled?: () => boolean;
  /** How many rows every tab has, once that is known. */
  readonly onStart?: (tabRows: readonly number[]) => void;
  /** Whole tabs read, and rows of all tabs read so far. */
  readonly onProgress?: (read: { readonly tabsRead: number; readonly rowsRead: number }) => void;
}

/** Throws `HostRefusal` of code "cancelled" when it was cancelled, or whatever else the host refuses. */
export async function readWorkbook(
  host: WorkbookHost,
  { isCancelled = () => false, onStart, onProgress }: ReadingOptions = {},
): Promise<WorkbookContent> {
  const [{ name, dateSystem }, described] = await Promise.all([
    host.describe(),
    host.describeTabs(),
  ]);
  onStart?.(described.map(({ rowCount }) => rowCount));
  const tabs: TabContent[] = [];
  let rowsRead = 0;
  for (const { id, rowCount } of described) {
    if (isCancelled()) throw new HostRefusal('cancelled');
    const tab = await host.readTab(id, {
      isCancelled,
      onProgress: (rows) => onProgress?.({ tabsRead: tabs.length, rowsRead: rowsRead + rows }),
    });
    tabs.push(tab);
    rowsRead += rowCount;
    onProgress?.({ tabsRead: tabs.length, rowsRead });
  }
  if (isCancelled()) throw new HostRefusal('cancelled');
  return { file: name, format: 'xlsx', dateSystem, tabs, notes: [] };
}
