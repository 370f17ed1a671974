/** The layout of each bound tab, kept with the workbook under the identity of its register. */

import { type WorkbookHost } from '../workbook/workbook-host.ts';
import { tabLayout, type TabLayout } from './tab-layout.ts';

export async function readLayout(
  host: WorkbookHost,
  binding: string,
): Promise<TabLayout | undefined> {
  const text = await host.readSetting(nameOf(binding));
  if (text === null) return undefined;
  try {
    const parsed = tabLayout.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export async function writeLayout(
  host: WorkbookHost,
  binding: string,
  layout: TabLayout | null,
): Promise<void> {
  await host.writeSetting(nameOf(binding), layout === null ? null : JSON.stringify(layout));
}

function nameOf(binding: string): string {
  return `tallybook.tab.${binding}`;
}
