/**
 * The code by which an add-in's dialog hands a person's sign-in to the pane that opened it. It holds for a minute and once,
 * and only with what the pane alone knows: it is kept under the hash of itself and the pane's challenge, so that a code
 * that was seen on its way, or slipped in by somebody else, is of no use (RFC 7636, PKCE).
 */

import { hash } from 'node:crypto';
import { type AddInCodeExchange, type AddInCodeRequest } from '../../core/contract/sign-in.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeople, later, type PeopleTools } from './people-tools.ts';
import { type Principal } from './principal.ts';
import { newSecret, readSecret, secretHashOf } from './secrets.ts';
import { addTokens, MAX_CLIENT_LENGTH, type StartedSession } from './sessions.ts';

/** Life of a code, in milliseconds: it goes from one window to another. */
const CODE_MS = 60_000;

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
}

/** A code for the person who is signed in; the session it begins counts as begun when they proved who they are. */
export async function issueAddInCode(
  tools: PeopleTools,
  { scope, person, signedInAt }: Principal,
  { challenge }: AddInCodeRequest,
  client: string,
): Promise<PeopleOutcome<IssuedCode>> {
  if (person === null || signedInAt === null) return refusedFor('personUnknown');
  const code = newSecret('code', scope.organisation);
  return changePeople<IssuedCode>(tools, scope.organisation, async (people) => {
    const now = tools.now();
    await people.forgetExpired(now);
    const expiresAt = later(now, CODE_MS);
    await people.addSession({
      secretHash: boundHash(code, challenge),
      kind: 'code',
      family: tools.newId(),
      person,
      signedInAt,
      expiresAt,
      isSpent: false,
      client: client.slice(0, MAX_CLIENT_LENGTH),
    });
    return doneWith({ code, expiresAt });
  });
}

/** The add-in's session. A code that comes twice was copied: what it began ends. */
export async function takeAddInCode(
  tools: PeopleTools,
  { code, verifier }: AddInCodeExchange,
): Promise<PeopleOutcome<StartedSession>> {
  const secret = readSecret(code);
  if (secret?.kind !== 'code') return refusedFor('sessionEnded');
  const { organisation } = secret;
  return changePeople<StartedSession>(tools, organisation, async (people) => {
    const secretHash = boundHash(code, hash('sha256', verifier, 'base64url'));
    const kept = await people.session(secretHash);
    if (kept?.kind !== 'code' || kept.expiresAt <= tools.now()) return refusedFor('sessionEnded');
    const person = await people.person(kept.person);
    if (kept.isSpent || person === undefined || person.isDisabled) {
      await people.endFamily(kept.family);
      return refusedFor('sessionEnded');
    }
    await people.spendSession(secretHash);
    const { family, signedInAt, client } = kept;
    const facts = { organisation, family, person: person.person, signedInAt, client };
    return doneWith(await addTokens(tools, people, person, { ...facts, isSpent: false }));
  });
}

function boundHash(code: string, challenge: string): string {
  return secretHashOf(`${code} ${challenge}`);
}
