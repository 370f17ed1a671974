/** A tab as the first run shows it: what it was taken for, how sure that is, and what may be corrected. */

import { type RegisterId } from '../../../core/registers/register.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';

export interface CandidateColumn {
  /** Letters, "F". */
  readonly column: string;
  readonly header: string;
  /** A few values as a person reads them. */
  readonly samples: readonly string[];
}

export interface CandidateField {
  readonly field: string;
  readonly name: LocalText;
  readonly isRequired: boolean;
  /** Letters of the column it was found in; null when it was not found. */
  readonly column: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly LocalText[];
}

export interface CandidateQuestion {
  readonly kind: string;
  readonly field: string | null;
  readonly text: LocalText;
  readonly choices: readonly string[];
}

export interface TabCandidate {
  readonly tab: string;
  readonly isHidden: boolean;
  /** "other" when it is no register, or empty. */
  readonly register: RegisterId | 'other';
  readonly registerName: LocalText;
  readonly confidence: number;
  /** Registers it may be taken for, the likeliest first. */
  readonly offered: readonly { readonly register: RegisterId; readonly name: LocalText }[];
  readonly headerRow: number | null;
  readonly rowCount: number;
  readonly columns: readonly CandidateColumn[];
  readonly fields: readonly CandidateField[];
  readonly questions: readonly CandidateQuestion[];
  /** The first row, a few cells of it. */
  readonly sampleRow: string;
  /** Stays the same for every tab with the same header: what the person corrected is remembered by it. */
  readonly fingerprint: string;
}
