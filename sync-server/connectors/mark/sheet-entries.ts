/** The list of tabs in the workbook part: finds a free name, adds a tab at the end. */

import { type Visibility } from '../../../core/workbook/tab-content.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { readWorkbookPart } from '../xlsx/read-workbook-part.ts';
import { insertLast } from './package-edit.ts';

/** Longest name of a tab. */
const MAX_NAME = 31;

/** The wanted name, or with a number behind it when a tab has it already; names differ in more than case. */
export function freeTabName(workbook: string, wanted: string, part: string): string {
  const { sheets } = readWorkbookPart(Buffer.from(workbook, 'utf8'), part);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const base = wanted.replace(/[\\/?*[\]:]/g, ' ').slice(0, MAX_NAME);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = base.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The workbook part with one more tab at the end. */
export function addSheetEntry(
  workbook: string,
  name: string,
  relation: string,
  relationNamespace: string,
  visibility: Visibility = 'visible',
): string {
  const ids = [...workbook.matchAll(/\bsheetId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id));
  const id = Math.max(0, ...ids) + 1;
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const added = (prefix: string): string =>
    `<${prefix}sheet xmlns:r="${relationNamespace}" name="${escapeXml(name)}" sheetId="${id}"${state} r:id="${relation}"/>`;
  return insertLast(workbook, 'sheets', added);
}
