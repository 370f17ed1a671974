/** The functions people can type in Excel, declared once: their metadata for Excel and their behaviour are made from this. */

import { type FigureQuestion } from '../../core/contract/figures.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';

export interface FunctionDefinition {
  /** As it is typed behind "TALLYBOOK.". */
  readonly name: string;
  readonly figure: FigureQuestion['figure'];
  readonly description: LocalText;
}

export const FUNCTION_DEFINITIONS: readonly FunctionDefinition[] = [
  {
    name: 'ONHAND',
    figure: 'onHand',
    description: {
      zh: '某商品的结存数量；可指定仓库和日期',
      en: 'Quantity on hand of an item; in one warehouse and at the end of a day, if given',
    },
  },
  {
    name: 'COST',
    figure: 'cost',
    description: {
      zh: '某商品的单位成本（移动加权平均）；可指定仓库和日期',
      en: 'Unit cost of an item (moving average); in one warehouse and at the end of a day, if given',
    },
  },
  {
    name: 'VALUE',
    figure: 'value',
    description: {
      zh: '某商品的结存金额（移动加权平均）；可指定仓库和日期',
      en: 'Value on hand of an item (moving average); in one warehouse and at the end of a day, if given',
    },
  },
];

export const PARAMETER_DESCRIPTIONS: Readonly<Record<'item' | 'warehouse' | 'date', LocalText>> = {
  item: {
    zh: '商品编码；没有编码的公司写商品名称',
    en: 'Item code, or its name where the firm keeps no codes',
  },
  warehouse: { zh: '仓库；省略为所有仓库合计', en: 'Warehouse; left out: all of them together' },
  date: {
    zh: '截至日期；省略为已登记的全部',
    en: 'At the end of this day; left out: all that is recorded',
  },
};
