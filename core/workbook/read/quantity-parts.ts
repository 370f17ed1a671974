/** Splits quantities that carry their units: "12瓶", "3箱6瓶", "2 箱 + 3 瓶", "3箱6". */

export interface TextPart {
  readonly number: string;
  readonly unit: string;
}

/** A unit is a short word without digits or punctuation of its own: 箱, kg, pcs, m². */
const PART = /\s*[+＋]?\s*([+-]?\d[\d.,]*)\s*([\p{L}\p{Lo}²³%°]{1,8}\.?)?/uy;
/** Words after a number that are no unit: they change what the number means. */
const NO_UNITS =
  /^(?:个月|年|月|日|号|点|时|分|秒|折|倍|成|万|亿|千|百|多|余|几|左右|am|pm|st|nd|rd|th|e|x|k|w)$/i;
const MAX_PARTS = 3;

/**
 * The parts of a quantity with units; undefined when the text is anything else. Only the last part may leave its unit
 * out ("3箱6"): it is then in the item's main unit.
 */
export function splitQuantityParts(text: string): readonly TextPart[] | undefined {
  if (text.length > 40) return undefined;
  const parts: TextPart[] = [];
  PART.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = PART.exec(text);
    if (!match || match[0] === '') return undefined;
    end = PART.lastIndex;
    const unit = match[2] ?? '';
    if (NO_UNITS.test(unit)) return undefined;
    if (unit === '' && (end < text.length || parts.length === 0)) return undefined;
    parts.push({ number: match[1]!, unit });
    if (parts.length > MAX_PARTS) return undefined;
    PART.lastIndex = end;
  }
  return parts;
}
