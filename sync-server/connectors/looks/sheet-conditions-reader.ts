/** Reads the conditional formats of a tab. A rule that cannot be shown is counted, so that a person can be told. */

import {
  AVERAGE_TESTS,
  type ConditionRule,
  ICON_SETS,
  NUMBER_TESTS,
  PERIODS,
  type ScalePoint,
  TEXT_TESTS,
  type WebCondition,
  SCALE_POINT_KINDS,
} from '../../../core/contract/web-condition.ts';
import { type WebRange } from '../../../core/contract/web-place.ts';
import { cellAddress, parseCellRange } from '../xlsx/cell-addresses.ts';
import { MAX_FORMULA_LENGTH, MAX_RULES_READ } from './look-limits.ts';
import { type ColourOf } from './theme-colours.ts';

type Attributes = ReadonlyMap<string, string>;

/** A rule as it was read: its look and its colours are named by the styles, which are read elsewhere. */
export interface ReadCondition {
  readonly ranges: readonly WebRange[];
  readonly priority: number;
  readonly stops: boolean;
  /** Which of the workbook's differential looks. */
  readonly look: number | undefined;
  readonly rule: (colourOf: ColourOf) => ConditionRule | undefined;
}

interface OpenRule {
  /** The cell that its formulas are said for. */
  readonly first: string;
  readonly attributes: Attributes;
  readonly formulas: string[];
  readonly points: ScalePoint[];
  readonly colours: Attributes[];
  scale: Attributes;
}

const NONE: Attributes = new Map();
/** Ranges of one rule that are kept. */
const MAX_RANGES = 1_000;
const SIGNS = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
} as const;

export class SheetConditionsReader {
  readonly read: ReadCondition[] = [];
  #ranges: readonly WebRange[] = [];
  #rule: OpenRule | undefined;

  /** An element inside <conditionalFormatting>, or that one itself. */
  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'conditionalFormatting':
        // The newer form says its places in an element behind its rules, and mostly repeats an older rule.
        this.#ranges = rangesOf(attributes.get('sqref') ?? '');
        return;
      case 'cfRule':
        this.#rule = openRule(attributes, this.#ranges[0]);
        return;
      case 'cfvo':
        this.#rule?.points.push(pointOf(attributes));
        return;
      case 'color':
        this.#rule?.colours.push(attributes);
        return;
      case 'dataBar':
      case 'iconSet':
        if (this.#rule !== undefined) this.#rule.scale = attributes;
        return;
      default:
    }
  }

  takeFormula(text: string): void {
    this.#rule?.formulas.push(text.trim());
  }

  close(name: string): void {
    const rule = this.#rule;
    if (name !== 'cfRule' || rule === undefined) return;
    this.#rule = undefined;
    if (this.#ranges.length === 0 || this.read.length >= MAX_RULES_READ) return;
    const { attributes } = rule;
    const look = Number(attributes.get('dxfId') ?? NaN);
    this.read.push({
      ranges: this.#ranges,
      priority: Number(attributes.get('priority') ?? 0) || 0,
      stops: isTrue(attributes.get('stopIfTrue')),
      look: Number.isInteger(look) ? look : undefined,
      rule: (colourOf) => ruleOf(rule, colourOf),
    });
  }
}

/** The conditions in their order of precedence, and how many rules cannot be shown. */
export function conditionsOf(
  read: readonly ReadCondition[],
  looks: readonly NonNullable<WebCondition['look']>[],
  colourOf: ColourOf,
): { readonly conditions: WebCondition[]; readonly unknown: number } {
  let unknown = 0;
  const conditions = read
    .toSorted((one, other) => one.priority - other.priority)
    .flatMap(({ ranges, stops, look, rule }): WebCondition[] => {
      const told = rule(colourOf);
      if (told === undefined) {
        unknown += 1;
        return [];
      }
      const shown = look === undefined ? undefined : looks[look];
      return [
        {
          ranges: [...ranges],
          rule: told,
          ...(shown && { look: shown }),
          ...(stops && { stops: true as const }),
        },
      ];
    });
  return { conditions, unknown };
}

function openRule(attributes: Attributes, range: WebRange | undefined): OpenRule {
  const first = range === undefined ? 'A1' : cellAddress(range.fromRow, range.fromColumn);
  return { first, attributes, formulas: [], points: [], colours: [], scale: NONE };
}

function ruleOf(open: OpenRule, colourOf: ColourOf): ConditionRule | undefined {
  const { attributes, formulas } = open;
  const type = attributes.get('type') ?? '';
  if (formulas.some((formula) => formula.length > MAX_FORMULA_LENGTH)) return undefined;
  const test = TEXT_TESTS.find((known) => known === type);
  if (test !== undefined) return textRule(test, attributes.get('text'));
  switch (type) {
    case 'cellIs':
      return cellRule(attributes.get('operator') ?? '', formulas, open.first);
    case 'expression':
      return formulas[0] === undefined ? undefined : { kind: 'formula', formula: formulas[0] };
    case 'duplicateValues':
      return { kind: 'repeated' };
    case 'uniqueValues':
      return { kind: 'repeated', isOnce: true };
    case 'top10':
      return rankRule(attributes);
    case 'aboveAverage':
      return averageRule(attributes);
    case 'timePeriod': {
      const period = PERIODS.find((known) => known === attributes.get('timePeriod'));
      return period && { kind: 'period', period };
    }
    default:
      return scaleRule(type, open, colourOf);
  }
}

/** Numbers are compared outright; a text too; what a formula gives is asked for by a formula. */
function cellRule(
  operator: string,
  formulas: readonly string[],
  cell: string,
): ConditionRule | undefined {
  const test = NUMBER_TESTS.find((known) => known === operator);
  const isPair = test === 'between' || test === 'notBetween';
  const values = formulas.slice(0, isPair ? 2 : 1);
  if (test === undefined || values.length < (isPair ? 2 : 1)) return undefined;
  const numbers = values.map((value) => (value === '' ? NaN : Number(value)));
  if (numbers.every(Number.isFinite)) return { kind: 'number', test, values: numbers };
  const text = /^"((?:[^"]|"")*)"$/.exec(values[0]!)?.[1]?.replaceAll('""', '"');
  if (text !== undefined && (test === 'equal' || test === 'notEqual')) {
    return { kind: 'text', test, text };
  }
  const [one, other] = values;
  if (test === 'between') {
    return { kind: 'formula', formula: `AND(${cell}>=(${one}),${cell}<=(${other}))` };
  }
  if (test === 'notBetween') {
    return { kind: 'formula', formula: `OR(${cell}<(${one}),${cell}>(${other}))` };
  }
  return { kind: 'formula', formula: `${cell}${SIGNS[test]}(${one})` };
}

function textRule(
  test: (typeof TEXT_TESTS)[number],
  text: string | undefined,
): ConditionRule | undefined {
  if (/Blanks|Errors/.test(test)) return { kind: 'text', test };
  return text === undefined || text.length > MAX_FORMULA_LENGTH
    ? undefined
    : { kind: 'text', test, text };
}

function rankRule(attributes: Attributes): ConditionRule | undefined {
  const count = Number(attributes.get('rank') ?? 10);
  if (!Number.isInteger(count) || count < 1 || count > 1_000) return undefined;
  return {
    kind: 'rank',
    count,
    ...(isTrue(attributes.get('bottom')) && { isBottom: true as const }),
    ...(isTrue(attributes.get('percent')) && { isPercent: true as const }),
  };
}

/** So many standard deviations from the average are not told. */
function averageRule(attributes: Attributes): ConditionRule | undefined {
  if (attributes.get('stdDev') !== undefined) return undefined;
  const isAbove = !['0', 'false'].includes(attributes.get('aboveAverage') ?? '1');
  const wanted = `${isAbove ? 'greaterThan' : 'lessThan'}${isTrue(attributes.get('equalAverage')) ? 'OrEqual' : ''}`;
  const test = AVERAGE_TESTS.find((known) => known === wanted);
  return test && { kind: 'average', test };
}

function scaleRule(type: string, open: OpenRule, colourOf: ColourOf): ConditionRule | undefined {
  const { points, scale } = open;
  const colours = open.colours.flatMap((given) => colourOf((name) => given.get(name)) ?? []);
  const hides = ['0', 'false'].includes(scale.get('showValue') ?? '1');
  if (type === 'colorScale') {
    if (points.length !== colours.length || points.length < 2 || points.length > 3)
      return undefined;
    const coloured = points.map((point, index) => ({ ...point, colour: colours[index]! }));
    return { kind: 'scale', points: coloured };
  }
  const hidden = hides && { hidesValue: true as const };
  if (type === 'dataBar') {
    const [from, to] = points;
    const [colour] = colours;
    if (from === undefined || to === undefined || colour === undefined) return undefined;
    return { kind: 'bar', from, to, colour, ...hidden };
  }
  const name = scale.get('iconSet') ?? '3TrafficLights1';
  const set = ICON_SETS.find((known) => known === name);
  if (type !== 'iconSet' || set === undefined || points.length !== Number(set[0])) return undefined;
  const reversed = isTrue(scale.get('reverse')) && { isReversed: true as const };
  return { kind: 'icons', set, points, ...reversed, ...hidden };
}

function pointOf(attributes: Attributes): ScalePoint {
  const kind = SCALE_POINT_KINDS.find((known) => known === attributes.get('type')) ?? 'num';
  const value = attributes.get('val');
  if (kind === 'min' || kind === 'max' || value === undefined) return { kind };
  const number = Number(value);
  if (value !== '' && Number.isFinite(number) && kind !== 'formula') return { kind, value: number };
  return { kind: 'formula', value: value.slice(0, MAX_FORMULA_LENGTH) };
}

function rangesOf(places: string): readonly WebRange[] {
  const ranges = places.split(/\s+/).flatMap((place) => parseCellRange(place) ?? []);
  return ranges.slice(0, MAX_RANGES);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
