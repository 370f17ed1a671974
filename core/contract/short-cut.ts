/** A short cut through a schema for what arrives by the hundred thousand: the schema stays the truth. */

import { type ZodMiniType } from 'zod/mini';

/**
 * The same schema, which takes a value as it is when `isPlainlyValid` says so and looks closely only at the others.
 * The check must be true of nothing that the schema refuses or would change; a property test holds the two together.
 */
export function withShortCut<Schema extends ZodMiniType>(
  schema: Schema,
  isPlainlyValid: (value: unknown) => boolean,
): Schema {
  const lookClosely = schema._zod.run;
  schema._zod.run = (payload, context) =>
    isPlainlyValid(payload.value) ? payload : lookClosely(payload, context);
  return schema;
}
