/**
 * Which fill a marked cell had before, kept in the workbook (a custom XML part, which spreadsheets leave alone), so that a
 * cell gets its own fill back when its mark goes.
 */

import { type PackageEdit } from './package-edit.ts';

const NAMESPACE = 'urn:tallybook:marks:1';

/** The fills of one tab. */
export interface TabFills {
  /** Number of the fill the cell had before it was marked; 0 for none. */
  before(cell: string): number;
  keep(cell: string, fill: number): void;
}

type Fills = Map<string, number>;

export class FillMemory {
  readonly #before = new Map<string, Fills>();
  readonly #now = new Map<string, Fills>();
  #part: string | undefined;

  /** The memory of an earlier run, or an empty one. */
  static open(edit: PackageEdit, main: string): FillMemory {
    const memory = new FillMemory();
    for (const { kind, target } of edit.relationsOf(main)) {
      if (kind !== 'customXml') continue;
      const text = Buffer.from(edit.find(target) ?? new Uint8Array(0)).toString('utf8');
      const held = new RegExp(`<marks xmlns="${NAMESPACE}">([A-Za-z0-9+/=]*)</marks>`).exec(text);
      if (!held) continue;
      memory.#part = target;
      for (const [tab, cells] of readMemory(held[1]!)) memory.#before.set(tab, new Map(cells));
    }
    return memory;
  }

  /** Whether an earlier run marked something in the tab. */
  has(tab: string): boolean {
    return this.#before.has(tab);
  }

  startTab(tab: string): TabFills {
    const before = this.#before.get(tab);
    const now: Fills = new Map();
    this.#now.set(tab, now);
    return {
      before: (cell) => before?.get(cell) ?? 0,
      keep: (cell, fill) => void now.set(cell, fill),
    };
  }

  save(edit: PackageEdit, main: string): void {
    const kept = [...this.#now].filter(([, cells]) => cells.size > 0);
    if (kept.length === 0 && this.#part === undefined) return;
    const held = Buffer.from(
      JSON.stringify(kept.map(([tab, cells]) => [tab, [...cells]])),
      'utf8',
    ).toString('base64');
    const part = this.#part ?? edit.freePart('customXml/item', '.xml');
    edit.set(
      part,
      `<?xml version="1.0" encoding="UTF-8"?>\n<marks xmlns="${NAMESPACE}">${held}</marks>`,
    );
    if (this.#part !== undefined) return;
    edit.addDefaultType('xml', 'application/xml');
    edit.addRelation(main, 'customXml', part);
  }
}

/** Reads what a memory part holds; one that somebody changed counts as empty. */
function readMemory(
  held: string,
): readonly (readonly [string, readonly (readonly [string, number])[]])[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(held, 'base64').toString('utf8'));
    return Array.isArray(parsed) ? parsed.filter(isTabMemory) : [];
  } catch {
    return [];
  }
}

function isTabMemory(value: unknown): value is [string, [string, number][]] {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1]))
    return false;
  return value[1].every(
    (cell) =>
      Array.isArray(cell) &&
      typeof cell[0] === 'string' &&
      Number.isSafeInteger(cell[1]) &&
      cell[1] >= 0,
  );
}
