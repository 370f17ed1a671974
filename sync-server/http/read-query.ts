/** Turns the texts of a query string into what its schema expects: counts, truths and texts. */

import * as z from 'zod/mini';

/**
 * Each parameter as text where its schema takes text, else as a number or a truth where it takes one. Anything else
 * stays as it is, for the schema to refuse with its own words.
 */
export function readQuery(
  schema: z.ZodMiniObject | undefined,
  query: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, given] of Object.entries(query)) {
    const shape = schema?.shape as Record<string, z.ZodMiniType> | undefined;
    const field = shape !== undefined && Object.hasOwn(shape, name) ? shape[name] : undefined;
    values[name] = field === undefined ? given : readValue(field, given);
  }
  return values;
}

function readValue(field: z.ZodMiniType, given: unknown): unknown {
  if (typeof given !== 'string' || z.safeParse(field, given).success) return given;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  if (given === 'true' || given === 'false') return given === 'true';
  return given;
}
