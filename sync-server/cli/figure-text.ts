/** Figures as people read them: thousands separated, a true minus, a sign on every difference. */

/** Decimal text as a figure: "-1204.5" is "−1,204.5". */
export function figureText(decimal: string): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === '') return decimal;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const tail = fraction === undefined ? '' : `.${fraction}`;
  return `${sign === '-' ? '−' : ''}${grouped}${tail}`;
}

/** An amount has at least two decimals: "94.5" is "94.50". */
export function amountText(decimal: string): string {
  const [whole, fraction = ''] = decimal.split('.');
  return figureText(`${whole}.${fraction.padEnd(2, '0')}`);
}

/** A difference always carries its sign: "27" is "+27". */
export function differenceText(decimal: string): string {
  const figure = figureText(decimal);
  return figure.startsWith('−') || /^0(\.0+)?$/.test(decimal) ? figure : `+${figure}`;
}

/** A confidence as a whole per cent. Never rounded up to certainty. */
export function percentText(confidence: number): string {
  return `${Math.floor(confidence * 100)} %`;
}
