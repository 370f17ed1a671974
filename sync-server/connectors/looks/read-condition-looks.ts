/** Reads the looks that conditions lay over a cell (the differential formats of a styles part). */

import { type ConditionLook } from '../../../core/contract/web-condition.ts';
import { readElements, type XmlElement } from '../xml/read-elements.ts';
import { type ColourOf } from './theme-colours.ts';

/** Looks that are read; conditions that name a later one change nothing that is shown. */
const MAX_CONDITION_LOOKS = 5_000;

/** looks[n] is the look that rules name by dxfId="n". */
export function readConditionLooks(
  bytes: Uint8Array,
  part: string,
  colourOf: ColourOf,
): readonly ConditionLook[] {
  const looks: ConditionLook[] = [];
  readElements(bytes, part, (element) => {
    const { name, path } = element;
    if (path[1] !== 'dxfs' || looks.length > MAX_CONDITION_LOOKS) return;
    if (name === 'dxf' && path.length === 2) {
      looks.push({});
      return;
    }
    const more =
      path[3] === 'font' ? fontOf(element, colourOf) : fillOf(element, colourOf, looks.at(-1));
    if (more !== undefined) looks.push({ ...looks.pop(), ...more });
  });
  return looks;
}

function fontOf({ name, attribute }: XmlElement, colourOf: ColourOf): ConditionLook | undefined {
  const value = attribute('val');
  if (name === 'color') {
    const colour = colourOf(attribute);
    return colour === undefined ? undefined : { colour };
  }
  if (value === '0' || value === 'false' || value === 'none') return undefined;
  switch (name) {
    case 'b':
      return { bold: true };
    case 'i':
      return { italic: true };
    case 'u':
      return { underline: true };
    case 'strike':
      return { strike: true };
    default:
      return undefined;
  }
}

/**
 * Here the ground of a solid fill is its second colour; programs that write the first alone mean that. Filters by colour
 * say the first, with a second that is black or none.
 */
function fillOf(
  { name, attribute, path }: XmlElement,
  colourOf: ColourOf,
  before: ConditionLook | undefined,
): ConditionLook | undefined {
  if (path[3] !== 'fill' || (name !== 'bgColor' && name !== 'fgColor')) return undefined;
  const fill = colourOf(attribute);
  if (fill === '#000000' && before?.fill !== undefined) return undefined;
  return fill === undefined ? undefined : { fill };
}
