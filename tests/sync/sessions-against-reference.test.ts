/** Sessions of the real service held against the reference one: copies, old files, other devices, clocks, cursors. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Head } from '../../core/contract/sync-line.ts';
import { type OpenReply } from '../../core/contract/sync-session.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { NOW } from '../contracts/every-store.ts';
import { openRequest, purchase, syncServiceOn, TestWorkbook } from '../contracts/sync-client.ts';
import { referenceServer } from '../support/reference-sync-service.ts';
import { storeOfTries } from '../support/store-of-tries.ts';
import { countedEntropy } from '../support/sync-world.ts';

interface Step {
  readonly act: 'open' | 'close' | 'push' | 'wait' | 'answer';
  readonly who: number;
  /** Which state of the file is opened: 0 is the newest. */
  readonly age: number;
  readonly place: number;
  readonly device: number;
  readonly cursor: 'own' | 'none' | 'ahead' | 'other';
  readonly seconds: number;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('open', 'open', 'open', 'close', 'close', 'push', 'wait', 'answer'),
    who: fc.nat(1),
    age: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
    place: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
    device: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
    cursor: fc.oneof(
      { weight: 8, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constantFrom('none', 'ahead', 'other') },
    ),
    seconds: fc.constantFrom(1, 30, 61, 600, -40),
  }),
  { minLength: 4, maxLength: 30 },
);

/** What a file says of itself. */
interface FileState {
  readonly replica: string | null;
  readonly nonce: string;
  readonly cursor: Head | null;
}

/** One server, a file that is opened again and again, and somebody else who pushes. */
class Session {
  readonly #serviceOf: (person: string) => SyncService;
  readonly #states: FileState[] = [{ replica: null, nonce: '', cursor: null }];
  readonly #other: TestWorkbook;
  #lease = '';
  #head: Head | null = null;
  #fork = '';
  readonly #ids: { readonly now: () => number; readonly entropy: (length: number) => Uint8Array };

  constructor(serviceOf: (person: string) => SyncService, ids: Session['ids']) {
    this.#serviceOf = serviceOf;
    this.#ids = ids;
    this.#other = new TestWorkbook(serviceOf('other'));
  }

  get ids(): { readonly now: () => number; readonly entropy: (length: number) => Uint8Array } {
    return this.#ids;
  }

  async begin(): Promise<void> {
    await this.#other.open({ place: 'e'.repeat(64), device: 'elsewhere' });
    await this.#other.bind('purchase');
  }

  async take(step: Step): Promise<unknown> {
    const service = this.#serviceOf(`person ${step.who}`);
    const file = this.#states[Math.max(this.#states.length - 1 - step.age, 0)]!;
    switch (step.act) {
      case 'open':
        return this.#opened(file, (await service.open(requestOf(file, step))) as Answer);
      case 'answer': {
        if (this.#fork === '') return undefined;
        const answer = { replica: this.#fork, answer: 'sameRegister' } as const;
        return this.#opened(file, (await service.answerFork(answer)) as Answer);
      }
      case 'close': {
        if (file.replica === null || this.#head === null) return undefined;
        const request = { replica: file.replica, lease: this.#lease, cursor: this.#head };
        const answer = await service.close(request);
        if (answer.status === 'refused') return answer.refusal.code;
        this.#states.push({ ...file, nonce: answer.reply.nonce, cursor: this.#head });
        return 'closed';
      }
      case 'push': {
        await this.#other.open({ place: 'e'.repeat(64), device: 'elsewhere' });
        const row = this.#other.upsert(newRowId(this.#ids), purchase());
        return (await this.#other.push([row])).results[0]!.status;
      }
      case 'wait':
        return undefined;
    }
  }

  #opened(file: FileState, answer: Answer): unknown {
    if (answer.status === 'refused') return answer.refusal.code;
    const { reply } = answer;
    if (reply.status === 'upgradeRequired') return reply.status;
    const { replica, nonce, head } = reply;
    this.#head = head;
    const lease = 'lease' in reply ? reply.lease : null;
    if (lease !== null) this.#lease = lease;
    if (reply.status === 'forked') this.#fork = replica;
    this.#states.push({ replica, nonce, cursor: file.cursor });
    return {
      status: reply.status,
      reason: 'reason' in reply ? reply.reason : null,
      isSame: replica === file.replica,
      isNonceKept: nonce === file.nonce,
      hasLease: lease !== null,
      // Who held a workbook last is of no matter where nobody holds it.
      isWaiting: 'leaseHolder' in reply && lease === null && reply.leaseHolder !== null,
      historyDiffers: 'historyDiffers' in reply,
      revision: head.revision,
    };
  }
}

type Answer =
  | { readonly status: 'done'; readonly reply: OpenReply }
  | { readonly status: 'refused'; readonly refusal: { readonly code: string } };

function requestOf(
  file: FileState,
  { place, device, cursor }: Step,
): ReturnType<typeof openRequest> {
  const own = file.cursor;
  const cursors = {
    own,
    none: null,
    ahead: own && { ...own, sequence: own.sequence + 1_000 },
    other: own && { ...own, chain: 'f'.repeat(64) },
  };
  return openRequest({
    replica: file.replica,
    nonce: file.nonce,
    cursor: cursors[cursor],
    place: String(place).repeat(64),
    device: `device-${device}`,
  });
}

describe('sessions of the sync service', () => {
  const tries = storeOfTries();

  it('are told what the reference tells them', async function () {
    this.timeout(120_000);
    const clock = { now: NOW };
    const serviceFor = await syncServiceOn(tries.opened(), clock);
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const own = await tries.newOrganisation();
        clock.now = NOW;
        const idsOf = (): Session['ids'] => ({
          now: () => Date.parse(clock.now),
          entropy: countedEntropy(own),
        });
        const scope = { organisation: own, rights: FULL_RIGHTS };
        const real = new Session((author) => serviceFor({ ...scope, author }), idsOf());
        const model = new Session(referenceServer(idsOf()).serviceFor, idsOf());
        await real.begin();
        await model.begin();
        for (const [number, step] of script.entries()) {
          if (step.act === 'wait') {
            clock.now = new Date(Date.parse(clock.now) + step.seconds * 1_000).toISOString();
          }
          const found = await real.take(step);
          assert.deepEqual(
            found,
            await model.take(step),
            `step ${number}: ${JSON.stringify(step)}`,
          );
        }
      }),
      { numRuns: 120 },
    );
  });
});
