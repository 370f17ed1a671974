/** Rules of the house that no linter knows: words that may not name a file, dependencies that need a reason, dead scripts. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const VAGUE_FILE_NAMES =
  /(^|\/)(info|data|managers?|helpers?|utils?|process|handle|transaction|record)\.\w+$/;
/** Permissive licences; an expression that offers one of them is taken at that one. */
const LICENCES_ALLOWED =
  /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Unlicense)\b/;

describe('the house', () => {
  const packageFile = JSON.parse(read('package.json')) as PackageFile;
  const tracked = execFileSync('git', ['ls-files'], { cwd: PROJECT_ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(PROJECT_ROOT, file)));

  it('names no file after a word that says nothing', () => {
    assert.deepEqual(
      tracked.filter((file) => VAGUE_FILE_NAMES.test(file)),
      [],
    );
  });

  it('pins every dependency exactly and gives its reason in docs/architecture.md', () => {
    const architecture = read('docs/architecture.md');
    const all = { ...packageFile.dependencies, ...packageFile.devDependencies };
    for (const [name, version] of Object.entries(all)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is not pinned`);
      assert.ok(architecture.includes(`\`${name}\``), `${name} has no reason`);
    }
  });

  it('ships only packages under permissive licences', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<
        Record<string, { readonly license?: string; readonly dev?: boolean }>
      >;
    };
    const foreign = Object.entries(lock.packages)
      .filter(([name, entry]) => name !== '' && entry.dev !== true)
      .filter(([, entry]) => !LICENCES_ALLOWED.test(entry.license ?? 'none'));
    assert.deepEqual(foreign, []);
  });

  it('leaves no address of a registry in the lockfile', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved": *"https?:/);
  });

  it('starts only entry points that exist', () => {
    for (const [name, command] of Object.entries(packageFile.scripts)) {
      const entry = /^node launch\.js (\S+)/.exec(command)?.[1];
      if (entry !== undefined) assert.ok(existsSync(path.join(PROJECT_ROOT, entry)), name);
    }
  });

  it('has no code left for later', () => {
    const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`);
    const sources = tracked.filter((file) => /\.(ts|js|css|html)$/.test(file));
    assert.deepEqual(
      sources.filter((file) => unfinished.test(read(file))),
      [],
    );
  });
});

function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}
