/** Starts a program of the tests that is there to be killed, and hears what it says. */

import { type ChildProcess, spawn } from 'node:child_process';

/** `hear` gets everything said so far, each time more was said. Resolves with all of it once the program has ended. */
export function hearChild(
  [script, location]: readonly [script: string, location: string],
  hear: (said: string, child: ChildProcess) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, location], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      said += text;
      hear(said, child);
    });
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}
