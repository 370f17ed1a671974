/** Looks of cells as they are saved, and as Univer's styles. What a look cannot say is left to Univer's own part of the save. */

import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import { type BorderKind, type WebLook } from '../../core/contract/web-workbook.ts';

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
/** Points; what a cell has that says no other. */
export const FONT_SIZE = 10;

export function styleOfLook(look: WebLook): IStyleData {
  const { format, align, vertical, size, font, colour, fill } = look;
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
    ...(align !== undefined && { ht: ALIGN[align] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(look.wrap && { tb: WRAP }),
    ...(borders !== undefined && { bd: borders }),
  };
}

export function lookOfStyle(style: IStyleData): WebLook {
  const align = keyOf(ALIGN, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  const colour = hexColour(style.cl?.rgb);
  const fill = hexColour(style.bg?.rgb);
  const { t, b, l, r } = style.bd ?? {};
  const [top, bottom, left, right] = [t, b, l, r].map(borderOf);
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
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(style.tb === WRAP && { wrap: true as const }),
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
  };
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
