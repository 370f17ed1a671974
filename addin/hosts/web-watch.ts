/** Hints of what a person changed in the web workbook: gathered, one of a kind and tab at a time, our own writes left out. */

import { type TabId, type WorkbookHint } from '../../core/workbook/workbook-host.ts';

/** How long hints gather before they are told, in milliseconds. */
const GATHER_MS = 150;

/** Trigger of our own writes. */
export const OWN_TRIGGER = 'sync.apply';

const SET_VALUES = 'sheet.mutation.set-range-values';
const CELL_MUTATIONS: ReadonlySet<string> = new Set([
  SET_VALUES,
  'sheet.mutation.move-range',
  'sheet.mutation.delete-range',
  'sheet.mutation.insert-range',
]);
const ROW_MUTATIONS: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.move-rows',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-columns',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-filter-criteria',
  'sheet.mutation.remove-filter',
]);
const TAB_MUTATIONS: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-worksheet-order',
  'sheet.mutation.set-worksheet-hide',
]);
const LOOKS: ReadonlySet<string> = new Set([
  'sheet.operation.set-selections',
  'sheet.operation.set-worksheet-active',
]);

/** Mutations that move cells or tabs: a tab that is being read must be read anew. */
export function movesCells(id: string): boolean {
  const isMove = CELL_MUTATIONS.has(id) && id !== SET_VALUES;
  return isMove || ROW_MUTATIONS.has(id) || TAB_MUTATIONS.has(id);
}

/** Formula results come without a trigger; everything a person does has one. */
function isByPerson(id: string, params: unknown): boolean {
  if (id !== SET_VALUES) return true;
  const { trigger } = (params ?? {}) as { readonly trigger?: unknown };
  return typeof trigger === 'string' && trigger !== OWN_TRIGGER;
}

/** What a command hints at; undefined for one that says nothing about content. */
export function hintOf(id: string, params: unknown): WorkbookHint | undefined {
  const { subUnitId } = (params ?? {}) as { readonly subUnitId?: unknown };
  const tab: TabId | null = typeof subUnitId === 'string' ? subUnitId : null;
  if (CELL_MUTATIONS.has(id)) return isByPerson(id, params) ? { tab, kind: 'cells' } : undefined;
  if (ROW_MUTATIONS.has(id)) return { tab, kind: 'rows' };
  if (TAB_MUTATIONS.has(id)) return { tab, kind: 'tabs' };
  return LOOKS.has(id) ? { tab, kind: 'selection' } : undefined;
}

export interface HintBoard {
  readonly add: (hint: WorkbookHint) => void;
  readonly watch: (onHint: (hint: WorkbookHint) => void) => () => void;
}

/** Tells every watcher each distinct hint once, a moment after the first. */
export function hintBoard(): HintBoard {
  const watchers = new Set<(hint: WorkbookHint) => void>();
  const waiting = new Map<string, WorkbookHint>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const hints = [...waiting.values()];
    waiting.clear();
    for (const hint of hints) for (const watcher of [...watchers]) watcher(hint);
  };
  return {
    add: (hint) => {
      if (watchers.size === 0) return;
      waiting.set(`${hint.kind} ${hint.tab ?? ''}`, hint);
      timer ??= setTimeout(tell, GATHER_MS);
    },
    watch: (onHint) => {
      watchers.add(onHint);
      return () => {
        watchers.delete(onHint);
        if (watchers.size > 0) return;
        if (timer !== undefined) clearTimeout(timer);
        timer = undefined;
        waiting.clear();
      };
    },
  };
}
