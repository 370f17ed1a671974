/** What a service of the ledger answers: its reply, or a refusal the world may expect. */

import { type LocalText } from '../../core/values/catalogue/entry.ts';

/** A refusal the world may expect: what is wrong with the request as a whole, and what to do. */
export interface ServiceRefusal {
  readonly code:
    | 'unknownOrganisation'
    | 'batchKeyReused'
    | 'revisionAhead'
    | 'unknownItem'
    | 'unknownDocument'
    | 'noSuchDay'
    | 'overlayInvalid'
    | 'countIsBlind'
    | 'notYoursToAccept'
    | 'unknownDepartment'
    | 'commentsFull'
    | 'costIsHidden'
    | 'cancelled';
  readonly text: LocalText;
}

export type Outcome<Reply> =
  | { readonly status: 'done'; readonly reply: Reply }
  | { readonly status: 'refused'; readonly refusal: ServiceRefusal };
