/** Figures as people read them: thousands separated, a true minus, a sign on every difference. */

/** Decimal text as a figure: "-1204.5" is "−1,204.5". */
export function figure(decimal) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
  if (match === null) return String(decimal);
  const [, sign, whole, fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** An amount has at least two decimals: "94.5" is "94.50". */
export function amount(decimal) {
  const text = String(decimal);
  return figure(/^-?\d+$/.test(text) ? `${text}.00` : text.replace(/^(-?\d+\.\d)$/, '$10'));
}

/** A difference always carries its sign: "27" is "+27". */
export function difference(decimal, show = figure) {
  const text = show(decimal);
  return text.startsWith('−') || /^0(\.0+)?$/.test(String(decimal)) ? text : `+${text}`;
}

/** A confidence as a whole per cent, never rounded up to certainty. */
export function percent(confidence) {
  return `${Math.floor(confidence * 100)} %`;
}

/** A size in megabytes or kilobytes. */
export function fileSize(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
