/** Decides which column serves which field of a register, all of them at once, and says why. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { type ColumnEvidence, type MappedColumn, type ColumnMapping } from './column-mapping.ts';
import { completeColumns } from './complete-columns.ts';
import { datePartsOf, withDateParts } from './date-parts.ts';
import { arithmeticFit } from './arithmetic-fit.ts';
import { readHeaders } from './read-headers.ts';
import { contentFit } from './content-fit.ts';
import { type Direction } from './direction-profile.ts';
import { type ColumnRelation } from './find-arithmetic.ts';
import { settleColumns } from './settle-columns.ts';
import { solveAssignment } from './solve-assignment.ts';

/** Below this a match is worse than none: an unknown column is kept as it is, a wrong one is believed. */
const MIN_SCORE = 0.67;
/** Words that match less than this are not considered at all. */
const MIN_HEADER = 0.45;
/**
 * Taken off every score in the assignment, so that one good match beats two poor ones that together add up to more.
 */
const POOR = 0.45;
/** Of two equal columns the left one is meant. */
const LEFT_FIRST = 1e-5;

/** Maps the columns of a table onto the fields of one register. */
export function mapColumns(
  columns: readonly ColumnEvidence[],
  register: RegisterId,
  relations: readonly ColumnRelation[],
  direction: Direction | undefined,
): ColumnMapping {
  const fields = REGISTERS[register].columns.map(({ field }) => field);
  const readings = readHeaders(columns, register, direction);
  const scores = fields.map((field) =>
    columns.map(({ header, profile }, index) => {
      const match = readings[index]!.get(field);
      if (match === undefined || match.strength < MIN_HEADER) return 0;
      const content = contentFit(field, profile);
      return match.strength + content + arithmeticFit(field, header.column, relations);
    }),
  );
  const gains = scores.map((row) =>
    row.map((score, index) => (score < MIN_SCORE ? 0 : score - POOR - index * LEFT_FIRST)),
  );
  const chosen = solveAssignment(gains);
  const mapped = new Map<FieldId, MappedColumn>();
  fields.forEach((field, row) => {
    const index = chosen[row];
    if (index === undefined) return;
    const { header, profile } = columns[index]!;
    const match = readings[index]!.get(field)!;
    const [runnerUp, runnerUpIndex] = secondBest(scores[row]!, index);
    mapped.set(field, {
      field,
      column: header.column,
      header: header.text,
      match,
      headerScore: match.strength,
      contentScore: contentFit(field, profile),
      arithmeticScore: arithmeticFit(field, header.column, relations),
      score: scores[row]![index]!,
      runnerUp,
      runnerUpColumn:
        runnerUpIndex === undefined ? undefined : columns[runnerUpIndex]!.header.column,
    });
  });
  const parts = fields.includes('date') ? datePartsOf(columns) : undefined;
  const dated = parts === undefined ? mapped : withDateParts(mapped, columns, parts);
  const settled = settleColumns(register, dated, columns);
  return {
    register,
    columns: completeColumns(settled, { register, columns, readings, relations }),
  };
}

function secondBest(
  scores: readonly number[],
  chosen: number,
): readonly [number, number | undefined] {
  let best = 0;
  let bestIndex: number | undefined;
  scores.forEach((score, index) => {
    if (index !== chosen && score > best) {
      best = score;
      bestIndex = index;
    }
  });
  return [best, bestIndex];
}
