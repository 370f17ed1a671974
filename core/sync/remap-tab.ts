/** Takes a person's word on what the columns of a bound tab now mean: after headers were renamed, added or taken away. */

import { type RecognisedTable } from '../workbook/recognition.ts';
import { type TabContent } from '../workbook/tab-content.ts';
import { type WorkbookHost } from '../workbook/workbook-host.ts';
import { readLayout, writeLayout } from './layout-settings.ts';
import { layoutOf } from './tab-layout.ts';

export type RemapOutcome =
  | { readonly status: 'remapped' }
  /** Nothing names the columns, or the table is another register than the one the tab is bound to. */
  | { readonly status: 'noHeader' | 'otherRegister' };

/** The next round reads the tab by it; rows that say the same as before are not changed by it. */
export async function remapTab(
  host: WorkbookHost,
  binding: string,
  { content, table }: { readonly content: TabContent; readonly table: RecognisedTable },
): Promise<RemapOutcome> {
  const before = await readLayout(host, binding);
  const choice = layoutOf(content, table);
  if (choice.status === 'noHeader') return choice;
  if (before !== undefined && before.register !== choice.layout.register) {
    return { status: 'otherRegister' };
  }
  await writeLayout(host, binding, choice.layout);
  return { status: 'remapped' };
}
