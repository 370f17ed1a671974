/** Runs the real command in a process of its own. */

import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

export interface CommandOutcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `tallybook` with the arguments in `folder`; LANG is English unless the environment says otherwise. */
export function runCommand(
  args: readonly string[],
  options: { readonly folder?: string; readonly environment?: Record<string, string> } = {},
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const entry = path.join(PROJECT_ROOT, 'sync-server', 'cli', 'tallybook.js');
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: options.folder ?? PROJECT_ROOT,
      env: {
        ...process.env,
        LC_ALL: '',
        LC_MESSAGES: '',
        LANG: 'en_US.UTF-8',
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
