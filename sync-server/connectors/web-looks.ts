/** Looks of a workbook, each said once, and the cells that have them as runs down a column. */

import { type WebLook, type WebTab } from '../../core/contract/web-workbook.ts';

export interface LookRuns {
  /** 1-based; rows of a column come in order. */
  readonly add: (row: number, column: number, look: WebLook) => void;
  readonly all: () => WebTab['looks'];
}

export interface LookTable {
  /** Undefined for a look that says nothing. */
  readonly indexOf: (look: WebLook) => number | undefined;
  readonly runs: () => LookRuns;
  readonly all: () => WebLook[];
}

export function lookTable(): LookTable {
  const looks: WebLook[] = [];
  const known = new Map<string, number>();
  const indexOf = (look: WebLook): number | undefined => {
    const text = JSON.stringify(look);
    if (text === '{}') return undefined;
    let index = known.get(text);
    if (index === undefined) known.set(text, (index = looks.push(look) - 1));
    return index;
  };
  return { indexOf, runs: () => lookRuns(indexOf), all: () => looks };
}

function lookRuns(indexOf: LookTable['indexOf']): LookRuns {
  const runs: WebTab['looks'] = [];
  const last = new Map<number, WebTab['looks'][number]>();
  return {
    add: (row, column, look) => {
      const index = indexOf(look);
      if (index === undefined) return;
      const run = last.get(column);
      if (run !== undefined && run[2] === row - 1 && run[3] === index) {
        run[2] = row;
        return;
      }
      const started: WebTab['looks'][number] = [column, row, row, index];
      last.set(column, started);
      runs.push(started);
    },
    all: () => runs,
  };
}
