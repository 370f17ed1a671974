/**
 * What somebody is told who sees no costs does not depend on them: the sample company twice, once with every cost a third
 * higher, answers them alike. A cost that slips through any reply, its texts and parameters included, is a difference.
 */

import assert from 'node:assert/strict';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { MAX_PULL_CHANGES, MAX_PUSH_LINES } from '../../core/contract/sync-push.ts';
import { isCostField } from '../../sync-server/auth/withhold.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { linesOfWorkbooks } from '../../sync-server/service/lines-of-workbooks.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { syncLineOf } from '../../sync-server/service/sync-line-of.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { FIELD_IDS } from '../../core/registers/field.ts';
import { accessOf, askAs } from './signed-in.ts';
import { startTestServer } from './test-server.ts';

/** Neither writes a register that holds costs. */
const CALLERS = [
  ['sales', 'manager'],
  ['warehouse', 'viewer'],
] as const;

async function sampleLines(): Promise<readonly SyncLine[]> {
  const contents = [];
  for (const file of await createWorkbookServices(settingsNow).sampleWorkbooks('en')) {
    const outcome = await readWorkbook(file);
    if (outcome.status === 'read') contents.push(outcome.content);
  }
  return linesOfWorkbooks(contents, settingsNow()).lines.map((line) => syncLineOf(line, 2));
}

function withCosts(line: SyncLine, factor: number): SyncLine {
  const dearer = FIELD_IDS.flatMap((field): [string, string][] => {
    const text = line.values[field];
    if (text === undefined || !isCostField(line.register, field)) return [];
    return [[field, String(Math.round(Number(text) * 100 * factor) / 100)]];
  });
  return { ...line, values: { ...line.values, ...Object.fromEntries(dearer) } };
}

/** Every reply of the ledger to each of the callers, by what was asked. */
async function toldOf(lines: readonly SyncLine[]): Promise<ReadonlyMap<string, string>> {
  const server = await startTestServer({ signIn: { isAlwaysNeeded: true } });
  const told = new Map<string, string>();
  try {
    const boss = await accessOf(server.ledger, 'boss', { isAdmin: true });
    for (let from = 0; from < lines.length; from += MAX_PUSH_LINES) {
      const part = lines.slice(from, from + MAX_PUSH_LINES);
      const operations = part.map((line) => ({ op: 'upsert', line }));
      const body = { batch: `batch-${from}-sample`, operations };
      assert.equal((await askAs(server, boss, 'POST', '/api/ledger/push', body)).status, 200);
    }
    const deletes = lines.slice(0, 200).map(({ id }) => id);
    const asked = [
      ['POST', '/api/ledger/reconcile', {}],
      ['POST', '/api/ledger/reconcile', { method: 'fifo', overlay: { upserts: [], deletes } }],
      ['GET', '/api/ledger/discrepancies?includeGone=true'],
      ['GET', `/api/ledger/pull?after=0&limit=${MAX_PULL_CHANGES}`],
      ['GET', '/api/ledger/balances?method=movingAverage'],
      ['GET', `/api/ledger/card?method=fifo&item=${encodeURIComponent(lines[0]!.item)}`],
      ['GET', '/api/print/count-sheet'],
      ['GET', '/api/findings/care'],
      ['GET', '/api/ledger/registers'],
    ] as const;
    await askAs(server, boss, 'POST', '/api/ledger/reconcile', {});
    for (const [department, role] of CALLERS) {
      const bearer = await accessOf(server.ledger, department, {
        memberships: [{ department, role }],
      });
      for (const [method, path, body] of asked) {
        const reply = await askAs(server, bearer, method, path, body);
        assert.equal(reply.status, 200, path);
        told.set(`${department} ${path} ${JSON.stringify(body)}`, plain(await reply.text()));
      }
    }
  } finally {
    await server.stop();
  }
  return told;
}

/** Without what differs from one server to the next: moments, and hashes over them. */
function plain(text: string): string {
  return text.replace(/"chain":"[^"]*"/g, '').replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d[:.\dZ]*/g, '');
}

describe('costs somebody does not see', () => {
  it('change nothing of what they are told', async () => {
    const lines = await sampleLines();
    const cheap = await toldOf(lines);
    const dear = await toldOf(lines.map((line) => withCosts(line, 4 / 3)));
    for (const [asked, text] of cheap) assert.equal(dear.get(asked) === text, true, asked);
  });
});
