/** The metadata Excel wants of custom functions, made from their definitions. Excel takes one language: descriptions are in both. */

import { FUNCTION_DEFINITIONS, PARAMETER_DESCRIPTIONS } from './function-definitions.ts';

/** Source of the shape: learn.microsoft.com, "Manually create JSON metadata for custom functions". */
export function functionsMetadata(): unknown {
  const parameter = (name: keyof typeof PARAMETER_DESCRIPTIONS, type: string): object => ({
    name,
    description: bothOf(PARAMETER_DESCRIPTIONS[name]),
    type,
    dimensionality: 'scalar',
    ...(name !== 'item' && { optional: true }),
  });
  return {
    allowCustomDataForDataTypeAny: true,
    functions: FUNCTION_DEFINITIONS.map(({ name, description }) => ({
      id: name,
      name,
      description: bothOf(description),
      parameters: [
        parameter('item', 'any'),
        parameter('warehouse', 'any'),
        parameter('date', 'any'),
      ],
      result: { type: 'any', dimensionality: 'scalar' },
      // Streaming, so that a figure moves when the ledger does without any cell being volatile.
      options: { stream: true, volatile: false },
    })),
  };
}

function bothOf({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${en} / ${zh}`;
}
