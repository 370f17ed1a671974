/** What is known of a column before it is mapped, and what a mapping of columns onto fields says. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type ColumnProfile } from './column-profile.ts';
import { type HeaderMatch } from './header-match.ts';
import { type ColumnHeader } from './raw-table.ts';

export interface ColumnEvidence {
  readonly header: ColumnHeader;
  readonly profile: ColumnProfile;
}

/** The fields a header may mean, with how strongly. */
export type HeaderReadings = ReadonlyMap<FieldId, HeaderMatch>;

export interface MappedColumn {
  readonly field: FieldId;
  readonly column: number;
  readonly header: string;
  /** How the header matched; undefined where content alone decided. */
  readonly match: HeaderMatch | undefined;
  readonly headerScore: number;
  readonly contentScore: number;
  readonly arithmeticScore: number;
  readonly score: number;
  /** Score of the best other column that could have served the field. */
  readonly runnerUp: number;
  readonly runnerUpColumn: number | undefined;
}

export interface ColumnMapping {
  readonly register: RegisterId;
  readonly columns: ReadonlyMap<FieldId, MappedColumn>;
}
