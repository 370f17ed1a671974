// Starts a TypeScript entry point on the right Node: the one installed with the project where the machine's own is older.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const OLDEST_NODE_MAJOR = 24;
const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/** Runs `entry` (a path from the project's root) with the given arguments; an older Node hands over or says why not. */
export async function launch(entry, args) {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE_MAJOR) {
    process.argv = [process.argv[0], path.join(root, entry), ...args];
    await import(pathToFileURL(path.join(root, entry)).href);
    return;
  }
  const own = path.join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(own)) {
    process.stderr.write(
      `Tallybook needs Node ${OLDEST_NODE_MAJOR} or newer; this is ${process.version}. ` +
        'Run "npm ci" in its folder: that brings the right one.\n',
    );
    process.exitCode = 1;
    return;
  }
  const child = spawnSync(own, [path.join(root, 'launch.js'), entry, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = child.status ?? 1;
}

const [, started, entry, ...args] = process.argv;
if (started !== undefined && path.basename(started) === 'launch.js' && entry !== undefined) {
  await launch(entry, args);
}
