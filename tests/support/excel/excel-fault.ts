/** An error as Excel answers it: code and message travel back to the library, which throws them in the add-in. */

export class ExcelFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Fails loudly: what the model does not know must never look as if it worked. */
export function notSimulated(what: string): ExcelFault {
  return new ExcelFault('ApiNotFound', `[model of Excel] ${what} is not simulated`);
}
