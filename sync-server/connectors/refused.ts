/** The one exception of reading: a file that is refused, with the code and parameters of its text. Caught where the worker answers. */

import { type RefusalCode } from '../../core/workbook/file-notes.ts';
import { type TextParameters } from '../../core/values/text-parameters.ts';

export class Refused extends Error {
  readonly code: RefusalCode;
  readonly parameters: TextParameters;

  constructor(code: RefusalCode, parameters: TextParameters = {}) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}

/** Refuses a file whose content contradicts itself; `where` says which part, for the person who supports the firm. */
export function refuseDamaged(where: string): never {
  throw new Refused('fileDamaged', { part: where });
}
