/** The list of findings as it is shown: filtered, searched, grouped, ordered, folded; the same on every run. */

import { type Department } from '../../../core/registers/register.ts';
import { SEVERITIES, type Severity } from '../../../core/values/severity.ts';
import { type PaneFinding } from './pane-run.ts';

export const GROUPINGS = ['item', 'document', 'department', 'cause'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface IssueListState {
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  readonly groupBy: Grouping;
  /** Groups a person folded or unfolded, against what they are at first. */
  readonly toggled: ReadonlySet<string>;
  /** Rows of many equal findings that were opened into single ones. */
  readonly expanded: ReadonlySet<string>;
  readonly department: Department | null;
  /** Only findings that the run before did not have. */
  readonly onlyNew: boolean;
  /** Accepted ones too, which are out of the way at first. */
  readonly showsAccepted: boolean;
}

/** Must fix and Error are on at first; the rest is one press away. */
export const FIRST_LIST: IssueListState = {
  severities: new Set<Severity>(['block', 'error']),
  search: '',
  groupBy: 'item',
  toggled: new Set(),
  expanded: new Set(),
  department: null,
  onlyNew: false,
  showsAccepted: false,
};

export type ListRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** What the group is called: an item, a document, a department's or a class's key; '' for what belongs to none. */
      readonly title: string;
      readonly count: number;
      readonly isFolded: boolean;
      readonly first: PaneFinding;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: PaneFinding }
  | { readonly kind: 'many'; readonly key: string; readonly findings: readonly PaneFinding[] };

/** With more rows than this all groups but the first start folded. */
export const FOLD_ABOVE_ROWS = 200;
/** So many equal findings in one column are one row. */
export const MERGE_FROM = 20;

export interface ShownList {
  readonly rows: readonly ListRow[];
  /** How many open findings pass the filters, and how many there are. */
  readonly shown: number;
  readonly total: number;
}

/** `solved` stay in their places until the list is left, and are counted no more. */
export function shownList(
  findings: readonly PaneFinding[],
  state: IssueListState,
  added: ReadonlySet<string> = new Set(),
  solved: readonly PaneFinding[] = [],
): ShownList {
  const isShown = (finding: PaneFinding): boolean => passes(finding, state, added);
  const open = findings.filter(isShown);
  const passing = [...open, ...solved.filter(isShown)];
  const groups = groupsOf(passing, state);
  const isLong = passing.length > FOLD_ABOVE_ROWS;
  const rows: ListRow[] = [];
  groups.forEach((group, index) => {
    const startsFolded = isLong && index > 0;
    const isFolded = startsFolded !== state.toggled.has(group.key);
    const { key, title, findings: members } = group;
    const first = members[0]!;
    rows.push({ kind: 'group', key, title, count: members.length, isFolded, first });
    if (!isFolded) rows.push(...rowsOfGroup(members, key, state));
  });
  return { rows, shown: open.length, total: findings.length };
}

function passes(
  { key, finding, department, searched }: PaneFinding,
  state: IssueListState,
  added: ReadonlySet<string>,
): boolean {
  if (!state.severities.has(finding.severity)) return false;
  if (state.department !== null && department !== state.department) return false;
  if (state.onlyNew && !added.has(key)) return false;
  return searched.includes(state.search.trim().toLowerCase());
}

interface Group {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly PaneFinding[];
}

/** Worst severity first, then what is worth most, then the fullest; the key last, so that the order never wavers. */
function groupsOf(findings: readonly PaneFinding[], { groupBy }: IssueListState): readonly Group[] {
  const members = Map.groupBy(findings, (finding) => titleOf(finding, groupBy));
  const groups = [...members].map(([title, list]) => ({
    key: `${groupBy}:${title}`,
    title,
    findings: [...list].sort(compareFindings),
    rank: Math.min(...list.map(rankOf)),
    impact: list.reduce((sum, finding) => sum + Number(finding.impact ?? 0), 0),
  }));
  return groups.sort(
    (left, right) =>
      left.rank - right.rank ||
      right.impact - left.impact ||
      right.findings.length - left.findings.length ||
      compareText(left.key, right.key),
  );
}

function titleOf({ item, document, department, finding }: PaneFinding, by: Grouping): string {
  switch (by) {
    case 'item':
      return item;
    case 'document':
      return document;
    case 'department':
      return department;
    case 'cause':
      return finding.code;
  }
}

/** Only orders what is shown; no figure is computed from the floats. */
function compareFindings(left: PaneFinding, right: PaneFinding): number {
  return (
    rankOf(left) - rankOf(right) ||
    Number(right.impact ?? 0) - Number(left.impact ?? 0) ||
    compareText(left.key, right.key)
  );
}

function rowsOfGroup(
  findings: readonly PaneFinding[],
  group: string,
  { expanded }: IssueListState,
): readonly ListRow[] {
  const alike = Map.groupBy(findings, ({ finding, place }) =>
    JSON.stringify([finding.code, place?.tab, place?.column]),
  );
  const rows: ListRow[] = [];
  const merged = new Set<string>();
  for (const finding of findings) {
    const likeness = JSON.stringify([
      finding.finding.code,
      finding.place?.tab,
      finding.place?.column,
    ]);
    const equals = alike.get(likeness)!;
    const key = `${group}:${likeness}`;
    if (equals.length < MERGE_FROM || expanded.has(key)) {
      rows.push({ kind: 'finding', key: finding.key, finding });
    } else if (!merged.has(key)) {
      merged.add(key);
      rows.push({ kind: 'many', key, findings: equals });
    }
  }
  return rows;
}

function rankOf({ finding }: PaneFinding): number {
  return SEVERITIES.indexOf(finding.severity);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The findings of the rows in their order, for going from one to the next in the detail. */
export function findingsInOrder(rows: readonly ListRow[]): readonly PaneFinding[] {
  return rows.flatMap((row): readonly PaneFinding[] => {
    if (row.kind === 'finding') return [row.finding];
    return row.kind === 'many' ? row.findings : [];
  });
}

/** A filter switched on or off. */
export function toggledSet<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
