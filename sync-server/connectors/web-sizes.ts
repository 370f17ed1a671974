/** Sizes of columns and rows: pixels in the page, characters and points in a file. */

const PIXELS_A_CHARACTER = 7;
const CELL_PADDING = 5;
const POINTS_A_PIXEL = 0.75;

export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_A_CHARACTER + CELL_PADDING);
}

export function charactersOfPixels(pixels: number): number {
  return Math.max(0, (pixels - CELL_PADDING) / PIXELS_A_CHARACTER);
}

export function pixelsOfPoints(points: number): number {
  return Math.round(points / POINTS_A_PIXEL);
}

export function pointsOfPixels(pixels: number): number {
  return pixels * POINTS_A_PIXEL;
}
