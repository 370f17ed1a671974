/** What people do about a finding: accept it with a reason, give it to a department, comment on it. Each is in the audit chain. */

import {
  type FindingCareReply,
  type FindingCareReport,
  type FindingCareRequest,
  type FindingCommentsReply,
  isAboutMoney,
  MAX_COMMENTS,
  type ReopenFindingRequest,
} from '../../core/contract/finding-care.ts';
import { MAX_PAGE_ROWS } from '../../core/contract/parts.ts';
import { storedRules } from '../auth/organisation-rules.ts';
import { type StoredFindingCare } from '../storage/finding-care-store.ts';
import { type LedgerReader, type LedgerStore, type LedgerWriter } from '../storage/ledger-store.ts';
import { appendDraft, emptyDraft } from './ledger-draft.ts';
import { type CareOutcome, type FindingCareServices } from './finding-care-services.ts';
import { type Outcome } from './outcome.ts';
import { type Scope } from './scope.ts';
import { refused } from './service-refusal.ts';

export function createFindingCareServices(
  store: LedgerStore,
  now: () => string,
): FindingCareServices {
  const change = (scope: Scope, about: About, work: CareChange): CareOutcome =>
    changeCare({ store, now }, scope, about, work);
  return {
    list: (scope, request) => listCare(store, scope, request),
    comments: (scope, { finding }) => listComments(store, scope, finding),
    accept: (scope, request) =>
      change(scope, request, async (ledger, care) => {
        if (!(await mayAccept(ledger, scope, care))) return refused('notYoursToAccept');
        const { reason, until = null, difference } = request;
        const accepted = { by: scope.author, at: now(), reason, until, difference };
        const end = until === null ? '' : ` until ${until}`;
        const amount = difference === null ? '' : ` with a difference of ${difference}`;
        return { care: { ...care, accepted }, note: `accepted${amount}${end}: ${reason}` };
      }),
    reopen: (scope, request) =>
      change(scope, request, async (ledger, care) => {
        if (!(await mayAccept(ledger, scope, care))) return refused('notYoursToAccept');
        return { care: { ...care, accepted: null }, note: 'no longer accepted' };
      }),
    assign: (scope, request) =>
      change(scope, request, async (ledger, care) => {
        const { department } = request;
        const known = await departmentsOf(ledger);
        if (department !== null && !known.has(department)) return refused('unknownDepartment');
        return { care: { ...care, department }, note: `assigned to ${department ?? 'nobody'}` };
      }),
    comment: (scope, request) =>
      change(scope, request, (_ledger, care) => {
        if (care.comments >= MAX_COMMENTS) return Promise.resolve(refused('commentsFull'));
        const comment = { author: scope.author, at: now(), text: request.text };
        const next = { ...care, comments: care.comments + 1 };
        return Promise.resolve({ care: next, comment, note: `comment: ${request.text}` });
      }),
  };
}

type About = ReopenFindingRequest;

interface CareStep {
  readonly care: StoredFindingCare;
  /** What the audit chain says of it, after the finding. */
  readonly note: string;
  readonly comment?: { readonly author: string; readonly at: string; readonly text: string };
}

type CareChange = (
  ledger: LedgerWriter,
  care: StoredFindingCare,
) => Promise<CareStep | ReturnType<typeof refused>>;

/** Under the organisation's lock: the change, and its entry in the audit chain; a refusal leaves everything as it was. */
async function changeCare(
  { store, now }: { readonly store: LedgerStore; readonly now: () => string },
  scope: Scope,
  { finding, measure }: About,
  work: CareChange,
): CareOutcome {
  const outcome = await store.write(scope.organisation, async (ledger) => {
    const found = await ledger.findingCare.find(finding);
    const before = withMeasure(
      found ?? { finding, measure, department: null, accepted: null, comments: 0 },
      { measure, scope },
    );
    if (!isShown(scope, before)) return refused('costIsHidden');
    const step = await work(ledger, before);
    if ('status' in step) return step;
    const { care, comment, note } = step;
    await ledger.findingCare.save(care);
    if (comment !== undefined) await ledger.findingCare.addComment(finding, care.comments, comment);
    const act = { at: now(), author: scope.author, batchKey: null, kind: 'finding' as const };
    const draft = emptyDraft(ledger.head);
    await appendDraft(ledger, draft, { ...act, note: `finding ${finding}: ${note}` });
    return { status: 'done' as const, reply: reportOf(care, await departmentsOf(ledger)) };
  });
  return outcome ?? refused('unknownOrganisation');
}

/** An admin, or a manager of the department it was given to; given to none, it belongs to whoever writes the stock. */
async function mayAccept(
  { people }: LedgerReader,
  { rights }: Scope,
  { department }: StoredFindingCare,
): Promise<boolean> {
  if (rights.isAdmin) return true;
  const { departments, owners } = await storedRules(people);
  const isKnown = departments.some((known) => known.department === department);
  const owner = isKnown
    ? department
    : owners.find(({ register }) => register === 'stock')?.department;
  return typeof owner === 'string' && rights.departments.get(owner) === 'manager';
}

async function listCare(
  store: LedgerStore,
  scope: Scope,
  { after = '', limit = MAX_PAGE_ROWS }: FindingCareRequest,
): Promise<Outcome<FindingCareReply>> {
  const reply = await store.read(scope.organisation, async (ledger) => {
    const found = await ledger.findingCare.list(after, limit + 1);
    const departments = await departmentsOf(ledger);
    const page = found.slice(0, limit);
    return {
      findings: page
        .map((care) => reportOf(care, departments))
        .filter((care) => isShown(scope, care)),
      next: found.length > limit ? (page.at(-1)?.finding ?? null) : null,
    };
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

async function listComments(
  store: LedgerStore,
  scope: Scope,
  finding: string,
): Promise<Outcome<FindingCommentsReply>> {
  const reply = await store.read(scope.organisation, async ({ findingCare }) => {
    const care = await findingCare.find(finding);
    if (care === undefined || !isShown(scope, care)) return { comments: [] };
    return { comments: [...(await findingCare.comments(finding))] };
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

/**
 * What a finding is measured in is what its callers say. Who sees costs is believed when they say that it is in money, so
 * that nobody gets at what they write by having called it a quantity before.
 */
function withMeasure(
  care: StoredFindingCare,
  { measure, scope }: Pick<About, 'measure'> & { readonly scope: Scope },
): StoredFindingCare {
  return scope.rights.seesCost && isAboutMoney(measure) ? { ...care, measure } : care;
}

/** Findings about money, and all that people say of them, are for those who see costs. */
function isShown({ rights }: Scope, { measure }: Pick<StoredFindingCare, 'measure'>): boolean {
  return rights.seesCost || !isAboutMoney(measure);
}

async function departmentsOf({ people }: LedgerReader): Promise<ReadonlySet<string>> {
  const { departments } = await storedRules(people);
  return new Set(departments.map(({ department }) => department));
}

/** A department that was removed since has no findings any more. */
function reportOf(care: StoredFindingCare, known: ReadonlySet<string>): FindingCareReport {
  const { department } = care;
  const isKnown = department !== null && known.has(department);
  return { ...care, measure: measureOf(care), department: isKnown ? department : null };
}

function measureOf({ measure }: StoredFindingCare): FindingCareReport['measure'] {
  return measure as FindingCareReport['measure'];
}
