/** Which rows of a long list stand in the document: about forty, whatever its length. */

/** Fixed heights, in pixels: 8 + 20 + 18 + 8 of a row, and of a group's head. */
export const ROW_HEIGHT = 54;
export const GROUP_HEIGHT = 32;
/** Rows drawn beyond the edge on each side, so that a quick turn of the wheel shows no gap. */
const OVERSCAN = 8;

export interface ListLayout {
  /** Distance of each row from the top of the list, and one more entry: the height of the whole. */
  readonly tops: readonly number[];
}

export function layoutOf(heights: readonly number[]): ListLayout {
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  return { tops };
}

export interface ListWindow {
  /** First row that is drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The rows that `scrolled` pixels from the top show in a viewport, with some on both sides. */
export function windowOf({ tops }: ListLayout, scrolled: number, viewport: number): ListWindow {
  const count = tops.length - 1;
  const first = rowAt(tops, scrolled);
  const last = rowAt(tops, scrolled + viewport);
  return { from: Math.max(0, first - OVERSCAN), to: Math.min(count, last + 1 + OVERSCAN) };
}

/** How far to scroll so that a row is seen whole; what is in view stays where it is. */
export function scrollTo(
  { tops }: ListLayout,
  row: number,
  scrolled: number,
  viewport: number,
): number {
  const top = tops[row] ?? 0;
  const bottom = tops[row + 1] ?? top;
  if (top < scrolled) return top;
  return bottom > scrolled + viewport ? bottom - viewport : scrolled;
}

function rowAt(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
