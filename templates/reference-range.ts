/** Where another tab's column stands, for look-ups and drop-down lists. */

import { type FieldId } from '../core/registers/field.ts';
import { type RegisterId } from '../core/registers/register.ts';
import { REGISTERS } from '../core/registers/registers.ts';
import { columnLetters } from '../core/workbook/tab-content.ts';
import { shownColumns } from './register-columns.ts';
import { FIRST_ROW, LAST_REFERENCE_ROW } from './tab-layout.ts';

/** `'Items'!$A$4:$A$5000`: a column of a register's tab in its template layout. */
export function referenceRange(tab: string, register: RegisterId, field: FieldId): string {
  const letter = referenceLetter(register, field);
  return `${quoted(tab)}!$${letter}$${FIRST_ROW}:$${letter}$${LAST_REFERENCE_ROW}`;
}

/** The filled part of that column: a list that reached into blank cells would let anything pass. */
export function filledReference(tab: string, register: RegisterId, field: FieldId): string {
  const letter = referenceLetter(register, field);
  const first = `${quoted(tab)}!$${letter}$${FIRST_ROW}`;
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${referenceRange(tab, register, field)})),1)`;
}

function referenceLetter(register: RegisterId, field: FieldId): string {
  const index = shownColumns(REGISTERS[register]).findIndex((column) => column.field === field);
  if (index < 0) throw new Error(`the template of ${register} shows no ${field}`);
  return columnLetters(index + 1);
}

function quoted(tab: string): string {
  return `'${tab.replaceAll("'", "''")}'`;
}
