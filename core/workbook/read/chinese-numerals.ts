/** Numbers written in Chinese: 一百二十, 壹佰, 二〇二四. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (spellings, digit) => [...spellings].map((char) => [char, digit] as const),
  ),
);
const UNITS: ReadonlyMap<string, number> = new Map(
  [
    ['十拾', 10],
    ['百佰', 100],
    ['千仟', 1000],
    ['万萬', 10_000],
    ['亿', 100_000_000],
  ].flatMap(([spellings, unit]) =>
    [...String(spellings)].map((char) => [char, Number(unit)] as const),
  ),
);
/** Everything a Chinese numeral is made of; the quick test before reading one. */
export const CHINESE_NUMERAL =
  /^[零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿]{1,20}$/;

/**
 * Reads a whole number in Chinese numerals, with units (一百二十 is 120) or digit by digit (二〇二四 is 2024).
 * Undefined when it is none, or when its units do not descend as they must.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (!CHINESE_NUMERAL.test(text)) return undefined;
  const chars = [...text];
  if (chars.every((char) => DIGITS.has(char))) {
    return chars.length <= 15 ? Number(chars.map((char) => DIGITS.get(char)).join('')) : undefined;
  }
  return parseWithUnits(chars);
}

function parseWithUnits(chars: readonly string[]): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  for (const char of chars) {
    const unit = UNITS.get(char);
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS.get(char);
      continue;
    }
    if (unit >= 10_000) {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
      lastUnit = Infinity;
    } else {
      if (unit >= lastUnit) return undefined;
      section += (digit ?? (unit === 10 ? 1 : 0)) * unit;
      lastUnit = unit;
    }
    digit = undefined;
  }
  const value = total + section + (digit ?? 0);
  return Number.isSafeInteger(value) ? value : undefined;
}
