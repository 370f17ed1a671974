/** Reads movements and balances of one organisation from either engine with the same SQL. */

import { type BalanceFilter, type LedgerReader, type MovementFilter } from './ledger-store.ts';
import {
  BALANCE_TABLE,
  balanceOf,
  MOVEMENT_TABLE,
  movementOf,
  selectedColumns,
} from './ledger-tables.ts';
import { type SqlConnection, textAt } from './sql-connection.ts';
import { type SqlValue } from './sql-value.ts';
import { selectorOf } from './sql-selector.ts';

const MOVEMENTS = `SELECT ${selectedColumns(MOVEMENT_TABLE)} FROM movement WHERE org = $1`;
const BALANCES = `SELECT ${selectedColumns(BALANCE_TABLE)} FROM balance WHERE org = $1`;
/** Neither a reversal nor taken back by one. */
const STANDS = `reversal_of IS NULL AND NOT EXISTS (
  SELECT 1 FROM movement AS back WHERE back.org = movement.org AND back.reversal_of = movement.number)`;
const COUNTED = `SELECT item FROM movement WHERE org = $1 AND kind = 'count' AND ${STANDS}`;

/** What is asked of movements and balances in a transaction on one organisation. */
export function movementReader(
  connection: SqlConnection,
  org: number,
): Pick<
  LedgerReader,
  | 'movements'
  | 'allMovements'
  | 'liveMovementsByItem'
  | 'quantitiesThrough'
  | 'balances'
  | 'countedItems'
> {
  const { all, ofList, stream } = selectorOf(connection, org);
  const { listOf } = connection;
  return {
    movements: (numbers) =>
      ofList(
        movementOf,
        `${MOVEMENTS} AND number IN ${listOf('$2', 'integer')} ORDER BY number`,
        numbers,
      ),
    allMovements: () => stream(movementOf, `${MOVEMENTS} ORDER BY number`),
    liveMovementsByItem: (filter) => {
      const { sql, parameters } = liveMovements(filter);
      return stream(movementOf, sql, ...parameters);
    },
    quantitiesThrough: (day, filter) => {
      const { clause, parameters } = placeClause(filter, 3);
      const sql = `SELECT item, warehouse, lot, CAST(SUM(delta) AS BIGINT), 0 FROM movement
        WHERE org = $1 AND day <= $2 ${clause} GROUP BY item, warehouse, lot
        ORDER BY item, warehouse, lot`;
      return all(balanceOf, sql, day, ...parameters);
    },
    balances: (filter) => {
      const { clause, parameters } = placeClause(filter, 2);
      return all(balanceOf, `${BALANCES} ${clause} ORDER BY item, warehouse, lot`, ...parameters);
    },
    countedItems: () => all((row) => textAt(row, 0), `SELECT DISTINCT item FROM (${COUNTED}) AS c`),
  };
}

function liveMovements(filter: MovementFilter): { sql: string; parameters: SqlValue[] } {
  const { clause, parameters } = placeClause({ item: filter.item }, 2);
  if (filter.throughDay !== undefined) parameters.push(filter.throughDay);
  const day = filter.throughDay === undefined ? '' : `AND day <= $${parameters.length + 1}`;
  const counted = filter.onlyCounted === true ? `AND item IN (${COUNTED})` : '';
  return {
    sql: `${MOVEMENTS} AND ${STANDS} ${clause} ${day} ${counted}
      ORDER BY item, line_sequence, ordinal, number`,
    parameters,
  };
}

function placeClause(
  filter: BalanceFilter,
  next: number,
): { clause: string; parameters: SqlValue[] } {
  const parameters: SqlValue[] = [];
  let clause = '';
  for (const column of ['item', 'warehouse'] as const) {
    const wanted = filter[column];
    if (wanted === undefined) continue;
    clause += ` AND ${column} = $${next + parameters.length}`;
    parameters.push(wanted);
  }
  return { clause, parameters };
}
