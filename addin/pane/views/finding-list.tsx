/** The rows of the list: only those in view stand in the document. One stop for Tab; arrows move the cursor. */

import { type JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ListRow } from '../state/issue-list.ts';
import {
  GROUP_HEIGHT,
  layoutOf,
  type ListLayout,
  type ListWindow,
  ROW_HEIGHT,
  scrollTo,
  windowOf,
} from '../state/list-window.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { keyedRow } from '../state/list-keys.ts';
import { openRow } from '../state/open-row.ts';
import { jumpTo } from '../state/jump.ts';
import { FindingRow, rowId } from './finding-row.tsx';
import { useStore } from './use-store.tsx';

export function FindingList(): JSX.Element {
  const store = useStore();
  const { rows } = store.shown.value;
  const list = useRef<HTMLDivElement>(null);
  const layout = useMemo(
    () => layoutOf(rows.map(({ kind }) => (kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT))),
    [rows],
  );
  const shown = useListWindow(list, layout);
  const active = rows.findIndex(({ key }) => key === store.active.value);
  const cursor = active < 0 ? 0 : active;
  // Coming back from a finding, a person finds the row and the focus where they left them.
  useEffect(() => {
    if (active < 0) return;
    list.current?.focus({ preventScroll: true });
    scrollIntoView(list.current, layout, active);
  }, []);
  return (
    <div
      ref={list}
      class="list findings"
      role="listbox"
      tabIndex={0}
      aria-label={store.say.value('issues.list')}
      aria-activedescendant={rowId(cursor)}
      style={{ height: `${layout.tops.at(-1)}px` }}
      onKeyDown={(event) => {
        if (onListKey(store, rows, cursor, event.key)) {
          event.preventDefault();
          event.stopPropagation();
          const next = store.shown.value.rows.findIndex(({ key }) => key === store.active.value);
          scrollIntoView(list.current, layout, next);
        }
      }}
    >
      {drawn(rows, shown, cursor).map((index) => (
        <FindingRow
          key={rows[index]!.key}
          row={rows[index]!}
          index={index}
          count={rows.length}
          top={layout.tops[index]!}
          isActive={index === cursor}
        />
      ))}
    </div>
  );
}

/**
 * Rows of the window, and the active one wherever it is: what is spoken of must be there. The window is measured after
 * the rows changed, so until then it may reach beyond them.
 */
function drawn(rows: readonly ListRow[], window: ListWindow, cursor: number): number[] {
  const to = Math.min(window.to, rows.length);
  const from = Math.min(window.from, to);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (cursor < from) indices.unshift(cursor);
  else if (cursor >= to && cursor < rows.length) indices.push(cursor);
  return indices;
}

/** Follows the scrolling of the element around the list. */
function useListWindow(
  list: { readonly current: HTMLDivElement | null },
  layout: ListLayout,
): ListWindow {
  const [shown, setShown] = useState<ListWindow>(() => windowOf(layout, 0, 800));
  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element?.closest('main');
    if (element === null || scroller === null || scroller === undefined) return;
    const measure = (): void => {
      const next = windowOf(layout, scrolledIn(element, scroller), scroller.clientHeight);
      setShown((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [layout]);
  return shown;
}

/** How far the scroller is beyond the top of the list. */
function scrolledIn(element: HTMLElement, scroller: HTMLElement): number {
  return scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
}

function scrollIntoView(element: HTMLElement | null, layout: ListLayout, row: number): void {
  const scroller = element?.closest('main');
  if (element === null || scroller === null || scroller === undefined || row < 0) return;
  const scrolled = scrolledIn(element, scroller);
  const wanted = scrollTo(layout, row, scrolled, scroller.clientHeight);
  scroller.scrollTop += wanted - scrolled;
}

/** Whether the key was the list's. */
function onListKey(
  store: PaneStore,
  rows: readonly ListRow[],
  cursor: number,
  key: string,
): boolean {
  const row = rows[cursor];
  if (row === undefined) return false;
  const moved = keyedRow(rows, cursor, key);
  if (moved !== undefined) {
    store.active.value = rows[moved]!.key;
    return true;
  }
  const isFolding =
    row.kind === 'group' &&
    ((key === 'ArrowLeft' && !row.isFolded) || (key === 'ArrowRight' && row.isFolded));
  if (isFolding || (row.kind === 'group' && (key === 'Enter' || key === ' '))) {
    openRow(store, row);
    return true;
  }
  if (key === 'Enter' && row.kind === 'finding') {
    void jumpTo(store, row.finding.place);
    return true;
  }
  if (key === ' ' || key === 'Enter') {
    openRow(store, row);
    return true;
  }
  return false;
}
