/** Makes small pictures of screenshots: the colours that most of the picture has, and the nearest of them for the others. */

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Colour types of a PNG. */
const RGB = 2;
const RGBA = 6;
const PALETTE = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel: red, green and blue. */
  readonly colours: Uint32Array;
}

/** The same picture in at most 256 colours; takes what a browser writes: eight bits a channel, not interlaced. */
export function palettePng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  const { places, palette } = indexed(pixels.colours);
  const rows = Buffer.alloc(pixels.height * (pixels.width + 1));
  for (let row = 0; row < pixels.height; row++) {
    const from = row * pixels.width;
    rows.set(places.subarray(from, from + pixels.width), row * (pixels.width + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pixels.width, 0);
  head.writeUInt32BE(pixels.height, 4);
  head.set([8, PALETTE, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => channels(colour)));
  const packed = deflateSync(rows, { level: 9 });
  const chunks = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', packed)];
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function pixelsOf(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlace] = png.subarray(24, 29);
  if (depth !== 8 || (type !== RGB && type !== RGBA) || interlace !== 0) {
    throw new RangeError(`a PNG of another kind: ${depth} bits, type ${type}`);
  }
  const size = type === RGB ? 3 : 4;
  const packed: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(png.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(packed)), width * size, height, size);
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel++) {
    colours[pixel] = bytes.readUIntBE(pixel * size, 3);
  }
  return { width, height, colours };
}

/** Rows as they were before each was written as its difference to what is left of it and above it. */
function unfiltered(filtered: Buffer, line: number, height: number, size: number): Buffer {
  const bytes = Buffer.alloc(line * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (line + 1)]!;
    for (let at = 0; at < line; at++) {
      const to = row * line + at;
      const left = at < size ? 0 : bytes[to - size]!;
      const up = row === 0 ? 0 : bytes[to - line]!;
      const corner = row === 0 || at < size ? 0 : bytes[to - line - size]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      bytes[to] = filtered[row * (line + 1) + 1 + at]! + guess;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function indexed(colours: Uint32Array): {
  readonly places: Uint8Array;
  readonly palette: readonly number[];
} {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  const palette = byCount.slice(0, COLOURS).map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    let place = places.get(colour);
    if (place === undefined) places.set(colour, (place = nearest(colour, palette)));
    return place;
  };
  return { places: Uint8Array.from(colours, placeOf), palette };
}

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  let best = 0;
  let least = Infinity;
  palette.forEach((candidate, place) => {
    const distance = channels(candidate).reduce(
      (sum, channel, index) => sum + (channel - wanted[index]!) ** 2,
      0,
    );
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
