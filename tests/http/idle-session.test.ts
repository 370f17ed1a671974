/** What keeps a web session open: what a person asks, and nothing that a page left alone asks by itself. */

import assert from 'node:assert/strict';
import type express from 'express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGate } from '../../sync-server/http/authorise.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { doneOf, PASSWORD } from './signed-in.ts';
import { CHEAP_PASSWORDS } from './test-server.ts';

const MINUTE_MS = 60_000;

describe('a web session', () => {
  let folder: string;
  let ledger: LedgerServices;
  let clock = Date.parse('2026-03-12T08:00:00.000Z');
  let cookie: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-idle-'));
    const now = (): string => new Date(clock).toISOString();
    const store = await openSqliteStore({ file: path.join(folder, 'tallybook.sqlite'), now });
    ledger = createLedgerServices(store, { now, passwordCost: CHEAP_PASSWORDS });
    await ledger.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
    const invitation = (await ledger.people.inviteFirstAdmin(1))!;
    const request = { invitation, login: 'boss', password: PASSWORD, session: 'web' } as const;
    const started = doneOf(await ledger.people.takeInvitation(request, 'test'));
    cookie = `tallybook=${started.cookie}`;
  });
  after(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends an hour after its person’s last request, while its page goes on asking', async () => {
    const settings = { isSecure: false, isAlwaysNeeded: true, organisation: 1 };
    const gate = createGate(ledger.people, settings);
    const isOpen = async (headers: Record<string, string>): Promise<boolean> => {
      clock += 30 * MINUTE_MS;
      const caller = await gate.callerOf({ headers: { cookie, ...headers } } as express.Request);
      return !caller.isEnded;
    };
    const open = [];
    for (const isAttended of [true, true, true, false, false]) {
      open.push(await isOpen(isAttended ? {} : { 'x-tallybook-unattended': '1' }));
    }
    assert.deepEqual(open, [true, true, true, true, false]);
  });
});
