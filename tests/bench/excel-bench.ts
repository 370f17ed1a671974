/** What travels between the add-in and Excel: round trips, writes and sizes on a register of 50,000 rows. Counts, not times. */

import { line, QUANTITY, SyncWorld } from '../support/sync-world.ts';
import { type ExcelDesk, openExcelDesk } from '../support/excel/excel-sync.ts';
import { type Traffic } from '../support/excel/open-excel.ts';
import { type Bench, type BenchLine } from './bench.ts';

const ROWS = 50_000;
const ROUND_TRIPS_MAX = 25;
const REQUEST_BYTES_MAX = 4 * 1024 * 1024;

export const excelBench: Bench = {
  name: 'excel',
  title: `traffic with Excel, a register of ${ROWS.toLocaleString('en')} rows`,
  run: async () => {
    const world = new SyncWorld();
    const rows = Array.from({ length: ROWS }, (_, row) =>
      line(`SKU-${row}`, row + 1, `row ${row}`),
    );
    const desk = await openExcelDesk(world, 'buying', rows);
    const reading = await measured(desk, async () => {
      for (const tab of await desk.host.describeTabs()) await desk.host.readTab(tab.id);
    });
    await desk.sync();
    const unchanged = await measured(desk, desk.sync);
    const other = await openExcelDesk(world, 'stock', []);
    await other.sync();
    other.book.type(other.sheet, 1, QUANTITY - 1, 999);
    await other.sync();
    const before = registerOf(desk);
    const pulled = await measured(desk, desk.sync);
    const changedCells = differences(before, registerOf(desk));
    return [
      atMost('reading for reconcile: round trips', reading.roundTrips, ROUND_TRIPS_MAX),
      atMost('reading for reconcile: requests that write', reading.writes, 0),
      noted('sync of nothing: round trips', unchanged.roundTrips),
      atMost('one row from another: cells of the register that changed', changedCells, 1),
      noted('one row from another: round trips', pulled.roundTrips),
      atMost('largest request, bytes', desk.opened.traffic.largestRequest, REQUEST_BYTES_MAX),
      atMost('largest reply, bytes', desk.opened.traffic.largestReply, REQUEST_BYTES_MAX),
    ];
  },
};

async function measured(desk: ExcelDesk, work: () => Promise<unknown>): Promise<Traffic> {
  const before = { ...desk.opened.traffic };
  await work();
  const { traffic } = desk.opened;
  return {
    ...traffic,
    roundTrips: traffic.roundTrips - before.roundTrips,
    writes: traffic.writes - before.writes,
  };
}

/** Values of the register's own columns, tokens left out. */
function registerOf({ sheet }: ExcelDesk): readonly (readonly unknown[])[] {
  return sheet.cells.map((cells) => (cells ?? []).slice(0, 6).map((cell) => cell?.value ?? ''));
}

function differences(
  before: readonly (readonly unknown[])[],
  after: readonly (readonly unknown[])[],
): number {
  let changed = 0;
  after.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== before[row]?.[column]) changed += 1;
    });
  });
  return changed;
}

function atMost(what: string, seen: number, most: number): BenchLine {
  return {
    what,
    ours: seen.toLocaleString('en'),
    peer: `at most ${most.toLocaleString('en')}`,
    ratio: most === 0 ? String(seen) : `${(seen / most).toFixed(2)} of it`,
    met: seen <= most,
  };
}

/** A figure nobody set a limit for; most of it is the workbook's own memory being kept twice. */
function noted(what: string, seen: number): BenchLine {
  return { what, ours: String(seen), peer: 'no limit set', ratio: '-', met: true };
}
