/** Says in a written workbook what the program that writes it cannot: choices of filters, and conditional formats. */

import { type WebTab } from '../../core/contract/web-workbook.ts';
import { conditionElements, conditionLooks } from './condition-elements.ts';
import { rangeAddress } from './data-validation.ts';
import { filterElement } from './filter-element.ts';
import { MAX_INFLATED_BYTES } from './read-limits.ts';
import { writeZip } from './zip/write-zip.ts';
import { ZipPackage } from './zip/zip-package.ts';

const STYLES = 'xl/styles.xml';
/** What follows conditional formats in a tab's part, whichever of them is there. */
const AFTER_CONDITIONS =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)[ >/]/;

/** The file with what was left out of it; tabs stand in the order they were written. */
export function finishWebFile(bytes: Uint8Array, tabs: readonly WebTab[]): Uint8Array {
  const looks = conditionLooks();
  const zip = new ZipPackage(bytes);
  const changed = new Map<string, Uint8Array>();
  tabs.forEach((tab, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const { filter, conditions = [] } = tab;
    const isFiltered = filter !== undefined && filter.chosen.length > 0;
    if (!isFiltered && conditions.length === 0) return;
    let text = textOf(zip, name);
    if (isFiltered) {
      // What the cells say is escaped, so only the element itself can read like this.
      const bare = `<autoFilter ref="${rangeAddress(filter.range)}"/>`;
      text = replaced(text, bare, filterElement(filter, looks));
    }
    if (conditions.length > 0) text = withConditions(text, conditionElements(conditions, looks));
    changed.set(name, Buffer.from(text));
  });
  if (changed.size === 0) return bytes;
  const elements = looks.elements();
  if (elements.length > 0) {
    const list = `<dxfs count="${elements.length}">${elements.join('')}</dxfs>`;
    changed.set(STYLES, Buffer.from(replaced(textOf(zip, STYLES), '<dxfs count="0"/>', list)));
  }
  return writeZip(zip, changed);
}

function textOf(zip: ZipPackage, name: string): string {
  const entry = zip.find(name);
  if (entry === undefined) throw new Error(`the written file has no ${name}`);
  return Buffer.from(zip.readWhole(entry, MAX_INFLATED_BYTES)).toString('utf8');
}

function replaced(text: string, bare: string, full: string): string {
  const at = text.indexOf(bare);
  if (at < 0) throw new Error(`written without ${bare}`);
  return text.slice(0, at) + full + text.slice(at + bare.length);
}

function withConditions(text: string, elements: string): string {
  // Cells come first and may be many: nothing of theirs is looked through.
  const from = Math.max(0, text.indexOf('</sheetData>'), text.indexOf('<sheetData/>'));
  const found = AFTER_CONDITIONS.exec(text.slice(from));
  const at = found === null ? text.lastIndexOf('</worksheet>') : from + found.index;
  return text.slice(0, at) + elements + text.slice(at);
}
