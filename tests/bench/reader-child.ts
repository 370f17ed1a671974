/** Child of the reader bench: reads one workbook once, by our reader or by exceljs's streaming one, and says how long it took. */

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';

const [, , reader = '', file = '', small = ''] = process.argv;
// Both have loaded what they need before the clock starts.
await (reader === 'ours' ? readOurs(small) : readTheirs(small));
const started = performance.now();
const sum = reader === 'ours' ? await readOurs(file) : await readTheirs(file);
const milliseconds = performance.now() - started;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ milliseconds, megabytes, ...sum }));

interface Sum {
  readonly rows: number;
  readonly cells: number;
  /** Of the quantity column: proof that both have read the same. */
  readonly quantity: number;
}

async function readOurs(file: string): Promise<Sum> {
  const outcome = await readWorkbook({
    name: 'bench.xlsx',
    bytes: new Uint8Array(readFileSync(file)),
  });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
  let cells = 0;
  let quantity = 0;
  const { rows } = outcome.content.tabs[0]!;
  for (const row of rows) {
    for (const value of row ?? []) if (value !== null) cells += 1;
    const value = row?.[6];
    if (typeof value === 'number') quantity += value;
  }
  return { rows: rows.length, cells, quantity };
}

async function readTheirs(file: string): Promise<Sum> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  });
  let rows = 0;
  let cells = 0;
  let quantity = 0;
  for await (const sheet of reader) {
    for await (const row of sheet) {
      rows += 1;
      const values = row.values as readonly unknown[];
      for (let column = 1; column < values.length; column += 1) {
        if (values[column] !== undefined && values[column] !== null) cells += 1;
      }
      if (typeof values[7] === 'number') quantity += values[7];
    }
  }
  return { rows, cells, quantity };
}
