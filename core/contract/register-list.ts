/** The declared registers as they travel: columns with their headers and kinds, what must be there, what moves stock. */

import * as z from 'zod/mini';
import { FIELDS, MOVEMENT_TYPES } from '../registers/field.ts';
import { DEPARTMENTS, REGISTER_IDS } from '../registers/register.ts';
import { REGISTERS } from '../registers/registers.ts';
import { fieldId, localText, registerId } from './parts.ts';

export const registerDefinitionReport = z.strictObject({
  register: registerId,
  name: localText,
  purpose: localText,
  department: z.enum(DEPARTMENTS),
  columns: z.array(
    z.strictObject({
      field: fieldId,
      kind: z.enum([
        'code',
        'text',
        'quantity',
        'price',
        'amount',
        'rate',
        'date',
        'integer',
        'choice',
      ]),
      header: localText,
      required: z.boolean(),
    }),
  ),
  requiredOneOf: z.array(z.array(fieldId)),
  movementTypes: z.array(z.enum(MOVEMENT_TYPES)),
  naturalKey: z.array(fieldId),
});
export type RegisterDefinitionReport = z.infer<typeof registerDefinitionReport>;

export const registerDefinitionsReport = z.strictObject({
  registers: z.array(registerDefinitionReport),
});

/** All registers in their declared order. */
export function registerList(): readonly RegisterDefinitionReport[] {
  return REGISTER_IDS.map((id) => {
    const definition = REGISTERS[id];
    return {
      register: id,
      name: { ...definition.name },
      purpose: { ...definition.purpose },
      department: definition.department,
      columns: definition.columns.map(({ field, header, required = false }) => ({
        field,
        kind: FIELDS[field].kind,
        header: { ...(header ?? FIELDS[field].header) },
        required,
      })),
      requiredOneOf: definition.requiredOneOf.map((group) => [...group]),
      movementTypes: [...definition.movementTypes],
      naturalKey: [...definition.naturalKey],
    };
  });
}
