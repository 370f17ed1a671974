/** What registers and fields are called, wherever a person reads their names. */

import { FIELDS, type FieldId } from '../registers/field.ts';
import { REGISTERS } from '../registers/registers.ts';
import { type RegisterId } from '../registers/register.ts';
import { type LocalText } from '../values/catalogue/entry.ts';

const OTHER: LocalText = { zh: '不是登记表', en: 'Not a register' };

/** The name of a register, or of a tab that is none. */
export function registerTextOf(register: RegisterId | 'other'): LocalText {
  return register === 'other' ? OTHER : REGISTERS[register].name;
}

/** The name of a field by its id; an id that is none stands for itself. */
export function fieldTextOf(field: string): LocalText {
  return Object.hasOwn(FIELDS, field) ? FIELDS[field as FieldId].header : { zh: field, en: field };
}
