import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { Refused } from '../../sync-server/connectors/refused.ts';
import { writeZip } from '../../sync-server/connectors/zip/write-zip.ts';
import { ZipPackage } from '../../sync-server/connectors/zip/zip-package.ts';

const TWO = { 'a.xml': strToU8('<a/>'.repeat(100)), 'b.bin': new Uint8Array(5000).fill(7) };
const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2]);

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'read';
}

async function piecesOf(zip: ZipPackage, name: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.readPieces(zip.find(name)!)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The package with its central directory's entries changed by `change`, which is given each entry's place. */
function withDirectory(
  bytes: Uint8Array,
  change: (file: Buffer, entry: number, index: number) => void,
): Buffer {
  const file = Buffer.from(bytes);
  let index = 0;
  for (let at = file.indexOf(CENTRAL); at >= 0; at = file.indexOf(CENTRAL, at + 4))
    change(file, at, index++);
  return file;
}

describe('ZipPackage', () => {
  it('reads parts whole and in pieces, stored or deflated', async () => {
    for (const level of [0, 6] as const) {
      const zip = new ZipPackage(zipSync(TWO, { level }));
      assert.deepEqual(Buffer.from(zip.readWhole(zip.find('a.xml')!)), Buffer.from(TWO['a.xml']));
      assert.deepEqual(await piecesOf(zip, 'B.BIN'), Buffer.from(TWO['b.bin']));
    }
  });

  it('refuses a part whose bytes do not fit their checksum', async () => {
    const file = withDirectory(zipSync(TWO), (bytes, at) => bytes.writeUInt32LE(1, at + 16));
    const zip = new ZipPackage(file);
    assert.equal(
      codeOf(() => zip.readWhole(zip.find('a.xml')!)),
      'fileDamaged',
    );
    await assert.rejects(piecesOf(zip, 'b.bin'), { code: 'fileDamaged' });
  });

  it('refuses a package that was cut off, or whose entries lie over one another', () => {
    const bytes = zipSync(TWO);
    assert.equal(
      codeOf(() => new ZipPackage(bytes.subarray(0, bytes.length - 30))),
      'fileDamaged',
    );
    const overlapping = withDirectory(bytes, (file, at) => file.writeUInt32LE(0, at + 42));
    assert.equal(
      codeOf(() => new ZipPackage(overlapping)),
      'fileUnsafe',
    );
  });

  it('refuses an encrypted part', () => {
    const file = withDirectory(zipSync(TWO), (bytes, at) => bytes.writeUInt16LE(1, at + 8));
    assert.equal(
      codeOf(() => new ZipPackage(file)),
      'fileProtected',
    );
  });

  it('counts what it inflates and believes no declared size', async () => {
    const bomb = zipSync({ 'bomb.xml': new Uint8Array(40_000_000) }, { level: 9 });
    const lying = withDirectory(bomb, (bytes, at) => bytes.writeUInt32LE(0, at + 24));
    await assert.rejects(piecesOf(new ZipPackage(lying), 'bomb.xml'), { code: 'fileTooBigInside' });
    const zip = new ZipPackage(lying);
    assert.equal(
      codeOf(() => zip.readWhole(zip.find('bomb.xml')!)),
      'fileTooBigInside',
    );
  });

  it('refuses bytes changed anywhere with an answer, never with a crash', () => {
    const bytes = zipSync(TWO);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Uint8Array.from(bytes);
        changed[at]! ^= flip;
        codeOf(() => {
          const zip = new ZipPackage(changed);
          for (const entry of zip.entries) zip.readWhole(entry);
        });
      }),
    );
  });
});

describe('writeZip', () => {
  it('puts changed parts in their place, new ones last, and copies the others as they were packed', () => {
    const source = zipSync(TWO);
    const written = writeZip(
      new ZipPackage(source),
      new Map([
        ['a.xml', strToU8('<new/>')],
        ['c.xml', strToU8('中')],
      ]),
    );
    const parts = unzipSync(written);
    assert.deepEqual(Object.keys(parts), ['a.xml', 'b.bin', 'c.xml']);
    assert.equal(Buffer.from(parts['a.xml']!).toString(), '<new/>');
    assert.deepEqual(parts['b.bin'], TWO['b.bin']);
    const entry = new ZipPackage(source).find('b.bin')!;
    assert.ok(
      Buffer.from(written).includes(Buffer.from(source.subarray(entry.headerOffset, entry.end))),
    );
  });

  it('gives the same bytes when nothing changes', () => {
    const source = zipSync(TWO);
    assert.ok(Buffer.from(writeZip(new ZipPackage(source), new Map())).equals(Buffer.from(source)));
  });
});
