/** Finds parts of things that come whole only: 2.5 台 (A04). */

import { unitKey } from '../../registers/unit-key.ts';
import { formatScaled, MICRO, MICRO_SCALE } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type CheckedTable, textAt } from './checked-table.ts';

/** Units of things that are counted. Boxes, bags and metres are left out: people do sell half of them. */
const DISCRETE: ReadonlySet<string> = new Set(
  (
    '个 只 台 件 套 把 支 枚 瓶 罐 辆 部 本 册 双 顶 盏 枝 根 块 张 片 盒 包 袋 箱 桶 听 颗 粒 扇 架 艘 头 匹 副 对 ' +
    'pcs set pair box bottle pack bag ctn can unit item copy case jar tin tube'
  ).split(' '),
);
/** A unit of which more than one quantity in twenty has decimals is not counted in whole numbers here. */
const MAX_FRACTION_SHARE = 0.05;
/** Up to so many decimals in all are slips whatever their share: a short tab has no habits. */
const FEW = 1;

const FIELDS = ['quantity', 'countedQuantity', 'quantityIn', 'quantityOut'] as const;

export function checkFractions(context: CheckContext): void {
  const tally = new Map<string, { all: number; parts: number }>();
  const suspects: {
    readonly table: CheckedTable;
    readonly row: number;
    readonly field: (typeof FIELDS)[number];
    readonly key: string;
  }[] = [];
  for (const table of context.tables) {
    for (const field of FIELDS) {
      const column = table.read.columns.get(field);
      if (column === undefined || column.column === 0) continue;
      for (let row = 0; row < table.rowCount; row += 1) {
        const value = column.values[row];
        if (typeof value !== 'number' || table.ignored[row] === 1) continue;
        const key = unitKey(unitOf(context, table, row));
        if (!DISCRETE.has(key)) continue;
        const counted = tally.get(key) ?? { all: 0, parts: 0 };
        if (counted.all === 0) tally.set(key, counted);
        counted.all += 1;
        if (value % MICRO === 0 || isWholeInside(table, row, value)) continue;
        counted.parts += 1;
        suspects.push({ table, row, field, key });
      }
    }
  }
  for (const { table, row, field, key } of suspects) {
    const { all, parts } = tally.get(key)!;
    if (parts > FEW && parts > all * MAX_FRACTION_SHARE) continue;
    context.findings.add({
      table,
      row,
      field,
      code: 'fractionOfUnit',
      parameters: {
        item: itemLabel(context, table, row),
        quantity: formatScaled(table.read.columns.get(field)!.values[row] as number, MICRO_SCALE),
        unit: unitOf(context, table, row),
      },
    });
  }
}

function unitOf(context: CheckContext, table: CheckedTable, row: number): string {
  return textAt(table, 'unit', row) || (context.masters.items.get(table.items[row]!)?.unit ?? '');
}

/** Half a box of twelve is six bottles: a whole number of the smaller unit. */
function isWholeInside(table: CheckedTable, row: number, value: number): boolean {
  const factor = table.factors.get(row);
  return factor !== undefined && ((value / MICRO) * factor) % MICRO === 0;
}
