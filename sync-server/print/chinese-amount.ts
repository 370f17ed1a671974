/** An amount of money in Chinese capitals, 大写金额, as the People's Bank wants it on papers. */

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

const UNITS: readonly (readonly [size: bigint, unit: string])[] = [
  [10n ** 8n, '亿'],
  [10n ** 4n, '万'],
  [1_000n, '仟'],
  [100n, '佰'],
  [10n, '拾'],
];

/**
 * Decimal text in capitals: "1409.5" is 壹仟肆佰零玖元伍角整. Undefined for what cannot be paid, with more than two
 * decimals or no number at all.
 */
export function chineseAmount(decimal: string): string | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,18})(?:\.(\d{1,2})0*)?$/.exec(decimal) ?? [];
  if (whole === undefined) return undefined;
  const yuan = BigInt(whole);
  const [tenths, hundredths] = fraction.padEnd(2, '0').split('').map(Number);
  if (yuan === 0n && tenths === 0 && hundredths === 0) return '零元整';
  const start = yuan === 0n ? '' : `${wholeText(yuan)}元`;
  return `${sign === '-' ? '负' : ''}${start}${fractionText(yuan > 0n, tenths!, hundredths!)}`;
}

/** 零 stands once for all the places that are empty between two figures. */
function wholeText(value: bigint): string {
  for (const [size, unit] of UNITS) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest < size / 10n ? '零' : '';
    return wholeText(value / size) + unit + (rest === 0n ? '' : gap + wholeText(rest));
  }
  return DIGITS[Number(value)]!;
}

function fractionText(hasYuan: boolean, tenths: number, hundredths: number): string {
  if (tenths === 0 && hundredths === 0) return '整';
  if (tenths === 0) return `${hasYuan ? '零' : ''}${DIGITS[hundredths]!}分`;
  return `${DIGITS[tenths]!}角${hundredths === 0 ? '整' : `${DIGITS[hundredths]!}分`}`;
}
