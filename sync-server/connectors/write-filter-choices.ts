/** Says in a written workbook what is chosen in its filters, which the program that writes it cannot. */

import { type WebFilter, type WebTab } from '../../core/contract/web-workbook.ts';
import { rangeAddress } from './data-validation.ts';
import { escapeXml } from './xml/escape-xml.ts';
import { MAX_INFLATED_BYTES } from './read-limits.ts';
import { writeZip } from './zip/write-zip.ts';
import { ZipPackage } from './zip/zip-package.ts';

/** The file with the choices of each tab's filter; tabs stand in the order they were written. */
export function writeFilterChoices(bytes: Uint8Array, tabs: readonly WebTab[]): Uint8Array {
  const chosen = tabs.flatMap(({ filter }, index) =>
    filter !== undefined && filter.chosen.length > 0 ? [{ filter, index }] : [],
  );
  if (chosen.length === 0) return bytes;
  const zip = new ZipPackage(bytes);
  const changed = new Map<string, Uint8Array>();
  for (const { filter, index } of chosen) {
    const entry = zip.find(`xl/worksheets/sheet${index + 1}.xml`);
    if (entry === undefined) throw new Error(`the written file has no sheet ${index + 1}`);
    const text = Buffer.from(zip.readWhole(entry, MAX_INFLATED_BYTES)).toString('utf8');
    const bare = `<autoFilter ref="${rangeAddress(filter.range)}"/>`;
    // What the cells say is escaped, so only the element itself can read like this.
    const at = text.indexOf(bare);
    if (at < 0) throw new Error(`sheet ${index + 1} was written without its filter`);
    const edited = text.slice(0, at) + elementOf(filter) + text.slice(at + bare.length);
    changed.set(entry.name, Buffer.from(edited));
  }
  return writeZip(zip, changed);
}

function elementOf({ range, chosen }: WebFilter): string {
  const columns = chosen.map(({ column, values, blank }) => {
    const shown = values.map((value) => `<filter val="${escapeXml(value)}"/>`).join('');
    const filters = `<filters${blank ? ' blank="1"' : ''}>${shown}</filters>`;
    return `<filterColumn colId="${column - range.fromColumn}">${filters}</filterColumn>`;
  });
  return `<autoFilter ref="${rangeAddress(range)}">${columns.join('')}</autoFilter>`;
}
