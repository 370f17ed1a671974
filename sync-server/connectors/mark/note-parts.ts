/** The notes of one sheet: its comments part and the drawing that shows them. A person's own notes are kept. */

import { type CellMark } from '../../../core/marks/mark.ts';
import { cellAddress, parseCellRange } from '../xlsx/cell-addresses.ts';
import { escapeCellText } from '../xml/escape-xml.ts';
import { resolveEntities, unescapeCellText } from '../xml/xml-text.ts';
import { NOTE_AUTHOR, NOTE_DIVIDER } from '../../../core/marks/mark-looks.ts';
import { insertLast } from './package-edit.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An empty comments part. */
export const EMPTY_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${SPREADSHEET}"><authors></authors><commentList></commentList></comments>`;

interface Comment {
  readonly ref: string;
  readonly author: number;
  /** The whole element as it stands. */
  readonly xml: string;
}

/** What became of the comments: the part's text, and the cells whose boxes come and go. */
export interface CommentChanges {
  readonly text: string;
  readonly added: readonly CellMark[];
  readonly removed: readonly { readonly row: number; readonly column: number }[];
}

/**
 * The comments part with our notes: those of an earlier run are taken out first. Where a person has a note of their own in a
 * marked cell, ours stands below it after a divider.
 */
export function changeComments(part: string, marks: readonly CellMark[]): CommentChanges {
  const byCell = new Map(marks.map((mark) => [cellAddress(mark.row, mark.column), mark]));
  const { text: withAuthor, author } = withOurAuthor(part);
  const kept: string[] = [];
  const removed: { row: number; column: number }[] = [];
  const placed = new Set<string>();
  for (const comment of commentsOf(withAuthor)) {
    const mark = byCell.get(comment.ref);
    if (comment.author !== author) {
      kept.push(withNote(withoutNote(comment.xml), mark));
      if (mark) placed.add(comment.ref);
    } else if (mark !== undefined) {
      kept.push(ownComment(comment.ref, author, mark.note, prefixOf(withAuthor)));
      placed.add(comment.ref);
    } else {
      const place = parseCellRange(comment.ref);
      if (place) removed.push({ row: place.fromRow, column: place.fromColumn });
    }
  }
  const added = marks.filter(({ row, column }) => !placed.has(cellAddress(row, column)));
  const own = added.map((mark) =>
    ownComment(cellAddress(mark.row, mark.column), author, mark.note, prefixOf(withAuthor)),
  );
  return { text: withComments(withAuthor, [...kept, ...own]), added, removed };
}

function prefixOf(part: string): string {
  return /<((?:[\w.-]+:)?)comments\b/.exec(part)?.[1] ?? '';
}

function withOurAuthor(part: string): { readonly text: string; readonly author: number } {
  const authors = [
    ...part.matchAll(/<(?:[\w.-]+:)?author(?:\s[^>]*)?(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?author>)/g),
  ];
  const known = authors.findIndex((found) => found[1] === NOTE_AUTHOR);
  if (known >= 0) return { text: part, author: known };
  const added = (prefix: string): string => `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
  return { text: insertLast(part, 'authors', added), author: authors.length };
}

const COMMENT = /<((?:[\w.-]+:)?)comment\s[^>]*?(?:\/>|>[\s\S]*?<\/\1comment\s*>)/g;

function commentsOf(part: string): readonly Comment[] {
  return [...part.matchAll(COMMENT)].map(([xml]) => {
    const head = xml.slice(0, xml.indexOf('>'));
    return {
      xml,
      ref: /\bref\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? '',
      author: Number(/\bauthorId\s*=\s*["'](\d+)["']/.exec(head)?.[1] ?? -1),
    };
  });
}

function withComments(part: string, comments: readonly string[]): string {
  const opening = /<((?:[\w.-]+:)?)commentList\s*(?:\/>|>)/.exec(part);
  if (!opening) return part;
  const prefix = opening[1] ?? '';
  const closing = part.lastIndexOf(`</${prefix}commentList`);
  const end = closing < 0 ? opening.index + opening[0].length : part.indexOf('>', closing) + 1;
  const list = `<${prefix}commentList>${comments.join('')}</${prefix}commentList>`;
  return part.slice(0, opening.index) + list + part.slice(end);
}

function ownComment(ref: string, author: number, note: string, prefix: string): string {
  const p = prefix;
  return `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${runOf(note, p)}</${p}text></${p}comment>`;
}

function runOf(text: string, p: string): string {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr><${p}t xml:space="preserve">${escapeCellText(text)}</${p}t></${p}r>`;
}

/** A person's comment with our note below it; without a mark it stays as it is. */
function withNote(xml: string, mark: CellMark | undefined): string {
  if (mark === undefined) return xml;
  return insertLast(xml, 'text', (prefix) => runOf(`\n${NOTE_DIVIDER}\n${mark.note}`, prefix));
}

/** A person's comment without what an earlier run wrote below it: the run that begins with the divider, or what follows it. */
function withoutNote(xml: string): string {
  const runs = /<((?:[\w.-]+:)?)r>(?:(?!<\/\1r>)[\s\S])*?<\1t\b[^>]*>([^<]*)<\/\1t>\s*<\/\1r>/g;
  return xml.replace(runs, (run: string, prefix: string, raw: string) => {
    const text = unescapeCellText(resolveEntities(raw, 'comments'));
    const at = text.search(new RegExp(`\\r?\\n${NOTE_DIVIDER}`));
    if (at < 0) return run;
    const own = text.slice(0, at);
    return own === ''
      ? ''
      : run.replace(`>${raw}</${prefix}t>`, `>${escapeCellText(own)}</${prefix}t>`);
  });
}
