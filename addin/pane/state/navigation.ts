/** Where a person is in the pane: one of five tabs, and the views opened on top of it. */

export const TABS = ['home', 'issues', 'stock', 'sync', 'more'] as const;
export type Tab = (typeof TABS)[number];

/** Views of work that is not done every day; all are loaded when one is first opened. */
export type WorkView =
  | 'prints'
  | 'newRegister'
  | 'turn'
  | 'masters'
  | 'people'
  | 'departments'
  | 'tokens'
  | 'workbooks'
  | 'audit';

/** A view that is opened from another and left by going back. */
export type SubView =
  | { readonly kind: 'finding'; readonly key: string }
  | { readonly kind: 'fix'; readonly key: string }
  | { readonly kind: 'card'; readonly item: string }
  | { readonly kind: 'mapping'; readonly tab: string }
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'registers' }
  | { readonly kind: 'reports' }
  | { readonly kind: 'work'; readonly view: WorkView };

export type FirstRunStep = 'connect' | 'tabs' | 'preview';

export interface Navigation {
  readonly tab: Tab;
  /** The innermost last; empty on the tab's own view. */
  readonly open: readonly SubView[];
  /** Where the first run stands; null once it is done. */
  readonly firstRun: FirstRunStep | null;
}

export const START: Navigation = { tab: 'home', open: [], firstRun: null };

export function toTab(_from: Navigation, tab: Tab): Navigation {
  return { tab, open: [], firstRun: null };
}

export function opened(from: Navigation, view: SubView): Navigation {
  return { ...from, open: [...from.open, view] };
}

/** Another view in the place of the innermost: the next finding, not one deeper. */
export function replaced(from: Navigation, view: SubView): Navigation {
  return { ...from, open: [...from.open.slice(0, -1), view] };
}

/** One view back; on a tab's own view there is nothing to go back to. */
export function back(from: Navigation): Navigation {
  return { ...from, open: from.open.slice(0, -1) };
}

export function currentView(from: Navigation): SubView | undefined {
  return from.open.at(-1);
}

/** The tab beside, for the arrow keys; stays at the ends. */
export function neighbourTab(tab: Tab, step: 1 | -1): Tab {
  return TABS[TABS.indexOf(tab) + step] ?? tab;
}
