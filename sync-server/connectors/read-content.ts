/** Reads a file of any known kind into a packed workbook. Runs inside the bounded worker; nothing here knows of threads. */

import { readCsv } from './csv/read-csv.ts';
import { MAX_LEGACY_INFLATED_BYTES } from './read-limits.ts';
import { type PackedWorkbook } from './packed-workbook.ts';
import { Refused } from './refused.ts';
import { sniffFormat } from './sniff-format.ts';
import { findMainPart, readContentTypes } from './xlsx/package-parts.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { ZipPackage } from './zip/zip-package.ts';

/** The content of a file, by what it is. Throws `Refused` with what to do. */
export async function readContent(bytes: Uint8Array, fileName: string): Promise<PackedWorkbook> {
  const sniffed = sniffFormat(bytes);
  const packed = await readSniffed(sniffed, bytes, fileName);
  if (packed.tabs.some((tab) => tab.cellCount > 0)) return packed;
  // An empty workbook is one all the same. What an old format's reader found nothing in may be damaged.
  if (packed.format !== 'xlsx' && packed.format !== 'xlsm') throw new Refused('fileNoCells');
  return { ...packed, notes: [...packed.notes, { code: 'noCells', parameters: {} }] };
}

async function readSniffed(
  sniffed: ReturnType<typeof sniffFormat>,
  bytes: Uint8Array,
  fileName: string,
): Promise<PackedWorkbook> {
  switch (sniffed.kind) {
    case 'package':
      return readPackage(bytes);
    case 'binary':
      return readBinary(bytes);
    case 'csv':
      return readCsv(sniffed.text, tabNameOf(fileName));
    case 'xml':
      if (/<!(DOCTYPE|ENTITY)/i.test(sniffed.text.text))
        throw new Refused('fileUnsafe', { part: 'DOCTYPE' });
      return readLegacyText(sniffed.text.text, 'xml');
    case 'html':
      return readHtml(sniffed.text.text, bytes);
  }
}

async function readPackage(bytes: Uint8Array): Promise<PackedWorkbook> {
  const zip = new ZipPackage(bytes);
  const kind = foreignKindOf(zip);
  if (kind !== undefined) throw new Refused('fileOtherKind', { kind });
  const type = readContentTypes(zip).ofPart(findMainPart(zip)) ?? '';
  if (!/binary/i.test(type)) return readXlsx(zip);
  const { readLegacy } = await import('./legacy/read-legacy.ts');
  measureAll(bytes);
  return readLegacy(bytes, 'xlsb');
}

/** Inflates every part once, counted: the reader of .xlsb believes the sizes a package states of itself. */
function measureAll(bytes: Uint8Array): void {
  const zip = new ZipPackage(bytes, MAX_LEGACY_INFLATED_BYTES);
  for (const entry of zip.entries) zip.readWhole(entry);
}

/** Packages that are no workbook by their own say. */
function foreignKindOf(zip: ZipPackage): string | undefined {
  const mimetype = zip.find('mimetype');
  if (mimetype !== undefined) {
    const said = Buffer.from(zip.readWhole(mimetype)).toString('latin1');
    return said.includes('spreadsheet') ? 'ODS' : 'OpenDocument';
  }
  if (zip.find('word/document.xml') !== undefined) return 'Word';
  return zip.find('ppt/presentation.xml') === undefined ? undefined : 'PowerPoint';
}

async function readBinary(bytes: Uint8Array): Promise<PackedWorkbook> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWorkbook = ['Workbook', 'Book'].some((name) => file.includes(name, 0, 'utf16le'));
  const isCompound = file.readUInt8(0) === 0xd0;
  if (isCompound && file.includes('EncryptedPackage', 0, 'utf16le'))
    throw new Refused('fileProtected');
  if (isCompound && file.includes('WordDocument', 0, 'utf16le') && !isWorkbook) {
    throw new Refused('fileOtherKind', { kind: 'Word' });
  }
  const { readLegacy } = await import('./legacy/read-legacy.ts');
  return readLegacy(bytes, 'xls');
}

async function readLegacyText(text: string, format: 'html' | 'xml'): Promise<PackedWorkbook> {
  const { readLegacy } = await import('./legacy/read-legacy.ts');
  return readLegacy(text, format);
}

/** HTML may name its encoding in a meta tag; then that is the one. */
async function readHtml(text: string, bytes: Uint8Array): Promise<PackedWorkbook> {
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,30})/i.exec(text.slice(0, 5_000))?.[1];
  return readLegacyText(named === undefined ? text : decodeNamed(bytes, named, text), 'html');
}

function decodeNamed(bytes: Uint8Array, label: string, otherwise: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return otherwise;
  }
}

/** A CSV has no tab names: its file's name stands for it, as it does in Excel. */
function tabNameOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return (dot > 0 ? base.slice(0, dot) : base) || 'Sheet1';
}
