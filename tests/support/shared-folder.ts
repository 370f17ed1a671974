/** Finds the reference folder that lies beside the project where there is one (CI has it; a fresh clone may not). */

import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Path of a file or folder of ../shared, or undefined after saying on one line that it is not there. */
export function sharedFolder(...parts: readonly string[]): string | undefined {
  const wanted = path.join(ROOT, '..', 'shared', ...parts);
  if (existsSync(wanted)) return wanted;
  console.log(
    `../shared/${parts.join('/')} is not here: tested on the project's own fixtures only`,
  );
  return undefined;
}

/** The project's own root folder. */
export const PROJECT_ROOT = ROOT;
