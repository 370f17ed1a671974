/** A written cell as a sheet holds it: text as text, never as a formula, and the look its person gave it kept where it fits. */

import { isDateFormat } from '../../../core/workbook/read/number-format.ts';
import { startsLikeFormula } from '../starts-like-formula.ts';
import { escapeCellText, escapeXml } from '../xml/escape-xml.ts';
import { type FileCell } from './file-tab.ts';

/** Longest text of a cell. */
const MAX_CELL_CHARACTERS = 32_767;
const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** The styles of the workbook, as far as written cells need them. */
export interface CellStyles {
  readonly formatOf: (style: number) => string;
  readonly withFormat: (style: number, format: string) => number;
  /** The style with text kept as text when a person edits the cell. */
  readonly withQuote: (style: number) => number;
}

export interface CellPlace {
  readonly address: string;
  /** Namespace prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  /** Style the cell has, or would have. */
  readonly style: number;
  readonly styles: CellStyles;
}

export function cellText({ value, format }: FileCell, place: CellPlace): string {
  const { address, prefix: p, styles } = place;
  let { style } = place;
  if (format !== undefined && !keepsLook(styles.formatOf(style), format)) {
    style = styles.withFormat(style, format);
  }
  if (typeof value === 'string' && startsLikeFormula(value)) style = styles.withQuote(style);
  const look = style === 0 ? '' : ` s="${style}"`;
  const opening = `<${p}c r="${address}"${look}`;
  if (value === null) return `${opening}/>`;
  if (typeof value === 'number') return `${opening}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') {
    return `${opening} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  }
  if (typeof value === 'string') {
    const held = escapeCellText(value.slice(0, MAX_CELL_CHARACTERS));
    return `${opening} t="inlineStr"><${p}is><${p}t xml:space="preserve">${held}</${p}t></${p}is></${p}c>`;
  }
  if (!('error' in value)) return `${opening}/>`;
  return `${opening} t="e"><${p}v>${escapeXml(value.error)}</${p}v></${p}c>`;
}

/** Whether a cell that looks like `has` shows what `wants` is to show: a day as a day, a share as a share, a number. */
function keepsLook(has: string, wants: string): boolean {
  if (has === wants) return true;
  if (has === GENERAL || has === TEXT_FORMAT || wants === TEXT_FORMAT) return false;
  return isDateFormat(has) === isDateFormat(wants) && has.includes('%') === wants.includes('%');
}
