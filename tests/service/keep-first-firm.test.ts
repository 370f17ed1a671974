import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  keepFirstFirm,
  SAMPLE_NAMES,
  UNNAMED_FIRM,
} from '../../sync-server/service/keep-first-firm.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';

describe('keepFirstFirm', () => {
  const scope = { organisation: 1, author: 'test', rights: FULL_RIGHTS };
  const workbooks = createWorkbookServices(settingsNow);
  let folder: string;
  let ledger: LedgerServices;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-sample-'));
    ledger = await openDataFolder(folder, { mayCreate: true });
  });

  afterEach(async () => {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  });

  const headOf = async () => {
    const outcome = await ledger.registers(scope);
    assert.ok(outcome.status === 'done');
    return outcome.reply;
  };

  it('books the sample company once, and its rows that pass are all taken', async () => {
    await keepFirstFirm(ledger, workbooks, { scope, locale: 'zh', isSample: true });
    const { head, registers } = await headOf();
    assert.ok(registers.filter(({ lines }) => lines > 0).length >= 8);
    assert.ok(registers.reduce((sum, { lines }) => sum + lines, 0) > 1_000);
    const outcome = await ledger.reconcileStored(scope, {});
    assert.ok(outcome.status === 'done' && outcome.reply.discrepancies.length > 0);
    await keepFirstFirm(ledger, workbooks, { scope, locale: 'en', isSample: true });
    assert.deepEqual((await headOf()).head.revision, head.revision);
    const [firm] = await ledger.listOrganisations();
    assert.equal(firm?.name, SAMPLE_NAMES.zh);
  });

  it('makes a firm with empty books where people keep their own', async () => {
    await keepFirstFirm(ledger, workbooks, { scope, locale: 'zh', isSample: false });
    assert.equal((await headOf()).head.revision, 0);
    const [firm] = await ledger.listOrganisations();
    assert.equal(firm?.name, UNNAMED_FIRM);
  });

  it('leaves a firm that is there alone', async () => {
    await ledger.createOrganisation({ organisation: 1, name: 'Ours', amountScale: 2 });
    await keepFirstFirm(ledger, workbooks, { scope, locale: 'zh', isSample: true });
    assert.equal((await headOf()).head.revision, 0);
  });
});
