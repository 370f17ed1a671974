/** Keeps the workbooks that people edit in the browser: each is its owner's alone, and a stale save never overwrites a newer one. */

import { randomUUID } from 'node:crypto';
import {
  type KeptWebWorkbook,
  type SavedWebWorkbook,
  webWorkbook,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import * as z from 'zod/mini';
import { type LedgerStore } from '../storage/ledger-store.ts';
import { type LedgerWriter } from '../storage/ledger-store.ts';
import { type Scope } from './scope.ts';

/** Most workbooks one person keeps; each may be as large as a save may be. */
export const MAX_KEPT_WORKBOOKS = 50;

export type SaveOutcome =
  | { readonly status: 'saved'; readonly saved: SavedWebWorkbook }
  /** It was saved elsewhere since; nothing was written. */
  | { readonly status: 'stale' }
  | { readonly status: 'gone' }
  | { readonly status: 'full' };

export interface WebWorkbookServices {
  /** The caller's workbooks, the one saved last first. */
  readonly list: (
    scope: Scope,
  ) => Promise<readonly (SavedWebWorkbook & { readonly name: string })[]>;
  /** Keeps a workbook, by the id it already goes by where it has one: keeping the same one twice makes no second. */
  readonly keep: (scope: Scope, content: WebWorkbook, workbook?: string) => Promise<SaveOutcome>;
  readonly find: (scope: Scope, workbook: string) => Promise<KeptWebWorkbook | undefined>;
  /** Saves over the revision that was changed, and over no other. */
  readonly save: (
    scope: Scope,
    workbook: string,
    change: { readonly revision: number; readonly content: WebWorkbook },
  ) => Promise<SaveOutcome>;
  readonly forget: (scope: Scope, workbook: string) => Promise<void>;
}

export function createWebWorkbookServices(
  store: LedgerStore,
  now: () => string,
): WebWorkbookServices {
  const write = async (
    { organisation }: Scope,
    work: (ledger: LedgerWriter) => Promise<SaveOutcome>,
  ): Promise<SaveOutcome> => (await store.write(organisation, work)) ?? { status: 'gone' };
  return {
    list: async (scope) => {
      const kept = await store.read(scope.organisation, ({ webWorkbooks }) =>
        webWorkbooks.listOf(scope.author),
      );
      return (kept ?? []).map(({ workbook, name, revision, savedAt }) => ({
        workbook,
        name,
        revision,
        savedAt,
      }));
    },
    keep: (scope, content, workbook = randomUUID()) =>
      write(scope, async ({ webWorkbooks }) => {
        const known = await webWorkbooks.find(scope.author, workbook);
        if (known !== undefined) {
          // The reply to an earlier keeping was lost, and what was typed since is in this one.
          const saved = { workbook, revision: known.revision + 1, savedAt: now() };
          await webWorkbooks.replace(storedOf(scope, saved, content));
          return { status: 'saved', saved };
        }
        const { length } = await webWorkbooks.listOf(scope.author);
        if (length >= MAX_KEPT_WORKBOOKS) return { status: 'full' };
        const saved = { workbook, revision: 1, savedAt: now() };
        await webWorkbooks.insert(storedOf(scope, saved, content));
        return { status: 'saved', saved };
      }),
    find: async (scope, workbook) => {
      const found = await store.read(scope.organisation, ({ webWorkbooks }) =>
        webWorkbooks.find(scope.author, workbook),
      );
      if (found === undefined) return undefined;
      const { revision, savedAt } = found;
      return {
        workbook,
        revision,
        savedAt,
        content: z.parse(webWorkbook, JSON.parse(found.content)),
      };
    },
    save: (scope, workbook, { revision, content }) =>
      write(scope, async ({ webWorkbooks }) => {
        const found = await webWorkbooks.find(scope.author, workbook);
        if (found === undefined) return { status: 'gone' };
        if (found.revision !== revision) return { status: 'stale' };
        const saved = { workbook, revision: revision + 1, savedAt: now() };
        await webWorkbooks.replace(storedOf(scope, saved, content));
        return { status: 'saved', saved };
      }),
    forget: async (scope, workbook) => {
      await store.write(scope.organisation, ({ webWorkbooks }) =>
        webWorkbooks.remove(scope.author, workbook),
      );
    },
  };
}

function storedOf({ author }: Scope, saved: SavedWebWorkbook, content: WebWorkbook) {
  return { ...saved, owner: author, name: content.name, content: JSON.stringify(content) };
}
