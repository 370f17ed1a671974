/** Where a person is in each tab: Univer selects the rows it adds or takes away, and they want to stay where they were. */

import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';

const SELECT = 'sheet.operation.set-selections';
const FIRST_CELL = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } as const;
const FIRST_PRIMARY = {
  ...FIRST_CELL,
  actualRow: 0,
  actualColumn: 0,
  isMerged: false,
  isMergedMainCell: false,
} as const;

/** Univer's selection, as far as rows are concerned. */
interface Selection {
  readonly range: { readonly startRow: number; readonly endRow: number };
  readonly primary?: {
    readonly startRow: number;
    readonly endRow: number;
    readonly actualRow: number;
  } | null;
}

export interface PersonSelection {
  /** Looks at a command of anybody but us. */
  readonly note: (command: string, params: unknown) => void;
  /** Selects in a tab, shown or not, what the person had selected there; rows from `from` (0-based) on have moved. */
  readonly restore: (sheet: FWorksheet, from: number, moved: number) => void;
}

export function personSelection(api: FUniver): PersonSelection {
  const selected = new Map<string, readonly Selection[]>();
  return {
    note: (command, params) => {
      if (command !== SELECT) return;
      const { subUnitId, selections } = (params ?? {}) as {
        readonly subUnitId?: string;
        readonly selections?: readonly Selection[];
      };
      if (subUnitId !== undefined && selections !== undefined && selections.length > 0) {
        selected.set(subUnitId, selections);
      }
    },
    restore: (sheet, from, moved) => {
      const known = selected.get(sheet.getSheetId());
      const selections = known?.map((one) => movedBy(one, from, moved)) ?? [
        { range: FIRST_CELL, primary: FIRST_PRIMARY, style: null },
      ];
      if (known !== undefined) selected.set(sheet.getSheetId(), selections);
      api.syncExecuteCommand(SELECT, {
        unitId: sheet.getWorkbook().getUnitId(),
        subUnitId: sheet.getSheetId(),
        selections,
      });
    },
  };
}

function movedBy(selection: Selection, from: number, moved: number): Selection {
  const { range, primary } = selection;
  if (range.startRow < from) return selection;
  // Never above the rows that went: the person is then on the first one that is left.
  const by = Math.max(moved, from - range.startRow);
  return {
    ...selection,
    range: { ...range, startRow: range.startRow + by, endRow: range.endRow + by },
    ...(primary && {
      primary: {
        ...primary,
        startRow: primary.startRow + by,
        endRow: primary.endRow + by,
        actualRow: primary.actualRow + by,
      },
    }),
  };
}
