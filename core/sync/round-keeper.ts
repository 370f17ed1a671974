/**
 * What one round holds on to while it runs: the workbook's identity as last written, the lease, the newest head seen. It
 * notices when the workbook under it is exchanged, and ends the round before anything is written into the other one.
 */

import { type Head } from '../contract/sync-line.ts';
import { LEASE_MS } from '../contract/sync-session.ts';
import { askService } from './ask-service.ts';
import { RoundStop, type RoundOptions } from './round-outcome.ts';
import { type SyncEnvironment } from './sync-environment.ts';
import { type SyncAnswer } from './sync-service.ts';
import {
  type BindingState,
  type IdentityKeeper,
  type WorkbookIdentity,
} from './workbook-identity.ts';

/** A lease is renewed when a third of it is over, so that a slow batch does not outlast it. */
const RENEW_AFTER_MS = LEASE_MS / 3;
/** Interrupted rounds in a row whose removals are remembered one by one. */
const MAX_REMOVALS = 20;

export class RoundKeeper {
  readonly environment: SyncEnvironment;
  readonly options: RoundOptions;
  /** Null for a copy that only pulls. */
  readonly lease: string | null;
  readonly #writable: ReadonlySet<string>;
  #identity: WorkbookIdentity;
  #head: Head;
  readonly #store: IdentityKeeper;
  #renewedAt: number;

  constructor(
    environment: SyncEnvironment,
    options: RoundOptions,
    state: {
      readonly identity: WorkbookIdentity;
      readonly store: IdentityKeeper;
      readonly head: Head;
      readonly lease: string | null;
      /** Registers this person may write. */
      readonly writable: readonly string[];
    },
  ) {
    this.environment = environment;
    this.options = options;
    this.lease = state.lease;
    this.#writable = new Set(state.writable);
    this.#identity = state.identity;
    this.#store = state.store;
    this.#head = state.head;
    this.#renewedAt = environment.now();
  }

  /** Whether this workbook and this person may send rows of the register; otherwise its tab only takes. */
  mayWrite(register: string): boolean {
    return this.lease !== null && this.#writable.has(register);
  }

  get identity(): WorkbookIdentity {
    return this.#identity;
  }

  get replica(): string {
    return this.#identity.replica!;
  }

  get head(): Head {
    return this.#head;
  }

  /** Asks the server; renews the lease on the way where it is getting old. */
  async ask<Reply>(send: () => Promise<SyncAnswer<Reply>>): Promise<Reply> {
    await this.#keepLease();
    return askService(this.environment.sleep, send);
  }

  /** Ends the round when the person has asked for it. */
  checkCancelled(): void {
    if (this.options.isCancelled?.() === true) throw new RoundStop({ reason: 'cancelled' });
  }

  /** Ends the round when the workbook is no longer the one it began with. */
  async checkWorkbook(): Promise<void> {
    if (!(await this.#store.isSame())) throw new RoundStop({ reason: 'workbookChanged' });
  }

  /**
   * Notes a head the server has told. It is written down before any token that names one of its versions: so a token
   * beyond the workbook's witness is one that came from elsewhere.
   */
  async see(head: Head): Promise<void> {
    this.#head = head;
    const { witness } = this.#identity;
    if (witness !== null && witness.sequence >= head.sequence) return;
    await this.write({ witness: head }, true);
  }

  async write(change: Partial<WorkbookIdentity>, isBrief = false): Promise<void> {
    const identity = { ...this.#identity, ...change };
    const isWritten = await this.#store.write(identity, isBrief);
    if (!isWritten) throw new RoundStop({ reason: 'workbookChanged' });
    this.#identity = identity;
  }

  async writeBinding(state: BindingState): Promise<void> {
    const bindings = this.#identity.bindings.map((each) =>
      each.binding === state.binding ? state : each,
    );
    await this.write({ bindings }, true);
  }

  /** Notes that rows which were dead as of a revision are about to be taken out of the tab. */
  async noteRemoval(binding: string, at: number): Promise<void> {
    const state = this.stateOf(binding);
    const removedAt = state.removedAt ?? [];
    if (at <= state.pulledTo || removedAt.includes(at)) return;
    // After so many interrupted rounds nobody needs to know any more: nothing counts as pulled, so nothing as deleted.
    const isTooMany = removedAt.length >= MAX_REMOVALS;
    await this.writeBinding(
      isTooMany
        ? { ...state, pulledTo: 0, verified: null, removedAt: [] }
        : { ...state, removedAt: [...removedAt, at] },
    );
  }

  /** What the workbook remembers of a tab, as of now. */
  stateOf(binding: string): BindingState {
    const state = this.#identity.bindings.find((each) => each.binding === binding);
    if (state === undefined) throw new RangeError(`not bound: ${binding}`);
    return state;
  }

  /** Begins again from another answer of the server, with the same hold on the workbook. */
  reopened<Opened>(open: (store: IdentityKeeper, known: WorkbookIdentity) => Opened): Opened {
    return open(this.#store, this.#identity);
  }

  async #keepLease(): Promise<void> {
    const { lease } = this;
    if (lease === null) return;
    // A clock that was set back counts as time passed.
    const age = Math.abs(this.environment.now() - this.#renewedAt);
    if (age < RENEW_AFTER_MS) return;
    const { service, sleep } = this.environment;
    await askService(sleep, () => service.renew({ replica: this.replica, lease }));
    this.#renewedAt = this.environment.now();
  }
}
