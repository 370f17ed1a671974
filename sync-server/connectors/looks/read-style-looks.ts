/** Reads the look of each cell style: font, fill, borders, alignment and number format. */

import { blendOf, PATTERN_KINDS, type PatternFill } from '../../../core/contract/pattern-fill.ts';
import {
  BORDER_KINDS,
  type BorderKind,
  MAX_INDENT,
  type WebLook,
  BORDER_SIDES,
} from '../../../core/contract/web-workbook.ts';
import { readFormats } from '../xlsx/read-styles.ts';
import { GENERAL_FORMAT } from '../xlsx/number-formats.ts';
import { readElements, type XmlElement } from '../xml/read-elements.ts';
import { colourReader, type ColourOf } from './theme-colours.ts';

/** Cell styles that are read; Excel holds 65,490, and what lies beyond keeps its number format only. */
const MAX_STYLES = 10_000;

const ALIGN = ['left', 'center', 'right'] as const;
const VERTICAL: ReadonlyMap<string | undefined, WebLook['vertical']> = new Map([
  ['top', 'top'],
  ['center', 'middle'],
  ['bottom', 'bottom'],
] as const);
/** Fills that every file begins with. */
const RESERVED_FILLS = 2;
const STACKED = 255;

/** Lists of the styles part while they are gathered. */
interface StyleLists {
  readonly fonts: WebLook[];
  readonly fills: WebLook[];
  readonly borders: WebLook[];
  readonly looks: WebLook[];
  readonly colourOf: ColourOf;
}

/** looks[style] is the look of cells with s="style". */
export function readStyleLooks(
  bytes: Uint8Array,
  part: string,
  colourOf: ColourOf,
): readonly WebLook[] {
  const formats = readFormats(bytes, part);
  const lists: StyleLists = {
    fonts: [],
    fills: [],
    borders: [],
    looks: [],
    colourOf,
  };
  readElements(bytes, part, (element) => {
    switch (element.path[1]) {
      case 'fonts':
        return readFont(element, lists);
      case 'fills':
        return readFill(element, lists);
      case 'borders':
        return readBorder(element, lists);
      case 'cellXfs':
        return readStyle(element, lists, formats);
      default:
    }
  });
  return lists.looks;
}

/** Colours by the theme and by the workbook's own palette, which takes the place of the usual one. */
export function readColours(
  bytes: Uint8Array,
  part: string,
  theme: readonly string[] | undefined,
): ColourOf {
  const palette: string[] = [];
  readElements(bytes, part, ({ name, attribute, path }) => {
    if (name === 'rgbColor' && path.at(-1) === 'indexedColors') {
      palette.push((attribute('rgb') ?? '').slice(-6));
    }
  });
  return colourReader(theme, palette);
}

function readFont(element: XmlElement, { fonts, colourOf }: StyleLists): void {
  const { name, attribute, path } = element;
  if (path.length === 2) fonts.push({});
  if (path.length !== 3) return;
  const value = attribute('val');
  const isOn = value !== '0' && value !== 'false' && value !== 'none';
  const size = Number(value);
  const colour = name === 'color' ? colourOf(attribute) : undefined;
  addTo(fonts, {
    ...(name === 'b' && isOn && { bold: true as const }),
    ...(name === 'i' && isOn && { italic: true as const }),
    ...(name === 'u' && isOn && { underline: true as const }),
    ...(name === 'strike' && isOn && { strike: true as const }),
    ...(name === 'sz' && size >= 1 && size <= 409 && { size }),
    ...(name === 'name' && value !== undefined && value !== '' && { font: value.slice(0, 100) }),
    ...(colour !== undefined && { colour }),
  });
}

/** A fill in one colour, or a pattern of two. What runs from one colour into another is left out. */
function readFill(element: XmlElement, { fills, colourOf }: StyleLists): void {
  const { name, attribute, path } = element;
  if (path.length === 2) fills.push({});
  if (name === 'patternFill' && attribute('patternType') === 'solid') addTo(fills, { fill: '' });
  const kind = PATTERN_KINDS.find((known) => known === attribute('patternType'));
  // The second fill of every file is a pattern that no cell has.
  if (name === 'patternFill' && kind !== undefined && fills.length > RESERVED_FILLS) {
    addTo(fills, patterned({ kind, colour: '#000000', ground: '#FFFFFF' }));
  }
  const fill = colourOf(attribute);
  const last = fills.at(-1);
  if (fill === undefined || (name !== 'fgColor' && name !== 'bgColor')) return;
  if (last?.pattern !== undefined) {
    const part = name === 'fgColor' ? { colour: fill } : { ground: fill };
    addTo(fills, patterned({ ...last.pattern, ...part }));
  } else if (last?.fill === '' && name === 'fgColor') addTo(fills, { fill });
}

function patterned(pattern: PatternFill): WebLook {
  return { fill: blendOf(pattern), pattern };
}

function readBorder(element: XmlElement, { borders, colourOf }: StyleLists): void {
  const { name, attribute, path } = element;
  if (path.length === 2) borders.push({});
  const side = BORDER_SIDES.find((known) => known === (path.length === 3 ? name : path[3]));
  if (side === undefined) return;
  if (path.length === 3) {
    const kind = BORDER_KINDS.find((known) => known === attribute('style'));
    if (kind !== undefined) addTo(borders, { [side]: borderOf(kind) });
    return;
  }
  const kind = borders.at(-1)?.[side]?.kind;
  const colour = name === 'color' ? colourOf(attribute) : undefined;
  if (kind !== undefined && colour !== undefined) addTo(borders, { [side]: { kind, colour } });
}

function borderOf(kind: BorderKind): NonNullable<WebLook['top']> {
  return { kind, colour: '#000000' };
}

function readStyle(element: XmlElement, lists: StyleLists, formats: readonly string[]): void {
  const { name, attribute, path } = element;
  const { looks } = lists;
  if (name === 'xf' && path.length === 2) {
    const format = formats[looks.length] ?? GENERAL_FORMAT;
    const shown: WebLook = {
      ...(format !== GENERAL_FORMAT && format !== '' && { format: format.slice(0, 255) }),
    };
    if (looks.length >= MAX_STYLES) looks.push(shown);
    else looks.push({ ...shown, ...partsOf(attribute, lists) });
  }
  if (name !== 'alignment' || path.length !== 3 || looks.length > MAX_STYLES) return;
  const align = ALIGN.find((known) => known === attribute('horizontal'));
  const vertical = VERTICAL.get(attribute('vertical'));
  const wrap = attribute('wrapText');
  const rotation = rotationOf(Number(attribute('textRotation') ?? 0));
  const indent = Number(attribute('indent') ?? 0);
  addTo(looks, {
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...((wrap === '1' || wrap === 'true') && { wrap: true as const }),
    ...(rotation !== undefined && { rotation }),
    ...(Number.isInteger(indent) && indent > 0 && { indent: Math.min(indent, MAX_INDENT) }),
  });
}

/** A file counts to 90 upwards, from 91 on downwards; 255 stands letters upon each other. */
function rotationOf(turned: number): WebLook['rotation'] {
  if (turned === STACKED) return 'stacked';
  if (!Number.isInteger(turned) || turned <= 0 || turned > 180) return undefined;
  return turned <= 90 ? turned : 90 - turned;
}

function partsOf(
  attribute: XmlElement['attribute'],
  { fonts, fills, borders }: StyleLists,
): WebLook {
  const { fill, ...pattern } = fills[Number(attribute('fillId') ?? 0)] ?? {};
  return {
    ...fonts[Number(attribute('fontId') ?? 0)],
    ...pattern,
    // Solid, but of no colour that could be told.
    ...(fill && { fill }),
    ...borders[Number(attribute('borderId') ?? 0)],
  };
}

function addTo(list: WebLook[], more: WebLook): void {
  const last = list.pop();
  list.push({ ...last, ...more });
}
