/** A pair of small companies for a class of finding: one in which it fires, one close to it in which it must not. */

import { type FieldId } from '../../../core/registers/field.ts';
import { type CompanySettings } from '../../../core/registers/company-settings.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { serialOfDate } from '../../../core/values/civil-date.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { discrepanciesOf, type TabOfRows } from '../../support/company-lines.ts';
import { check, day, type Sheet } from '../../workbook/check/sheet.ts';

/** Codes of what is found in a company. */
export type Company = () => readonly string[];

export interface FindingPair {
  readonly fires: Company;
  readonly silent: Company;
}

/** 2 March 2026, as a serial. */
export const START = serialOfDate(day('2026-03-02'));

/** A sheet whose fields are written in one line. */
export function sheet(
  register: RegisterId,
  fields: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<Sheet> = {},
): Sheet {
  return { register, fields: fields.split(' ') as FieldId[], rows, ...more };
}

/** What checking finds in either set of sheets. */
export function issuePair(
  fires: readonly Sheet[],
  silent: readonly Sheet[],
  settings: Partial<CompanySettings> = {},
): FindingPair {
  const codes = (sheets: readonly Sheet[]) => (): readonly string[] =>
    check(sheets, settings).issues.map(({ code }) => code);
  return { fires: codes(fires), silent: codes(silent) };
}

/** A tab of lines, as checking would have made them. */
/** What reconciling finds in either set of tabs. */
export function discrepancyPair(
  fires: readonly TabOfRows[],
  silent: readonly TabOfRows[],
): FindingPair {
  const codes = (tabs: readonly TabOfRows[]) => (): readonly string[] =>
    discrepanciesOf(tabs).map(({ code }) => code);
  return { fires: codes(fires), silent: codes(silent) };
}
