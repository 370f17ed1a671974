/** Runs every vector of a folder against the ledger. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { checkRow } from './check-row.ts';
import { stockVector, vectorFile, type StockVector } from './vector-schema.ts';
import { movementsOf, policyOf, settingOf } from './vector-movements.ts';

export interface VectorOutcome {
  readonly file: string;
  readonly id: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what differs. */
  readonly reasons: readonly string[];
}

export interface FolderOutcome {
  readonly vectors: readonly VectorOutcome[];
  /** Vectors of another schema, by schema: no stock vectors, so neither passed nor skipped. */
  readonly otherSchemas: ReadonlyMap<string, number>;
}

const STOCK_SCHEMA = 'stock-vectors/1';

export function runFolder(folder: string): FolderOutcome {
  const vectors: VectorOutcome[] = [];
  const otherSchemas = new Map<string, number>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    const parsed = z.safeParse(vectorFile, readJson(path.join(folder, file)));
    if (!parsed.success) {
      vectors.push({ file, id: '-', outcome: 'failed', reasons: ['is no file of vectors'] });
      continue;
    }
    const { schema } = parsed.data;
    if (schema === STOCK_SCHEMA) {
      for (const vector of parsed.data.vectors) vectors.push({ file, ...runVector(vector) });
    } else {
      otherSchemas.set(schema, (otherSchemas.get(schema) ?? 0) + parsed.data.vectors.length);
    }
  }
  return { vectors, otherSchemas };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function runVector(raw: { readonly id: string }): Omit<VectorOutcome, 'file'> {
  const { id } = raw;
  const parsed = z.safeParse(stockVector, raw);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      ({ path: at, message }) => `not understood at ${at.join('.')}: ${message}`,
    );
    return { id, outcome: 'failed', reasons };
  }
  const policy = policyOf(parsed.data);
  if ('refused' in policy) return { id, outcome: 'skipped', reasons: [policy.refused] };
  try {
    const reasons = differencesOf(parsed.data, policy);
    return { id, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons };
  } catch (error) {
    return { id, outcome: 'failed', reasons: [`threw: ${(error as Error).message}`] };
  }
}

function differencesOf(
  vector: StockVector,
  policy: Parameters<typeof foldMovements>[1],
): readonly string[] {
  const movements = movementsOf(vector);
  const differences: string[] = [];
  const refusable = new Set(
    vector.expect.flatMap(({ error, after }) => (error === undefined ? [] : [after])),
  );
  for (const row of vector.expect) {
    const entries = Object.entries(row.onlyIf ?? {});
    if (entries.some(([setting, value]) => settingOf(vector, setting) !== value)) continue;
    const entered = movements.filter(({ sequence }) => sequence <= row.after);
    const ledger = foldMovements(entered, policy);
    const wrongly = ledger.refusals.filter(({ movement }) => !refusable.has(movement.sequence));
    for (const { movement, reason } of wrongly) {
      differences.push(`movement ${movement.sequence} was refused: ${reason}`);
    }
    const where = `after ${row.after}${row.of === undefined ? '' : ` of ${row.of}`}`;
    for (const difference of checkRow(ledger, row)) differences.push(`${where}: ${difference}`);
  }
  return [...new Set(differences)];
}
