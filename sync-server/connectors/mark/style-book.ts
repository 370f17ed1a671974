/** The styles part of a workbook being marked: new cell styles are clones of a cell's own with only the fill changed. */

import { asciiBetween, type XmlEvents, XmlScanner } from '../xml/xml-scanner.ts';
import { applyEdits, type TextEdit } from '../xml/text-edits.ts';
import { MARK_FILLS } from '../../../core/marks/mark-looks.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { resolveEntities } from '../xml/xml-text.ts';
import { builtInFormat, builtInNumber } from '../xlsx/number-formats.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A workbook without styles gets the least that is valid. */
export const EMPTY_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${SPREADSHEET}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** Lists of the styles part in the order the schema wants them. */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'];
type ListName = 'numFmts' | 'fonts' | 'fills' | 'cellXfs';
/** First number a workbook may give a number format of its own. */
const FIRST_OWN_FORMAT = 164;

interface StyleList {
  /** Start and end of the opening tag, and of the whole list. */
  readonly start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  readonly isSelfClosing: boolean;
  readonly items: string[];
}

/** How cells of the tabs we add look. */
export interface OwnLook {
  readonly bold?: boolean;
  readonly link?: boolean;
  /** US number format. */
  readonly format?: string;
  /** Text that is to stay text when somebody edits the cell. */
  readonly quoted?: boolean;
  readonly wrap?: boolean;
  readonly right?: boolean;
  readonly indented?: boolean;
  /** RGB of the fill. */
  readonly colour?: string;
}

export class StyleBook {
  readonly #bytes: Uint8Array;
  readonly #lists: ReadonlyMap<string, StyleList>;
  readonly #prefix: string;
  readonly #added = new Map<ListName, string[]>();

  constructor(bytes: Uint8Array, part: string) {
    this.#bytes = bytes;
    const events = new StyleListEvents();
    const scanner = new XmlScanner(part, events);
    scanner.push(bytes);
    scanner.finish();
    this.#lists = events.lists;
    this.#prefix = events.prefix;
  }

  /** The style that is `style` with the fill of an RGB colour; the same request gives the same style. */
  withFill(style: number, colour: string): number {
    return this.#add('cellXfs', this.#cloneWithFill(style, this.#add('fills', this.#fill(colour))));
  }

  /** The style without a mark's fill: with the fill number `fill`, 0 for none. */
  withFillNumber(style: number, fill: number): number {
    return this.#add('cellXfs', this.#cloneWithFill(style, fill));
  }

  /** Number of the fill of a style. */
  fillOf(style: number): number {
    return Number(/\bfillId="(\d+)"/.exec(this.#xf(style))?.[1] ?? 0);
  }

  /** Whether the style's fill is one of our marks. */
  isMarked(style: number): boolean {
    const fill = this.#items('fills')[this.fillOf(style)] ?? '';
    const colour = /rgb="FF([0-9A-Fa-f]{6})"/.exec(fill)?.[1]?.toUpperCase();
    return colour !== undefined && Object.values(MARK_FILLS).includes(colour);
  }

  /** Number format of a style, as text. */
  formatOf(style: number): string {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(this.#xf(style))?.[1] ?? 0);
    const own = this.#items('numFmts').find((item) => item.includes(`numFmtId="${id}"`));
    const code = own === undefined ? undefined : /formatCode="([^"]*)"/.exec(own)?.[1];
    return code === undefined ? builtInFormat(id) : resolveEntities(code, 'numFmts');
  }

  /** The style with another number format; the same request gives the same style. */
  withFormat(style: number, code: string): number {
    const id = builtInNumber(code) ?? this.#format(code);
    return this.#add(
      'cellXfs',
      this.#cloneWith(style, { numFmtId: String(id), applyNumberFormat: '1' }),
    );
  }

  /** The style whose text stays text when somebody edits the cell. */
  withQuote(style: number): number {
    return this.#add('cellXfs', this.#cloneWith(style, { quotePrefix: '1' }));
  }

  /** Style of a cell in a tab of ours. */
  own(look: OwnLook): number {
    const p = this.#prefix;
    const font =
      look.bold === true || look.link === true ? this.#add('fonts', this.#font(look)) : 0;
    const format = look.format === undefined ? 0 : this.#format(look.format);
    const fill = look.colour === undefined ? 0 : this.#add('fills', this.#fill(look.colour));
    const quoted = look.quoted === true ? ' quotePrefix="1"' : '';
    const horizontal =
      look.right === true
        ? ' horizontal="right"'
        : look.indented === true
          ? ' horizontal="left" indent="1"'
          : '';
    const wrap = look.wrap === true ? ' wrapText="1"' : '';
    return this.#add(
      'cellXfs',
      `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><${p}alignment vertical="top"${horizontal}${wrap}/></${p}xf>`,
    );
  }

  /** The part with what was added. */
  write(): Uint8Array {
    const edits: TextEdit[] = [];
    for (const name of LISTS) {
      const added = this.#added.get(name as ListName);
      if (added !== undefined && added.length > 0) edits.push(...this.#editsOf(name, added));
    }
    edits.sort((left, right) => left.start - right.start);
    return edits.length === 0 ? this.#bytes : applyEdits(this.#bytes, edits);
  }

  #fill(colour: string): string {
    const p = this.#prefix;
    return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  }

  #font({ bold, link }: OwnLook): string {
    const p = this.#prefix;
    const weight = bold === true ? `<${p}b/>` : `<${p}u/>`;
    const colour = link === true ? `<${p}color rgb="FF0F6A73"/>` : '';
    return `<${p}font>${weight}<${p}sz val="11"/>${colour}<${p}name val="Calibri"/><${p}family val="2"/></${p}font>`;
  }

  #format(code: string): number {
    const p = this.#prefix;
    const escaped = escapeXml(code);
    const known = this.#items('numFmts').find((item) => item.includes(`formatCode="${escaped}"`));
    if (known !== undefined) return Number(/numFmtId="(\d+)"/.exec(known)?.[1] ?? 0);
    const used = this.#items('numFmts').map((item) => Number(/numFmtId="(\d+)"/.exec(item)?.[1]));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1;
    this.#add('numFmts', `<${p}numFmt numFmtId="${id}" formatCode="${escaped}"/>`);
    return id;
  }

  #xf(style: number): string {
    const p = this.#prefix;
    const items = this.#items('cellXfs');
    return (
      items[style] ??
      items[0] ??
      `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
    );
  }

  #cloneWithFill(style: number, fill: number): string {
    return this.#cloneWith(style, { fillId: String(fill), applyFill: '1' });
  }

  #cloneWith(style: number, attributes: Readonly<Record<string, string>>): string {
    const xf = this.#xf(style);
    const end = xf.indexOf('>');
    const isSelfClosing = xf[end - 1] === '/';
    const head = xf.slice(0, isSelfClosing ? end - 1 : end).trimEnd();
    const rest = xf.slice(isSelfClosing ? end - 1 : end);
    const changed = Object.entries(attributes).reduce(
      (text, [name, value]) => withAttribute(text, name, value),
      head,
    );
    return changed + rest;
  }

  #items(name: ListName): readonly string[] {
    return [...(this.#lists.get(name)?.items ?? []), ...(this.#added.get(name) ?? [])];
  }

  /** Number of an item in its list, added when it is not there. */
  #add(name: ListName, item: string): number {
    const own = this.#lists.get(name)?.items ?? [];
    const found = own.indexOf(item);
    if (found >= 0) return found;
    const added = this.#added.get(name) ?? [];
    this.#added.set(name, added);
    if (name === 'cellXfs' && own.length === 0 && added.length === 0) added.push(this.#xf(0));
    const known = added.indexOf(item);
    if (known >= 0) return own.length + known;
    return own.length + added.push(item) - 1;
  }

  #editsOf(name: string, added: readonly string[]): readonly TextEdit[] {
    const p = this.#prefix;
    const list = this.#lists.get(name);
    if (list === undefined || list.isSelfClosing) {
      const text = `<${p}${name} count="${added.length}">${added.join('')}</${p}${name}>`;
      const at = list ?? { start: this.#placeOf(name), end: this.#placeOf(name) };
      return [{ start: at.start, end: at.end, text }];
    }
    const opening = Buffer.from(this.#bytes.subarray(list.start, list.openEnd + 1)).toString(
      'utf8',
    );
    const count = list.items.length + added.length;
    const counted = opening.replace(/\bcount\s*=\s*["']\d+["']/, `count="${count}"`);
    return [
      { start: list.start, end: list.openEnd + 1, text: counted },
      { start: list.closeStart, end: list.closeStart, text: added.join('') },
    ];
  }

  /** Where a list that the part lacks belongs. */
  #placeOf(name: string): number {
    for (const later of LISTS.slice(LISTS.indexOf(name) + 1)) {
      const list = this.#lists.get(later);
      if (list !== undefined) return list.start;
    }
    const text = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    return text.lastIndexOf(`</${this.#prefix}styleSheet`);
  }
}

function withAttribute(head: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  return pattern.test(head)
    ? head.replace(pattern, `$1${name}="${value}"`)
    : `${head} ${name}="${value}"`;
}

/** Notes where the lists of the styles part are, and their items as they stand. */
class StyleListEvents implements XmlEvents {
  readonly lists = new Map<string, StyleList>();
  prefix = '';
  #list: StyleList | undefined;
  #itemStart = 0;

  open(scanner: XmlScanner): void {
    const { depth, bytes } = scanner;
    if (depth === 1) this.prefix = asciiBetween(bytes, scanner.nameStart, scanner.localStart);
    if (depth === 2) {
      const { nameStart, tagEnd, isSelfClosing } = scanner;
      const start = nameStart - 1;
      const end = tagEnd + 1;
      this.#list = { start, openEnd: tagEnd, closeStart: end, end, isSelfClosing, items: [] };
      this.lists.set(asciiBetween(bytes, scanner.localStart, scanner.nameEnd), this.#list);
    }
    if (depth === 3) this.#itemStart = scanner.nameStart - 1;
  }

  close(scanner: XmlScanner): void {
    const { depth, bytes, tagEnd } = scanner;
    if (depth === 2) {
      const item = Buffer.from(bytes.subarray(this.#itemStart, tagEnd + 1)).toString('utf8');
      this.#list?.items.push(item);
    }
    if (depth === 1 && this.#list !== undefined && !scanner.isSelfClosing) {
      this.#list.closeStart = scanner.nameStart - 2;
      this.#list.end = tagEnd + 1;
    }
  }

  text(): void {
    // Styles have no text.
  }
}
