/** The `tallybook` process: gives the command line its terminal, and ends with its exit code. */

import { EXIT_CODES } from './exit-code.ts';
import { runCommandLine } from './run-command-line.ts';

// A reader that closes early ("tallybook codes | head") is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_CODES.done);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  terminal: {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
  },
});
