/** The gate: nothing the add-in uses of Excel is above the manifest's floor unless it was asked for first. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { excelUses, type MemberUse } from './excel-requirements.ts';

/** ExcelApi 1.9: the requirement of the manifest. */
const FLOOR = 9;
/** The pinned client stops at 1.15: what is newer cannot be tried. */
const CEILING = 15;

function excelFiles(): readonly string[] {
  const folder = path.join(PROJECT_ROOT, 'addin', 'hosts');
  return readdirSync(folder)
    .filter((name) => name.startsWith('excel-'))
    .map((name) => path.join(folder, name));
}

function unguarded(uses: readonly MemberUse[]): readonly string[] {
  return uses
    .filter(({ needs, guardedBy }) => needs > Math.max(FLOOR, guardedBy) || needs > CEILING)
    .map(({ member, place, needs }) => `${place} ${member} needs 1.${needs}`);
}

describe('requirement sets of ExcelApi', () => {
  it('are within the floor of the manifest, or asked for first', () => {
    const uses = excelUses(excelFiles());
    assert.ok(uses.length > 100, `only ${uses.length} uses seen`);
    assert.ok(uses.some(({ needs }) => needs > FLOOR));
    assert.deepEqual(unguarded(uses), []);
  });

  it('are missed by nothing: a use that nobody asked for is named', () => {
    // Inside the project, where the types of Office.js are found, and outside what anybody else reads.
    mkdirSync(path.join(PROJECT_ROOT, 'build'), { recursive: true });
    const folder = mkdtempSync(path.join(PROJECT_ROOT, 'build', 'gate-'));
    try {
      const file = path.join(folder, 'bad.ts');
      writeFileSync(
        file,
        `/// <reference types="office-js" />
        export function bad(range: Excel.Range, supports: (set: string) => boolean): void {
          range.getMergedAreasOrNullObject();
          if (supports('1.12')) range.getMergedAreasOrNullObject();
          if (supports('1.13')) range.getMergedAreasOrNullObject();
          if (!supports('1.13')) return;
          range.getMergedAreasOrNullObject();
        }`,
      );
      assert.deepEqual(unguarded(excelUses([file])), [
        'bad.ts:3 getMergedAreasOrNullObject needs 1.13',
        'bad.ts:4 getMergedAreasOrNullObject needs 1.13',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
