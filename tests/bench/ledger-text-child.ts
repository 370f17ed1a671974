/** Reads the movements of a text file, folds them by moving average and prints every balance: our side of a bench. */

import { readFileSync, writeSync } from 'node:fs';
import { foldColumns } from '../../core/ledger/columns/fold-columns.ts';
import { readMovementText } from '../../core/ledger/columns/read-movement-text.ts';
import { formatScaled } from '../../core/values/exact.ts';

const AMOUNT_SCALE = 2;
const { columns, stockNames } = readMovementText(
  readFileSync(process.argv[2]!, 'utf8'),
  AMOUNT_SCALE,
);
const { quantity, value } = foldColumns(columns, 'movingAverage');
const lines = stockNames.map(
  (name, stock) =>
    `${formatScaled(quantity[stock]!, 6)}\t${formatScaled(value[stock]!, AMOUNT_SCALE)}\t${name}`,
);
writeSync(1, `${lines.join('\n')}\n`);
