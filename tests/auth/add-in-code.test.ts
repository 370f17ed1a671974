import assert from 'node:assert/strict';
import { hash, randomBytes } from 'node:crypto';
import { createPeopleServices } from '../../sync-server/auth/people-services.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { onEveryStore } from '../contracts/every-store.ts';
import { doneOf, PASSWORD } from '../http/signed-in.ts';
import { CHEAP_PASSWORDS } from '../http/test-server.ts';

onEveryStore('issueAddInCode', (newSite) => {
  it('gives a code for a minute, and a session that ends when one begun at the sign-in would', async () => {
    let now = '2026-03-01T08:00:00.000Z';
    const clock = (): string => now;
    const store = await (await newSite()).open();
    const organisation = { organisation: 1, name: 'Test', amountScale: 2 } as const;
    await createLedgerServices(store, { now: clock }).createOrganisation(organisation);
    const people = createPeopleServices(store, { now: clock, passwordCost: CHEAP_PASSWORDS });
    const invitation = (await people.inviteFirstAdmin(1))!;
    const request = { invitation, login: 'boss', password: PASSWORD, session: 'web' } as const;
    const { principal } = doneOf(await people.takeInvitation(request, 'test'));
    const issue = async (): Promise<{ code: string; verifier: string }> => {
      const verifier = randomBytes(32).toString('base64url');
      const challenge = hash('sha256', verifier, 'base64url');
      const { code } = doneOf(await people.issueAddInCode(principal, { challenge }, 'test'));
      return { code, verifier };
    };
    now = '2026-03-01T08:10:00.000Z';
    const late = await issue();
    now = '2026-03-01T08:11:00.000Z';
    assert.equal((await people.takeAddInCode(late)).status, 'refused');
    const session = doneOf(await people.takeAddInCode(await issue()));
    assert.equal(session.principal.signedInAt, '2026-03-01T08:00:00.000Z');
    now = '2026-03-31T08:00:00.000Z';
    assert.equal((await people.refresh(session.refresh!)).status, 'refused');
    await store.close();
  });
});
