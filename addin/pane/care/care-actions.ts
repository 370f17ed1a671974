/** What people do about a finding between two runs, kept on the server: accept, give to a department, comment. */

import * as z from 'zod/mini';
import {
  findingCareReply,
  findingCareReport,
  type FindingCareReport,
  type FindingComment,
  findingCommentsReply,
  isAccepted,
} from '../../../core/contract/finding-care.ts';
import { departmentNamesReply } from '../../../core/contract/people.ts';
import { problemReport } from '../../../core/contract/problem.ts';
import { paneErrorOf } from '../state/pane-error.ts';
import { type PaneFinding } from '../state/pane-run.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';

const OK = 200;
/** Findings of one page; a firm that cares about more has other cares. */
const PAGE = 1_000;

/** What was said about the findings there are; a server that is away leaves what was known. */
export async function loadCare(store: PaneStore): Promise<void> {
  const care = new Map<string, FindingCareReport>();
  let after: string | null = null;
  do {
    const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
    const answer = await ask(store, 'GET', `/api/findings/care?limit=${PAGE}${query}`);
    const page = z.safeParse(findingCareReply, answer);
    if (!page.success) return;
    for (const report of page.data.findings) care.set(report.finding, report);
    after = page.data.next;
  } while (after !== null);
  store.care.value = care;
  showAccepted(store);
}

export function acceptFinding(
  store: PaneStore,
  finding: PaneFinding,
  reason: string,
): Promise<boolean> {
  return change(store, finding, 'accept', { difference: differenceOf(finding), reason });
}

export function reopenFinding(store: PaneStore, finding: PaneFinding): Promise<boolean> {
  return change(store, finding, 'reopen', {});
}

export function assignFinding(
  store: PaneStore,
  finding: PaneFinding,
  department: string | null,
): Promise<boolean> {
  return change(store, finding, 'assign', { department });
}

export function commentFinding(
  store: PaneStore,
  finding: PaneFinding,
  text: string,
): Promise<boolean> {
  return change(store, finding, 'comment', { text });
}

export type DepartmentName = z.infer<typeof departmentNamesReply>['departments'][number];

/** The firm's own departments, to whom a finding can be given; none while the server is away. */
export async function departmentNames(store: PaneStore): Promise<readonly DepartmentName[]> {
  const answer = await ask(store, 'GET', '/api/department-names');
  const reply = z.safeParse(departmentNamesReply, answer);
  return reply.success ? reply.data.departments : [];
}

export async function commentsOf(
  store: PaneStore,
  { key }: PaneFinding,
): Promise<readonly FindingComment[]> {
  const path = `/api/findings/comments?finding=${encodeURIComponent(key)}`;
  const reply = z.safeParse(findingCommentsReply, await ask(store, 'GET', path));
  return reply.success ? reply.data.comments : [];
}

/** Whether it was done; what the server refuses is told with its words. */
async function change(
  store: PaneStore,
  { key, finding }: PaneFinding,
  act: 'accept' | 'reopen' | 'assign' | 'comment',
  more: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const measure = finding.kind === 'discrepancy' ? finding.measure : null;
  const answer = await ask(store, 'POST', `/api/findings/${act}`, {
    finding: key,
    measure,
    ...more,
  });
  const report = z.safeParse(findingCareReport, answer);
  if (!report.success) return false;
  store.care.value = new Map([...store.care.value, [key, report.data]]);
  showAccepted(store);
  return true;
}

function differenceOf({ finding }: PaneFinding): string | null {
  return finding.kind === 'discrepancy' ? finding.difference : null;
}

/** An acceptance stands as long as the difference is the accepted one and its day has not passed. */
function showAccepted(store: PaneStore): void {
  const today = todayOf(store);
  const findings = store.run.value?.findings ?? [];
  store.accepted.value = new Set(
    findings
      .filter((finding) => {
        const accepted = store.care.value.get(finding.key)?.accepted ?? null;
        return isAccepted(accepted, { difference: differenceOf(finding), today });
      })
      .map(({ key }) => key),
  );
}

async function ask(
  store: PaneStore,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  try {
    const answer = await store.context.server.request(method, path, body);
    if (answer.status === OK) return answer.body;
    const problem = z.safeParse(problemReport, answer.body);
    if (problem.success && method === 'POST') {
      store.notice.value = problem.data.texts.detail[store.locale.value];
    }
  } catch (reason) {
    if (method === 'POST') store.error.value = paneErrorOf(reason);
  }
  return undefined;
}
