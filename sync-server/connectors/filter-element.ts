/** A filter with what is chosen in it as the element of a workbook file. */

import { type WebFilter } from '../../core/contract/web-workbook.ts';
import { type ConditionLooks } from './condition-elements.ts';
import { rangeAddress } from './data-validation.ts';
import { escapeXml } from './xml/escape-xml.ts';

type Chosen = WebFilter['chosen'][number];

/** `looks` take the colours that are chosen: a file names them there. */
export function filterElement({ range, chosen }: WebFilter, looks: ConditionLooks): string {
  const columns = chosen.map((one) => {
    const content = choiceElement(one, looks);
    return `<filterColumn colId="${one.column - range.fromColumn}">${content}</filterColumn>`;
  });
  return `<autoFilter ref="${rangeAddress(range)}">${columns.join('')}</autoFilter>`;
}

function choiceElement(chosen: Chosen, looks: ConditionLooks): string {
  const { values, blank, tests, isAnyTest, fill, colour } = chosen;
  if (fill !== undefined) return `<colorFilter dxfId="${looks.indexOf({ fill })}"/>`;
  if (colour !== undefined) {
    return `<colorFilter dxfId="${looks.indexOf({ colour })}" cellColor="0"/>`;
  }
  if (tests !== undefined) {
    const shown = tests.map(({ test, value }) => {
      const operator = test === 'equal' ? '' : ` operator="${test}"`;
      return `<customFilter${operator} val="${escapeXml(String(value))}"/>`;
    });
    const all = isAnyTest ? '' : ' and="1"';
    return `<customFilters${all}>${shown.join('')}</customFilters>`;
  }

  const shown = values.map((value) => `<filter val="${escapeXml(value)}"/>`).join('');
  return `<filters${blank ? ' blank="1"' : ''}>${shown}</filters>`;
}
