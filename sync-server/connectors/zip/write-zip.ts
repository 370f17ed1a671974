/** Writes a package anew from another: untouched parts are copied as the compressed bytes they were, others are packed. */

import { crc32, deflateRawSync } from 'node:zlib';
import { type ZipEntry } from './read-directory.ts';
import { type ZipPackage } from './zip-package.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const UTF8_FLAG = 0x800;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, so that the same workbook gives the same bytes. */
const DOS_DATE = 0x21;
/** Above this size speed matters more than the last percent. */
const LARGE_BYTES = 4 * 1024 * 1024;

interface Written {
  readonly local: Uint8Array[];
  readonly directory: Buffer;
}

/** The package with `changed` parts in the place of those of the same name, new ones behind all others, `removed` ones left out. */
export function writeZip(
  source: ZipPackage,
  changed: ReadonlyMap<string, Uint8Array>,
  removed: ReadonlySet<string> = new Set(),
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const add = ({ local, directory: record }: Written): void => {
    record.writeUInt32LE(offset, 42);
    directory.push(record);
    for (const piece of local) offset += piece.length;
    pieces.push(...local);
  };
  const directoryStart = Math.min(...source.entries.map((entry) => entry.directoryStart));
  source.entries.forEach((entry, index) => {
    if (removed.has(entry.name)) return;
    const bytes = changed.get(entry.name);
    const next = source.entries[index + 1]?.headerOffset ?? directoryStart;
    add(bytes === undefined ? copyOf(source, entry, next) : packed(entry.name, bytes));
  });
  const known = new Set(source.entries.map(({ name }) => name));
  for (const [name, bytes] of changed) if (!known.has(name)) add(packed(name, bytes));
  const start = offset;
  for (const record of directory) offset += record.length;
  return Buffer.concat([...pieces, ...directory, endRecord(directory.length, start, offset)]);
}

/** Its bytes as they are, from its header to the next one's: what stands behind the content (a data descriptor) included. */
function copyOf(source: ZipPackage, entry: ZipEntry, next: number): Written {
  return {
    local: [source.bytes.subarray(entry.headerOffset, next)],
    directory: Buffer.from(source.bytes.subarray(entry.directoryStart, entry.directoryEnd)),
  };
}

function packed(name: string, bytes: Uint8Array): Written {
  const content = deflateRawSync(bytes, { level: bytes.length > LARGE_BYTES ? 3 : 6 });
  const encodedName = Buffer.from(name, 'utf8');
  const local = Buffer.alloc(LOCAL_SIZE);
  local.writeUInt32LE(LOCAL_SIGNATURE, 0);
  local.writeUInt16LE(VERSION, 4);
  writeSizes(local, 6, { crc: crc32(bytes), packed: content.length, size: bytes.length });
  local.writeUInt16LE(encodedName.length, 26);
  const record = Buffer.alloc(ENTRY_SIZE);
  record.writeUInt32LE(ENTRY_SIGNATURE, 0);
  record.writeUInt16LE(VERSION, 4);
  record.writeUInt16LE(VERSION, 6);
  writeSizes(record, 8, { crc: crc32(bytes), packed: content.length, size: bytes.length });
  record.writeUInt16LE(encodedName.length, 28);
  return { local: [local, encodedName, content], directory: Buffer.concat([record, encodedName]) };
}

/** Flags, method, date, checksum and sizes, which both records have in this order. */
function writeSizes(
  target: Buffer,
  at: number,
  { crc, packed: packedSize, size }: { crc: number; packed: number; size: number },
): void {
  target.writeUInt16LE(UTF8_FLAG, at);
  target.writeUInt16LE(DEFLATED, at + 2);
  target.writeUInt16LE(0, at + 4);
  target.writeUInt16LE(DOS_DATE, at + 6);
  target.writeUInt32LE(crc, at + 8);
  target.writeUInt32LE(packedSize, at + 12);
  target.writeUInt32LE(size, at + 16);
}

function endRecord(count: number, start: number, end: number): Buffer {
  const record = Buffer.alloc(END_SIZE);
  record.writeUInt32LE(END_SIGNATURE, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(end - start, 12);
  record.writeUInt32LE(start, 16);
  return record;
}
