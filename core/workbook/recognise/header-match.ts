/** What a header was found to say: a field, how strongly, by which word and in what manner. */

import { type FieldId } from '../../registers/field.ts';

export type MatchManner = 'exact' | 'tail' | 'head' | 'contained' | 'alike';

export interface HeaderMatch {
  readonly field: FieldId;
  /** 0 to 1. */
  readonly strength: number;
  readonly manner: MatchManner;
  /** The known word that was found, in comparable form. */
  readonly word: string;
}
