/** The server's log: one JSON line an event, without secrets and without the content of anyone's workbook. */

import { pino, type Logger } from 'pino';

/** What must never be written, wherever it turns up. */
const REDACTED = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.secret',
  'req.headers.authorization',
  'req.headers.cookie',
  'headers["set-cookie"]',
  '*.headers["set-cookie"]',
];

/** A log at the given level ("info", "warn", "silent"), written to `destination` or else to standard error. */
export function createLog(
  level: string,
  destination: { readonly write: (line: string) => void } = process.stderr,
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED, censor: '[redacted]' },
    },
    destination,
  );
}
