/** Exit codes of the command, as scripts see them. */

export const EXIT_CODES = {
  /** The job was done. */
  done: 0,
  /** It could not be done: no file could be read, the server did not answer. */
  failed: 1,
  /** The command was not understood. */
  usage: 2,
  /** Done, and something at or above `--fail-on` was found. */
  found: 3,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
