/** Reads the central directory of a zip package. Names and sizes in it are claims: they are checked while inflating. */

import { MAX_ZIP_ENTRIES } from '../read-limits.ts';
import { Refused, refuseDamaged } from '../refused.ts';

export interface ZipEntry {
  /** As written in the package, "/" between folders. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
  /** Where its compressed bytes start and end in the file. */
  readonly start: number;
  readonly end: number;
  /** Its record in the central directory. */
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
/** Stands where a size needs 64 bits, which no file below 4 GB does. */
const ZIP64_MARK = 0xffffffff;

/**
 * The entries of a package in the order of their bytes. Refuses a package without directory (cut off), with too many entries,
 * with entries that lie over one another (one compressed part inflated under many names), or with encrypted ones.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count > MAX_ZIP_ENTRIES) throw new Refused('fileUnsafe', { part: `${count} entries` });
  const entries: ZipEntry[] = [];
  let position = offset;
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, position, end);
    entries.push(entry);
    position = entry.directoryEnd;
  }
  entries.sort((left, right) => left.headerOffset - right.headerOffset);
  refuseOverlaps(entries, offset);
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return refuseDamaged('end of the package');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number): ZipEntry {
  if (at + 46 > limit || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    refuseDamaged('list of parts');
  }
  const nameLength = view.getUint16(at + 28, true);
  const directoryEnd =
    at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (directoryEnd > limit) refuseDamaged('list of parts');
  const flags = view.getUint16(at + 8, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder((flags & UTF8_FLAG) !== 0 ? 'utf-8' : 'latin1').decode(nameBytes);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new Refused('fileProtected');
  const compressedSize = view.getUint32(at + 20, true);
  const headerOffset = view.getUint32(at + 42, true);
  if (compressedSize === ZIP64_MARK || headerOffset === ZIP64_MARK) refuseDamaged(name);
  const start = startOfContent(view, headerOffset, limit, name);
  const end = start + compressedSize;
  if (end > limit) refuseDamaged(name);
  return {
    name: name.replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    headerOffset,
    start,
    end,
    directoryStart: at,
    directoryEnd,
  };
}

function startOfContent(view: DataView, header: number, limit: number, name: string): number {
  if (header + 30 > limit || view.getUint32(header, true) !== LOCAL_SIGNATURE) refuseDamaged(name);
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  let free = 0;
  for (const entry of entries) {
    if (entry.headerOffset < free || entry.end > directory) {
      throw new Refused('fileUnsafe', { part: entry.name });
    }
    free = entry.end;
  }
}
