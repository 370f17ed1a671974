/** The command line as a person would run it in English, with what it printed. */

import { runCommandLine } from '../../sync-server/cli/run-command-line.ts';

export interface CommandOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runCommand(...args: readonly string[]): Promise<CommandOutcome> {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isInteractive: false,
    columns: 80,
  };
  const code = await runCommandLine([...args, '--locale', 'en'], { terminal, environment: {} });
  return { code, out, err };
}
