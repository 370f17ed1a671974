/** A filter with what is chosen in it as the element of a workbook file. */

import { type WebFilter } from '../../core/contract/web-workbook.ts';
import { rangeAddress } from './data-validation.ts';
import { escapeXml } from './xml/escape-xml.ts';

export function filterElement({ range, chosen }: WebFilter): string {
  const columns = chosen.map(({ column, values, blank }) => {
    const shown = values.map((value) => `<filter val="${escapeXml(value)}"/>`).join('');
    const filters = `<filters${blank ? ' blank="1"' : ''}>${shown}</filters>`;
    return `<filterColumn colId="${column - range.fromColumn}">${filters}</filterColumn>`;
  });
  return `<autoFilter ref="${rangeAddress(range)}">${columns.join('')}</autoFilter>`;
}
