/** The assignment problem: which column serves which field, so that all of them together fit best. */

/**
 * For each row of `scores` the column that serves it, or undefined; no column serves two rows. The sum of the chosen
 * scores is the greatest possible; scores of 0 or less are never chosen. Hungarian method by shortest augmenting paths
 * (Jonker and Volgenant 1987), O(rows² x columns).
 *
 *     solveAssignment([[0.9, 0.8], [0.8, 0.1]])   // [1, 0]
 */
export function solveAssignment(
  scores: readonly (readonly number[])[],
): readonly (number | undefined)[] {
  const chosen = new Array<number | undefined>(scores.length).fill(undefined);
  // Rows that no column would serve take no part; most fields of a register have no column in a given tab.
  const rows = scores.flatMap((row, index) => (row.some((score) => score > 0) ? [index] : []));
  solve(rows.map((row) => scores[row]!)).forEach((column, index) => {
    chosen[rows[index]!] = column;
  });
  return chosen;
}

function solve(scores: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const rowCount = scores.length;
  if (rowCount === 0) return [];
  const realColumns = scores[0]!.length;
  // A column of its own for each row that stays without a partner, at no gain.
  const columnCount = realColumns + rowCount;
  const cost = (row: number, column: number): number =>
    column < realColumns ? -Math.max(0, scores[row]![column]!) : 0;

  const rowPotential = new Float64Array(rowCount + 1);
  const columnPotential = new Float64Array(columnCount + 1);
  /** Row (1-based) that holds a column (1-based); 0 is none. */
  const holder = new Int32Array(columnCount + 1);
  const cameFrom = new Int32Array(columnCount + 1);
  for (let row = 1; row <= rowCount; row += 1) {
    holder[0] = row;
    let column = 0;
    const shortest = new Float64Array(columnCount + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columnCount + 1);
    do {
      visited[column] = 1;
      const current = holder[column]!;
      let step = Number.POSITIVE_INFINITY;
      let nextColumn = 0;
      for (let candidate = 1; candidate <= columnCount; candidate += 1) {
        if (visited[candidate]) continue;
        const reduced =
          cost(current - 1, candidate - 1) - rowPotential[current]! - columnPotential[candidate]!;
        if (reduced < shortest[candidate]!) {
          shortest[candidate] = reduced;
          cameFrom[candidate] = column;
        }
        if (shortest[candidate]! < step) {
          step = shortest[candidate]!;
          nextColumn = candidate;
        }
      }
      for (let each = 0; each <= columnCount; each += 1) {
        if (visited[each]) {
          rowPotential[holder[each]!]! += step;
          columnPotential[each]! -= step;
        } else {
          shortest[each]! -= step;
        }
      }
      column = nextColumn;
    } while (holder[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column]!;
      holder[column] = holder[previous]!;
      column = previous;
    }
  }

  const chosen: (number | undefined)[] = new Array<number | undefined>(rowCount).fill(undefined);
  for (let column = 1; column <= realColumns; column += 1) {
    const row = holder[column]!;
    if (row > 0 && scores[row - 1]![column - 1]! > 0) chosen[row - 1] = column - 1;
  }
  return chosen;
}
