/** What the tests need from the system, where it is found, and the Debian package that brings it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface SystemPart {
  /** What it is for, as said when it is missing. */
  readonly purpose: string;
  readonly debianPackages: readonly string[];
  /** Path of the program, or of a file that proves the part is there. */
  readonly find: () => string | undefined;
}

export const SYSTEM_PARTS = {
  chromium: {
    purpose: 'a real browser for the page and pane tests',
    debianPackages: ['chromium'],
    find: () => onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome'),
  },
  libreOffice: {
    purpose: 'a second spreadsheet program that opens what we write',
    debianPackages: ['libreoffice-calc'],
    find: () => onPath('soffice') ?? onPath('libreoffice'),
  },
  postgres: {
    purpose: 'a real PostgreSQL for the store contracts',
    debianPackages: ['postgresql'],
    find: findPostgresServer,
  },
  pdfText: {
    purpose: 'the text of each page of a printed sheet',
    debianPackages: ['poppler-utils'],
    find: () => onPath('pdftotext'),
  },
  chineseFont: {
    purpose: 'Chinese characters in screenshots and printouts',
    debianPackages: ['fonts-noto-cjk'],
    find: findChineseFont,
  },
} as const satisfies Record<string, SystemPart>;

export type SystemPartName = keyof typeof SYSTEM_PARTS;

/** Path of a part; installs Debian's package when it may, else throws an error that names the package. */
export function requireSystemPart(name: SystemPartName): string {
  const part: SystemPart = SYSTEM_PARTS[name];
  const found = part.find();
  if (found !== undefined) return found;
  installDebianPackages(part.debianPackages);
  const installed = part.find();
  if (installed !== undefined) return installed;
  throw new Error(
    `${name} is missing: ${part.purpose}. Install Debian's ${part.debianPackages.join(' ')} and run the tests again.`,
  );
}

function onPath(program: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, program);
    if (folder !== '' && existsSync(candidate)) return candidate;
  }
  return undefined;
}

function findPostgresServer(): string | undefined {
  const home = '/usr/lib/postgresql';
  if (existsSync(home)) {
    const versions = readdirSync(home).sort((left, right) => Number(right) - Number(left));
    for (const version of versions) {
      const server = path.join(home, version, 'bin', 'postgres');
      if (existsSync(server)) return server;
    }
  }
  return onPath('initdb') === undefined ? undefined : onPath('postgres');
}

function findChineseFont(): string | undefined {
  const listing = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  const first = (listing.stdout ?? '').split('\n').find((line) => line.trim() !== '');
  return first?.split(':')[0];
}

function installDebianPackages(packages: readonly string[]): void {
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
  if (!mayInstall) return;
  console.log(`installing ${packages.join(' ')} from Debian's packages ...`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env: environment, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
