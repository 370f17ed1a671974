/** Adds the numbers of a span to a set of numbers. */
export function addSpans(numbers: Set<number>, from: number, count: number): void {
  for (let number = from; number < from + count; number += 1) numbers.add(number);
}

/** Consecutive numbers as spans: [3, 4, 5, 9] is [[3, 3], [9, 1]]. The numbers are in order. */
export function spansOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else spans.push([number, 1]);
  }
  return spans;
}
