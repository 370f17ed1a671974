/** Tells what a file is by its content. Its name is not looked at: ERP exports are HTML called .xls, people rename CSV to .xlsx. */

import { decodeText, type DecodedText } from './csv/decode-text.ts';
import { Refused } from './refused.ts';

export type SniffedFormat =
  | { readonly kind: 'package' }
  /** Compound file or bare BIFF: the old .xls, or an encrypted workbook. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'html' | 'xml' | 'csv'; readonly text: DecodedText };

/** Beginnings of files that people drop by mistake, with what to call them. */
const FOREIGN: readonly (readonly [head: string, kind: string])[] = [
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['7b5c727466', 'RTF'],
];

const COMPOUND = 'd0cf11e0a1b11ae1';
/** BIFF 2 to 5 without a compound file around it: the BOF record. */
const BARE_BIFF = /^09(00|02|04|08)(04|06|08|10)00/;
const HEAD_CHARACTERS = 2_000;

/** What the bytes are. Refuses an empty file, known foreign kinds, and bytes that are no text. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) throw new Refused('fileEmpty');
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return { kind: 'package' };
  if (head === COMPOUND || BARE_BIFF.test(head)) return { kind: 'binary' };
  const foreign = FOREIGN.find(([start]) => head.startsWith(start));
  if (foreign) throw new Refused('fileOtherKind', { kind: foreign[1] });
  const text = decodeText(bytes);
  if (text === undefined) throw new Refused('fileNotWorkbook');
  return { kind: kindOfText(text.text.slice(0, HEAD_CHARACTERS)), text };
}

function kindOfText(head: string): 'html' | 'xml' | 'csv' {
  const start = head.trimStart().toLowerCase();
  if (!start.startsWith('<')) return 'csv';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml';
  if (/<(html|table|body|head|meta|!doctype html)\b/.test(start)) return 'html';
  return start.startsWith('<?xml') ? refuseXml() : 'csv';
}

function refuseXml(): never {
  throw new Refused('fileOtherKind', { kind: 'XML' });
}
