/** Looks of cells as they are saved, and as Univer's styles. What a look cannot say is left to Univer's own part of the save. */

import type { IBorderData, IStyleData, ITextRotation, Nullable } from '@univerjs/core';
import { blendOf, type PatternFill } from '../../core/contract/pattern-fill.ts';
import { type BorderKind, MAX_INDENT, type WebLook } from '../../core/contract/web-workbook.ts';

type Border = NonNullable<WebLook['top']>;

/** Univer's numbers for what a look names. */
const ALIGN = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const BORDER = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
} as const satisfies Record<BorderKind, number>;
const WRAP = 3;
/** Pixels of padding that a cell has anyway, and of each step of an indent. */
const PADDING = 2;
const INDENT_STEP = 9;

/** A style may carry what Univer has no word for; it hands on what it does not know. */
interface HeldStyle extends IStyleData {
  readonly tallybookPattern?: PatternFill;
}
/** Points; what a cell has that says no other. */
export const FONT_SIZE = 10;

export function styleOfLook(look: WebLook): HeldStyle {
  const { format, align, vertical, size, font, colour, fill, pattern, rotation, indent } = look;
  const borders = bordersOf(look);
  return {
    ...(format !== undefined && { n: { pattern: format } }),
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(look.underline && { ul: { s: 1 } }),
    ...(look.strike && { st: { s: 1 } }),
    ...(size !== undefined && { fs: size }),
    ...(font !== undefined && { ff: font }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(pattern !== undefined && { tallybookPattern: pattern }),
    ...(rotation !== undefined && { tr: heldRotation(rotation) }),
    ...(indent !== undefined && {
      pd: { [align === 'right' ? 'r' : 'l']: PADDING + indent * INDENT_STEP },
    }),
    ...(align !== undefined && { ht: ALIGN[align] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(look.wrap && { tb: WRAP }),
    ...(borders !== undefined && { bd: borders }),
  };
}

export function lookOfStyle(style: HeldStyle): WebLook {
  const align = keyOf(ALIGN, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  const colour = hexColour(style.cl?.rgb);
  const fill = hexColour(style.bg?.rgb);
  const { t, b, l, r } = style.bd ?? {};
  const [top, bottom, left, right] = [t, b, l, r].map(borderOf);
  // Whoever gave the cell another fill since has done away with the pattern.
  const pattern = style.tallybookPattern;
  const isPattern = pattern !== undefined && blendOf(pattern) === fill;
  const rotation = rotationOf(style.tr);
  const indent = indentOf(style, align);
  return {
    ...(style.n?.pattern && { format: style.n.pattern.slice(0, 255) }),
    ...(style.bl === 1 && { bold: true as const }),
    ...(style.it === 1 && { italic: true as const }),
    ...(style.ul?.s === 1 && { underline: true as const }),
    ...(style.st?.s === 1 && { strike: true as const }),
    ...(typeof style.fs === 'number' && style.fs !== FONT_SIZE && { size: style.fs }),
    ...(typeof style.ff === 'string' && style.ff !== '' && { font: style.ff.slice(0, 100) }),
    ...(colour && { colour }),
    ...(fill && { fill }),
    ...(isPattern && { pattern }),
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(style.tb === WRAP && { wrap: true as const }),
    ...(rotation !== undefined && { rotation }),
    ...(indent > 0 && { indent }),
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
  };
}

/** Univer turns downwards where a file turns upwards. */
function heldRotation(rotation: NonNullable<WebLook['rotation']>): ITextRotation {
  return rotation === 'stacked' ? { a: 0, v: 1 } : { a: -rotation };
}

function rotationOf(held: Nullable<ITextRotation>): WebLook['rotation'] {
  if (held?.v === 1) return 'stacked';
  const degrees = Math.round(-(held?.a ?? 0));
  return degrees === 0 || Math.abs(degrees) > 90 ? undefined : degrees;
}

function indentOf({ pd }: HeldStyle, align: WebLook['align']): number {
  const pixels = (align === 'right' ? pd?.r : pd?.l) ?? PADDING;
  return Math.max(0, Math.min(MAX_INDENT, Math.round((pixels - PADDING) / INDENT_STEP)));
}

/** "#F6CFDD" of what Univer writes as "#f6cfdd", "#abc" or "rgb(1, 2, 3)"; undefined for anything else. */
export function hexColour(text: Nullable<string>): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(text)) {
    return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  }
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/.exec(text);
  if (parts === null) return undefined;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return hex.some((part) => part.length > 2) ? undefined : `#${hex.join('')}`.toUpperCase();
}

function bordersOf({ top, bottom, left, right }: WebLook): IBorderData | undefined {
  const sides = { t: top, b: bottom, l: left, r: right };
  const given = Object.entries(sides).flatMap(([side, border]) =>
    border === undefined
      ? []
      : [[side, { s: BORDER[border.kind], cl: { rgb: border.colour } }] as const],
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function borderOf(border: IBorderData['t']): Border | undefined {
  const kind = keyOf(BORDER, border?.s) ?? (border?.s ? 'thin' : undefined);
  if (border === null || border === undefined || kind === undefined) return undefined;
  return { kind, colour: hexColour(border.cl?.rgb) ?? '#000000' };
}

function keyOf<K extends string>(
  numbers: Readonly<Record<K, number>>,
  number: Nullable<number>,
): K | undefined {
  return (Object.keys(numbers) as K[]).find((key) => numbers[key] === number);
}
