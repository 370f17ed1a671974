/** Conditional formats as they are saved, and as Univer's plug-in keeps them. */

import type { IStyleBase } from '@univerjs/core';
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
  IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import {
  AVERAGE_TESTS,
  type ConditionLook,
  type ConditionRule,
  ICON_SETS,
  NUMBER_TESTS,
  PERIODS,
  type ScalePoint,
  TEXT_TESTS,
  type WebCondition,
} from '../../core/contract/web-condition.ts';
import { hexColour } from './web-look.ts';
import { givenRange, rangeOf } from './web-range.ts';

/** What the plug-in keeps, with its names as the plain texts they are in a save. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;
type HeldRule = Plain<IConditionalFormattingRuleConfig>;
type HeldCondition = Plain<Omit<IConditionFormattingRule, 'rule'>> & { readonly rule: HeldRule };
type Highlight = Extract<HeldRule, { readonly type: 'highlightCell' }>;
type Icons = Extract<HeldRule, { readonly type: 'iconSet' }>;

/** Rules of one save that are read back; a workbook of people has a few dozen. */
const MAX_CONDITIONS = 5_000;
/** What the plug-in says of an icon that everything below the others gets. */
const LAST_ICON = { operator: 'lessThanOrEqual', value: Number.MAX_SAFE_INTEGER } as const;

export function heldConditionsOf(
  tab: string,
  conditions: readonly WebCondition[],
): readonly HeldCondition[] {
  return conditions.map(({ ranges, rule, look, stops }, index) => ({
    cfId: `${tab}-${index}`,
    ranges: ranges.map(rangeOf),
    stopIfTrue: stops === true,
    rule: heldRuleOf(rule, look ?? {}),
  }));
}

/** Conditions that a file can say; what the plug-in knows besides stays in its own part of the save. */
export function conditionsOfHeld(held: unknown): WebCondition[] {
  const given = (held ?? []) as readonly HeldCondition[];
  return given.slice(0, MAX_CONDITIONS).flatMap((condition): WebCondition[] => {
    const rule = ruleOfHeld(condition.rule);
    if (rule === undefined || condition.ranges.length === 0) return [];
    const look =
      condition.rule.type === 'highlightCell' ? lookOfHeld(condition.rule.style) : undefined;
    return [
      {
        ranges: condition.ranges.map(givenRange),
        rule,
        ...(look && { look }),
        ...(condition.stopIfTrue && { stops: true as const }),
      },
    ];
  });
}

function heldRuleOf(rule: ConditionRule, look: ConditionLook): HeldRule {
  const highlight = { type: 'highlightCell', style: heldLookOf(look) } as const;
  switch (rule.kind) {
    case 'number': {
      const { test, values } = rule;
      const [one = 0, other = 0] = values;
      return test === 'between' || test === 'notBetween'
        ? { ...highlight, subType: 'number', operator: test, value: [one, other] }
        : { ...highlight, subType: 'number', operator: test, value: one };
    }
    case 'text':
      return { ...highlight, subType: 'text', operator: rule.test, value: rule.text ?? '' };
    case 'formula':
      return { ...highlight, subType: 'formula', value: `=${rule.formula}` };
    case 'repeated':
      return { ...highlight, subType: rule.isOnce ? 'uniqueValues' : 'duplicateValues' };
    case 'rank': {
      const { count, isBottom = false, isPercent = false } = rule;
      return { ...highlight, subType: 'rank', value: count, isBottom, isPercent };
    }
    case 'average':
      return { ...highlight, subType: 'average', operator: rule.test };
    case 'period':
      return { ...highlight, subType: 'timePeriod', operator: rule.period };
    case 'scale':
      return {
        type: 'colorScale',
        config: rule.points.map(({ colour, ...point }, index) => ({
          index,
          color: colour,
          value: heldPointOf(point),
        })),
      };
    case 'bar': {
      const { from, to, colour, hidesValue } = rule;
      return {
        type: 'dataBar',
        isShowValue: hidesValue !== true,
        config: {
          min: heldPointOf(from),
          max: heldPointOf(to),
          isGradient: true,
          positiveColor: colour,
          nativeColor: '#FF0000',
        },
      };
    }
    case 'icons':
      return heldIconsOf(rule);
  }
}

/** The plug-in says icons from the greatest value down, and of each from where on it is shown. */
function heldIconsOf(rule: Extract<ConditionRule, { readonly kind: 'icons' }>): Icons {
  const { set, points, isReversed, hidesValue } = rule;
  const last = points.length - 1;
  const config = points.map((_, index) => {
    const icon = isReversed ? last - index : index;
    const isLast = index === last;
    return {
      iconType: set,
      iconId: String(icon),
      operator: isLast ? LAST_ICON.operator : ('greaterThanOrEqual' as const),
      value: isLast
        ? { type: 'num' as const, value: LAST_ICON.value }
        : heldPointOf(points[last - index]!),
    };
  });
  return { type: 'iconSet', isShowValue: hidesValue !== true, config };
}

function heldPointOf({ kind, value }: ScalePoint): Plain<IValueConfig> {
  if (value === undefined) return { type: kind };
  return { type: kind, value: kind === 'formula' ? `=${value}` : value };
}

function heldLookOf(look: ConditionLook): Plain<IStyleBase> {
  return {
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(look.underline && { ul: { s: 1 } }),
    ...(look.strike && { st: { s: 1 } }),
    ...(look.colour !== undefined && { cl: { rgb: look.colour } }),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
  };
}

function lookOfHeld(style: Highlight['style'] | undefined): ConditionLook | undefined {
  const colour = hexColour(style?.cl?.rgb);
  const fill = hexColour(style?.bg?.rgb);
  const look: ConditionLook = {
    ...(style?.bl === 1 && { bold: true as const }),
    ...(style?.it === 1 && { italic: true as const }),
    ...(style?.ul?.s === 1 && { underline: true as const }),
    ...(style?.st?.s === 1 && { strike: true as const }),
    ...(colour && { colour }),
    ...(fill && { fill }),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}

function ruleOfHeld(held: HeldRule): ConditionRule | undefined {
  switch (held.type) {
    case 'highlightCell':
      return highlightOfHeld(held);
    case 'colorScale': {
      const points = held.config.flatMap(({ color, value }) => {
        const colour = hexColour(color);
        return colour === undefined ? [] : [{ ...pointOfHeld(value), colour }];
      });
      return points.length === 2 || points.length === 3 ? { kind: 'scale', points } : undefined;
    }
    case 'dataBar': {
      const { min, max, positiveColor } = held.config;
      const colour = hexColour(positiveColor);
      if (colour === undefined) return undefined;
      const hidden = !held.isShowValue && { hidesValue: true as const };
      return { kind: 'bar', from: pointOfHeld(min), to: pointOfHeld(max), colour, ...hidden };
    }
    case 'iconSet':
      return iconsOfHeld(held);
  }
}

function highlightOfHeld(held: Highlight): ConditionRule | undefined {
  switch (held.subType) {
    case 'number': {
      const test = NUMBER_TESTS.find((known) => known === held.operator);
      const values = [held.value ?? 0].flat();
      return test && { kind: 'number', test, values };
    }
    case 'text': {
      const test = TEXT_TESTS.find((known) => known === held.operator);
      return test && { kind: 'text', test, ...(held.value && { text: held.value }) };
    }
    case 'formula':
      return { kind: 'formula', formula: held.value.replace(/^=/, '') };
    case 'uniqueValues':
      return { kind: 'repeated', isOnce: true };
    case 'duplicateValues':
      return { kind: 'repeated' };
    case 'rank': {
      const flags = {
        ...(held.isBottom && { isBottom: true as const }),
        ...(held.isPercent && { isPercent: true as const }),
      };
      return { kind: 'rank', count: held.value, ...flags };
    }
    case 'average': {
      const test = AVERAGE_TESTS.find((known) => known === held.operator);
      return test && { kind: 'average', test };
    }
    case 'timePeriod': {
      const period = PERIODS.find((known) => known === held.operator);
      return period && { kind: 'period', period };
    }
  }
}

/** Icons that a person mixed of several sets cannot be said in a file. */
function iconsOfHeld({ config, isShowValue }: Icons): ConditionRule | undefined {
  const set = ICON_SETS.find((known) => config.every(({ iconType }) => iconType === known));
  if (set === undefined || config.length !== Number(set[0])) return undefined;
  const ids = config.map(({ iconId }) => Number(iconId));
  const isReversed = ids.every((id, index) => id === config.length - 1 - index);
  if (!isReversed && !ids.every((id, index) => id === index)) return undefined;
  // The lowest icon begins where nothing is below it.
  const points = [
    { kind: 'percent' as const, value: 0 },
    ...config
      .slice(0, -1)
      .map(({ value }) => pointOfHeld(value))
      .reverse(),
  ];
  const flags = {
    ...(isReversed && { isReversed: true as const }),
    ...(!isShowValue && { hidesValue: true as const }),
  };
  return { kind: 'icons', set, points, ...flags };
}

function pointOfHeld({ type, value }: Plain<IValueConfig>): ScalePoint {
  if (value === undefined || value === '') return { kind: type };
  return { kind: type, value: typeof value === 'string' ? value.replace(/^=/, '') : value };
}
