import assert from 'node:assert/strict';
import {
  type AcceptFindingRequest,
  type FindingCareReport,
  MAX_COMMENTS,
} from '../../core/contract/finding-care.ts';
import { type DepartmentRole } from '../../sync-server/auth/permissions.ts';
import { FULL_RIGHTS, rightsOf } from '../../sync-server/auth/rights.ts';
import { rulesOf, storedRules } from '../../sync-server/auth/organisation-rules.ts';
import { createFindingCareServices } from '../../sync-server/service/finding-care.ts';
import { type Outcome } from '../../sync-server/service/ledger-services.ts';
import { type Scope } from '../../sync-server/service/scope.ts';
import { verifyLedger } from '../../sync-server/service/verify-ledger.ts';
import { LEDGER_LIMITS } from '../../sync-server/service/ledger-limits.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { NOW, onEveryStore } from './every-store.ts';

const ORGANISATION = 7;
const FINDING = 'stockTabDiffers|A-1|主仓||库存';
const ABOUT = { finding: FINDING, measure: 'quantity' as const };
const ACCEPT: AcceptFindingRequest = { ...ABOUT, difference: '-27', reason: '春节前已报损' };

onEveryStore('createFindingCareServices', (newSite) => {
  let store: LedgerStore;
  const admin: Scope = { organisation: ORGANISATION, author: 'boss', rights: FULL_RIGHTS };

  beforeEach(async () => {
    store = await (await newSite()).open();
    for (const organisation of [ORGANISATION, 8]) {
      const name = `Firm ${organisation}`;
      await store.createOrganisation({ organisation, name, amountScale: 2, createdAt: NOW });
    }
  });
  afterEach(() => store.close());

  const services = () => createFindingCareServices(store, () => NOW);
  const caller = async (department: string, role: DepartmentRole): Promise<Scope> => {
    const rules = await store.read(ORGANISATION, ({ people }) => storedRules(people));
    const facts = { isAdmin: false, isAuditor: false, countsBlind: false };
    const memberships = [{ department, role }];
    const rights = rightsOf({ ...facts, memberships }, rulesOf(rules!));
    return { organisation: ORGANISATION, author: `${department} ${role}`, rights };
  };
  const listed = async (scope = admin): Promise<readonly FindingCareReport[]> => {
    const outcome = await services().list(scope, {});
    return outcome.status === 'done' ? outcome.reply.findings : [];
  };
  const codeOf = (outcome: Outcome<unknown>): string =>
    outcome.status === 'done' ? 'done' : outcome.refusal.code;
  const notes = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    await store.read(ORGANISATION, async (ledger) => {
      for await (const entries of ledger.auditEntries()) {
        for (const { body } of entries) {
          const { kind, author, note } = JSON.parse(body) as Record<string, string>;
          found.push(`${kind} ${author}: ${note}`);
        }
      }
    });
    return found;
  };

  it('keeps who accepted a finding, why, and until when', async () => {
    await services().accept(admin, { ...ACCEPT, until: '2026-06-30' });
    const accepted = {
      by: 'boss',
      at: NOW,
      reason: '春节前已报损',
      until: '2026-06-30',
      difference: '-27',
    };
    assert.deepEqual(await listed(), [{ ...ABOUT, department: null, accepted, comments: 0 }]);
    await services().reopen(admin, ABOUT);
    assert.equal((await listed())[0]!.accepted, null);
  });

  it('keeps comments in their order, with who wrote them', async () => {
    await services().comment(admin, { ...ABOUT, text: '问过仓库' });
    const clerk = await caller('warehouse', 'editor');
    await services().comment(clerk, { ...ABOUT, text: '重盘一次' });
    const outcome = await services().comments(admin, { finding: FINDING });
    assert.deepEqual(outcome.status === 'done' && outcome.reply.comments, [
      { author: 'boss', at: NOW, text: '问过仓库' },
      { author: 'warehouse editor', at: NOW, text: '重盘一次' },
    ]);
    assert.equal((await listed())[0]!.comments, 2);
  });

  it('takes so many comments of a finding and no more', async () => {
    for (let written = 0; written < MAX_COMMENTS; written++) {
      await services().comment(admin, { ...ABOUT, text: `${written}` });
    }
    const outcome = await services().comment(admin, { ...ABOUT, text: 'one more' });
    assert.equal(codeOf(outcome), 'commentsFull');
    assert.equal((await listed())[0]!.comments, MAX_COMMENTS);
  });

  it('lets a manager of the department it is assigned to accept it, and no other', async () => {
    const accept = async (department: string, role: DepartmentRole): Promise<string> =>
      codeOf(await services().accept(await caller(department, role), ACCEPT));
    assert.equal(await accept('sales', 'manager'), 'notYoursToAccept');
    assert.equal(await accept('warehouse', 'editor'), 'notYoursToAccept');
    assert.equal(await accept('warehouse', 'manager'), 'done');
    await services().assign(await caller('sales', 'editor'), { ...ABOUT, department: 'sales' });
    assert.equal(await accept('warehouse', 'manager'), 'notYoursToAccept');
    assert.equal(await accept('sales', 'manager'), 'done');
    const foreign = await services().reopen(await caller('warehouse', 'manager'), ABOUT);
    assert.equal(codeOf(foreign), 'notYoursToAccept');
    assert.equal((await listed())[0]!.accepted?.by, 'sales manager');
  });

  it('assigns to departments there are, and to nobody', async () => {
    const assign = async (department: string | null): Promise<string> =>
      codeOf(await services().assign(admin, { ...ABOUT, department }));
    assert.equal(await assign('nowhere'), 'unknownDepartment');
    assert.equal(await assign('finance'), 'done');
    assert.equal((await listed())[0]!.department, 'finance');
    assert.equal(await assign(null), 'done');
    assert.equal((await listed())[0]!.department, null);
  });

  it('tells nothing of a finding about money to those who see no costs', async () => {
    const about = { finding: 'valueDiffers|A-1', measure: 'value' as const };
    await services().accept(admin, { ...about, difference: '94.50', reason: '尾差 94.50' });
    await services().comment(admin, { ...about, text: '94.50 元' });
    const clerk = await caller('warehouse', 'manager');
    assert.deepEqual(await listed(clerk), []);
    const said = await services().comments(clerk, { finding: about.finding });
    assert.deepEqual(said.status === 'done' && said.reply.comments, []);
    const asQuantity = { finding: about.finding, measure: 'quantity' as const };
    const tried = await services().comment(clerk, { ...asQuantity, text: 'x' });
    assert.equal(codeOf(tried), 'costIsHidden');
    assert.equal((await listed(await caller('finance', 'editor'))).length, 1);
  });

  it('gives findings a page at a time, and each organisation its own', async () => {
    for (const name of ['a', 'b', 'c']) {
      await services().comment(admin, { ...ABOUT, finding: name, text: 'x' });
    }
    const first = await services().list(admin, { limit: 2 });
    assert.ok(first.status === 'done');
    assert.deepEqual([first.reply.findings.length, first.reply.next], [2, 'b']);
    const second = await services().list(admin, { after: 'b', limit: 2 });
    assert.ok(second.status === 'done');
    assert.deepEqual(
      second.reply.findings.map(({ finding }) => finding),
      ['c'],
    );
    assert.deepEqual(await listed({ ...admin, organisation: 8 }), []);
    const nowhere = await services().comment(
      { ...admin, organisation: 9 },
      { ...ABOUT, text: 'x' },
    );
    assert.equal(codeOf(nowhere), 'unknownOrganisation');
  });

  it('hides a finding in money from those who see no costs, whatever they called it before', async () => {
    const clerk = await caller('warehouse', 'manager');
    const early = { finding: 'unitCostJump|A-1', measure: 'quantity' as const };
    assert.equal(codeOf(await services().comment(clerk, { ...early, text: 'hm' })), 'done');
    const bookkeeper = await caller('finance', 'editor');
    const truly = { ...early, measure: 'unitCost' as const };
    await services().comment(bookkeeper, { ...truly, text: '7919.13 a piece' });
    const read = await services().comments(clerk, { finding: early.finding });
    assert.deepEqual(read.status === 'done' && read.reply.comments, []);
    assert.deepEqual(await listed(clerk), []);
    assert.equal(
      codeOf(await services().comment(clerk, { ...early, text: 'well?' })),
      'costIsHidden',
    );
    // And it stays so, whoever speaks of a quantity next.
    await services().comment(bookkeeper, { ...early, text: 'settled' });
    assert.deepEqual(
      (await listed()).map(({ measure, comments }) => [measure, comments]),
      [['unitCost', 3]],
    );
  });

  it('writes every step into the audit chain, and nothing of what was refused', async () => {
    await services().assign(admin, { ...ABOUT, department: 'warehouse' });
    await services().comment(admin, { ...ABOUT, text: '重盘一次' });
    await services().accept(await caller('sales', 'manager'), ACCEPT);
    await services().accept(admin, { ...ACCEPT, until: '2026-06-30' });
    await services().reopen(admin, ABOUT);
    assert.deepEqual(await notes(), [
      `finding boss: finding ${FINDING}: assigned to warehouse`,
      `finding boss: finding ${FINDING}: comment: 重盘一次`,
      `finding boss: finding ${FINDING}: accepted with a difference of -27 until 2026-06-30: 春节前已报损`,
      `finding boss: finding ${FINDING}: no longer accepted`,
    ]);
    const tools = { store, now: () => NOW, limits: LEDGER_LIMITS };
    const verified = await verifyLedger(tools, admin, {});
    assert.ok(verified.status === 'done' && verified.reply.intact);
  });
});
