/** The shape of a list of headers by field. */

import { type FieldId } from './field.ts';

export interface FieldSynonyms {
  /** Headers that mean the field, as people write them, separated by "|". */
  readonly sure: string;
  /** Headers that may mean it when what stands below agrees. One word may be unsure under several fields. */
  readonly unsure?: string;
}

export type SynonymList = Readonly<Partial<Record<FieldId, FieldSynonyms>>>;
