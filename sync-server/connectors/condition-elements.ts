/** Conditional formats of a tab as the elements of a workbook file. */

import {
  type ConditionLook,
  type ConditionRule,
  type ScalePoint,
  type WebCondition,
} from '../../core/contract/web-condition.ts';
import { rangeAddress } from './data-validation.ts';
import { cellAddress } from './xlsx/cell-addresses.ts';
import { escapeXml } from './xml/escape-xml.ts';

/** Looks of conditions of a whole workbook, each said once. */
export interface ConditionLooks {
  readonly indexOf: (look: ConditionLook) => number;
  readonly elements: () => readonly string[];
}

export function conditionLooks(): ConditionLooks {
  const elements: string[] = [];
  return {
    indexOf: (look) => {
      const element = lookElement(look);
      const known = elements.indexOf(element);
      return known >= 0 ? known : elements.push(element) - 1;
    },
    elements: () => elements,
  };
}

/** In the order of the conditions, which is their precedence. */
export function conditionElements(
  conditions: readonly WebCondition[],
  looks: ConditionLooks,
): string {
  return conditions
    .map(({ ranges, rule, look, stops }, index) => {
      const [first] = ranges;
      const cell = cellAddress(first?.fromRow ?? 1, first?.fromColumn ?? 1);
      const { attributes, content } = ruleParts(rule, cell);
      const shared = [
        `priority="${index + 1}"`,
        ...(look === undefined ? [] : [`dxfId="${looks.indexOf(look)}"`]),
        ...(stops ? ['stopIfTrue="1"'] : []),
      ].join(' ');
      return (
        `<conditionalFormatting sqref="${ranges.map(rangeAddress).join(' ')}">` +
        `<cfRule ${attributes} ${shared}>${content}</cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

interface RuleParts {
  readonly attributes: string;
  readonly content: string;
}

function ruleParts(rule: ConditionRule, cell: string): RuleParts {
  switch (rule.kind) {
    case 'number':
      return {
        attributes: `type="cellIs" operator="${rule.test}"`,
        content: rule.values.map((value) => formula(String(value))).join(''),
      };
    case 'text':
      return textParts(rule, cell);
    case 'formula':
      return { attributes: 'type="expression"', content: formula(rule.formula) };
    case 'repeated':
      return typeOnly(rule.isOnce ? 'uniqueValues' : 'duplicateValues');
    case 'rank': {
      const flags = `${rule.isBottom ? ' bottom="1"' : ''}${rule.isPercent ? ' percent="1"' : ''}`;
      return typeOnly('top10', ` rank="${rule.count}"${flags}`);
    }
    case 'average':
      return averageParts(rule.test);
    case 'period':
      return {
        attributes: `type="timePeriod" timePeriod="${rule.period}"`,
        content: formula(periodFormula(rule.period, cell)),
      };
    case 'scale': {
      const points = rule.points.map(point).join('');
      const colours = rule.points.map(({ colour }) => colourElement(colour)).join('');
      return {
        attributes: 'type="colorScale"',
        content: `<colorScale>${points}${colours}</colorScale>`,
      };
    }
    case 'bar': {
      const { from, to, colour, hidesValue } = rule;
      const parts = `${point(from)}${point(to)}${colourElement(colour)}`;
      return {
        attributes: 'type="dataBar"',
        content: `<dataBar${hidesValue ? ' showValue="0"' : ''}>${parts}</dataBar>`,
      };
    }
    case 'icons': {
      const { set, points, isReversed, hidesValue } = rule;
      const flags = `${hidesValue ? ' showValue="0"' : ''}${isReversed ? ' reverse="1"' : ''}`;
      return {
        attributes: 'type="iconSet"',
        content: `<iconSet iconSet="${set}"${flags}>${points.map(point).join('')}</iconSet>`,
      };
    }
  }
}

function typeOnly(type: string, flags = ''): RuleParts {
  return { attributes: `type="${type}"${flags}`, content: '' };
}

/** Programs go by the formula, people by the words beside it. */
function textParts(
  { test, text = '' }: Extract<ConditionRule, { readonly kind: 'text' }>,
  cell: string,
): RuleParts {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (test === 'equal' || test === 'notEqual') {
    return { attributes: `type="cellIs" operator="${test}"`, content: formula(quoted) };
  }
  const formulas = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  } as const;
  const operator = test === 'notContainsText' ? 'notContains' : test;
  const words = /Blanks|Errors/.test(test)
    ? ''
    : ` operator="${operator}" text="${escapeXml(text)}"`;
  return { attributes: `type="${test}"${words}`, content: formula(formulas[test]) };
}

function averageParts(
  test: Extract<ConditionRule, { readonly kind: 'average' }>['test'],
): RuleParts {
  const isBelow = test.startsWith('lessThan') || test === 'notEqual';
  const equal = test.endsWith('OrEqual') || test === 'equal' ? ' equalAverage="1"' : '';
  return typeOnly('aboveAverage', `${isBelow ? ' aboveAverage="0"' : ''}${equal}`);
}

type Period = Extract<ConditionRule, { readonly kind: 'period' }>['period'];

function periodFormula(period: Period, cell: string): string {
  const monthOf = (shift: string): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;
  const weekOf = (shift: number): string =>
    `INT((FLOOR(${cell},1)-1)/7)=INT((TODAY()-1)/7)+${shift}`;
  switch (period) {
    case 'today':
      return `FLOOR(${cell},1)=TODAY()`;
    case 'yesterday':
      return `FLOOR(${cell},1)=TODAY()-1`;
    case 'tomorrow':
      return `FLOOR(${cell},1)=TODAY()+1`;
    case 'last7Days':
      return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
    case 'thisWeek':
      return weekOf(0);
    case 'lastWeek':
      return weekOf(-1);
    case 'nextWeek':
      return weekOf(1);
    case 'thisMonth':
      return monthOf('0');
    case 'lastMonth':
      return monthOf('-1');
    case 'nextMonth':
      return monthOf('1');
  }
}

function formula(text: string): string {
  return `<formula>${escapeXml(text)}</formula>`;
}

function point({ kind, value }: ScalePoint): string {
  return `<cfvo type="${kind}"${value === undefined ? '' : ` val="${escapeXml(String(value))}"`}/>`;
}

function colourElement(colour: string): string {
  return `<color rgb="FF${colour.slice(1).toUpperCase()}"/>`;
}

/** Parts stand in the order the format lays down. */
function lookElement({ bold, italic, underline, strike, colour, fill }: ConditionLook): string {
  const font = [
    ...(bold ? ['<b/>'] : []),
    ...(italic ? ['<i/>'] : []),
    ...(strike ? ['<strike/>'] : []),
    ...(underline ? ['<u/>'] : []),
    ...(colour === undefined ? [] : [colourElement(colour)]),
  ].join('');
  const ground =
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${ground}</dxf>`;
}
