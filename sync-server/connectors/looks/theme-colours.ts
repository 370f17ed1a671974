/** Colours as a workbook's styles name them: outright, by a place in the palette, or by the theme and a tint. */

import { readElements } from '../xml/read-elements.ts';

/** "#F6CFDD" of the attributes of an element like <color theme="4" tint="0.6"/>; undefined for "automatic". */
export type ColourOf = (attribute: (name: string) => string | undefined) => string | undefined;

/** The first 64 colours of every workbook, which old ones go by; the first eight stand twice. */
const BASE = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const PALETTE = [
  BASE,
  BASE,
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
].flatMap((line) => line.split(' '));
/** Behind the palette: the window's text and its ground. */
const SYSTEM = new Map([
  [64, '000000'],
  [65, 'FFFFFF'],
]);
/** Styles count light before dark; the theme part says them the other way round. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4'];
const THEME_NAMES = [...THEME_ORDER, 'accent5', 'accent6', 'hlink', 'folHlink'];
/** What Excel takes where a workbook has no theme of its own. */
const USUAL_THEME = [
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D',
  '9BBB59 8064A2 4BACC6 F79646 0000FF 800080',
].flatMap((line) => line.split(' '));

/** The twelve colours of a theme part in the order styles count them by. */
export function readThemeColours(bytes: Uint8Array, part: string): readonly string[] {
  const found = new Map<string, string>();
  readElements(bytes, part, ({ name, attribute, path }) => {
    if (path.at(-2) !== 'clrScheme') return;
    const value = name === 'srgbClr' ? attribute('val') : attribute('lastClr');
    if (value !== undefined && /^[0-9a-f]{6}$/i.test(value)) found.set(path.at(-1)!, value);
  });
  return THEME_NAMES.map((name, index) => found.get(name) ?? USUAL_THEME[index]!);
}

/** Reads colours by a theme and by the palette, which a workbook may have replaced. */
export function colourReader(
  theme: readonly string[] = USUAL_THEME,
  palette: readonly string[] = [],
): ColourOf {
  return (attribute) => {
    const rgb = attribute('rgb');
    if (rgb !== undefined) return hex(rgb.slice(-6));
    const index = Number(attribute('indexed') ?? NaN);
    if (Number.isInteger(index)) return hex(palette[index] ?? PALETTE[index] ?? SYSTEM.get(index));
    const named = theme[Number(attribute('theme') ?? NaN)];
    return named === undefined ? undefined : tinted(named, Number(attribute('tint') ?? 0));
  };
}

function hex(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{6}$/i.test(text) ? `#${text.toUpperCase()}` : undefined;
}

/** A tint moves the lightness of a colour towards black (below 0) or white, and leaves its hue. */
function tinted(rgb: string, tint: number): string | undefined {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(...parts);
  const least = Math.min(...parts);
  const light = (most + least) / 2;
  const by = Math.max(-1, Math.min(1, Number.isFinite(tint) ? tint : 0));
  const wanted = by < 0 ? light * (1 + by) : light * (1 - by) + by;
  // Moves the three parts with the lightness while their spread keeps the saturation.
  const spread = (lightness: number): number => 1 - Math.abs(2 * lightness - 1);
  const scale = spread(light) === 0 ? 0 : spread(wanted) / spread(light);
  return hex(
    parts
      .map((value) => Math.round(255 * Math.max(0, Math.min(1, wanted + (value - light) * scale))))
      .map((value) => value.toString(16).padStart(2, '0'))
      .join(''),
  );
}
