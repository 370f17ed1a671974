/** Who takes up most of what all share: where room is short, they make it, so that nobody can shut everybody else out. */

export interface Held {
  readonly owner: string;
  /** Bytes, or 1 where things are counted. */
  readonly weight: number;
}

/** The owner who holds most, and how much; undefined where nobody holds anything. */
export function heaviestOwner(held: Iterable<Held>): Held | undefined {
  const sums = new Map<string, number>();
  for (const { owner, weight } of held) sums.set(owner, (sums.get(owner) ?? 0) + weight);
  let heaviest: Held | undefined;
  for (const [owner, weight] of sums) {
    if (heaviest === undefined || weight > heaviest.weight) heaviest = { owner, weight };
  }
  return heaviest;
}
