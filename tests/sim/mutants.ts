/** Ways to break the protocol of sync, each a change of one or two lines. Every one must be found by an invariant. */

export interface MutantChange {
  /** From the project's root. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
}

export interface Mutant {
  readonly name: string;
  readonly changes: readonly MutantChange[];
  /** Seeds tried before it counts as alive. */
  readonly seeds: number;
  /** Where it breaks only one of the servers; otherwise both are simulated by turns. */
  readonly server?: 'real' | 'reference';
  /** It may live: what it takes away is there for cost and exact replies, not for safety. */
  readonly mayLive?: boolean;
}

const DIGEST_WITHOUT_HASH: readonly MutantChange[] = [
  {
    file: 'core/sync/digest.ts',
    find: 'bitsOf(`${id}.${revision}.${hash}`, [], 0)',
    replace: 'bitsOf(`${id}.${revision}.${hash.slice(0, 0)}`, [], 0)',
  },
  {
    file: 'core/sync/compare-digest.ts',
    find: 'other?.revision === mine.revision && other.hash === mine.hash',
    replace: 'other?.revision === mine.revision',
  },
];

/** What a line booked before it was changed stays booked. */
const NO_REVERSAL: MutantChange = {
  file: 'sync-server/service/ledger-draft.ts',
  find: 'for (const movement of live) addMovement(draft, negated(movement), movement.number);',
  replace: '',
};

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no store of batch keys',
    seeds: 60,
    mayLive: true,
    server: 'real',
    changes: [
      {
        file: 'sync-server/service/sync/push-rows.ts',
        find: 'await sync.saveRowBatch({ key: request.batch, digest, atMs: nowMs(tools), reply });',
        replace: '',
      },
    ],
  },
  {
    name: 'no comparison of digests',
    seeds: 400,
    changes: [
      {
        file: 'core/sync/verify-tab.ts',
        find: 'await compareDigest(keeper, binding, input.upTo, local.stamps())',
        replace: '{ missing: [], differing: [] }',
      },
    ],
  },
  {
    name: 'duplicate identities are not mended',
    seeds: 100,
    changes: [
      {
        file: 'core/sync/repair-tokens.ts',
        find: 'new Set(takeFromCopies(rows, tokens))',
        replace: 'new Set()',
      },
    ],
  },
  {
    name: 'conflicts are not kept',
    seeds: 600,
    server: 'real',
    changes: [
      {
        file: 'sync-server/service/sync/keep-conflicts.ts',
        find: 'save: () => ledger.sync.saveConflicts(added),',
        replace: 'save: () => Promise.resolve(),',
      },
    ],
  },
  {
    name: 'the ledger is not reversed when a row changes',
    seeds: 100,
    server: 'real',
    changes: [NO_REVERSAL],
  },
  {
    name: 'digests compare revisions only',
    seeds: 2_000,
    server: 'reference',
    changes: DIGEST_WITHOUT_HASH,
  },
  {
    name: 'bases and digests by revision only, no hash of the chain',
    seeds: 1_000,
    server: 'real',
    changes: [
      ...DIGEST_WITHOUT_HASH,
      {
        file: 'sync-server/service/sync/weigh-rows.ts',
        find: '({ revision, hash }) => revision === baseRevision && hash === baseHash,',
        replace: '({ revision }) => revision === baseRevision && baseHash !== undefined,',
      },
      {
        file: 'sync-server/service/sync/open-workbook.ts',
        find: "if (chain !== cursor.chain) return 'chainDiffers';",
        replace: "if (chain === '') return 'chainDiffers';",
      },
      {
        file: 'sync-server/service/sync/open-workbook.ts',
        find: "return nonce !== '' && !nonce.startsWith(epoch) ? 'epochChanged' : undefined;",
        replace: 'return undefined;',
      },
    ],
  },
  {
    name: 'what was typed during a round is written over',
    seeds: 1_500,
    changes: [
      {
        file: 'core/sync/cell-writes.ts',
        find: '{ expected: held.cells[column - 1] ?? null }',
        replace: '{}',
      },
      {
        file: 'core/sync/apply-rows.ts',
        find: 'unchanged: othersOf(context, row, cells),',
        replace: '',
      },
    ],
  },
  {
    name: 'the last writer wins',
    seeds: 100,
    changes: [
      {
        file: 'core/sync/merge-row.ts',
        find: 'const sides = {',
        replace: "if (mine !== null) return write(mine, 'updated');\n  const sides = {",
      },
    ],
  },
  {
    name: 'rows are not reunited with tokens that a sort left behind',
    seeds: 100,
    changes: [
      {
        file: 'core/sync/repair-tokens.ts',
        find: 'const reunited = reunite(rows, tokens, strays);',
        replace: 'const reunited = 0;',
      },
    ],
  },
  {
    name: 'taking back an edit of one’s own counts as being behind',
    seeds: 1_000,
    server: 'reference',
    changes: [
      {
        file: 'core/sync/merge-row.ts',
        find: 'return after.every(({ isOwn }) => isOwn)',
        replace: 'return after.length < 0',
      },
    ],
  },
  {
    name: 'a round goes on in a workbook that was exchanged',
    seeds: 400,
    changes: [
      {
        file: 'core/sync/workbook-identity.ts',
        find: 'return first === this.#texts[0] && second === this.#texts[1];',
        replace: 'return first !== undefined && second !== undefined;',
      },
    ],
  },
  {
    name: 'columns that moved are not noticed',
    seeds: 200,
    changes: [
      {
        file: 'tests/support/memory-workbook-host.ts',
        find: 'if (holds === false) throw',
        replace: 'if (holds === undefined && guard !== undefined) throw',
      },
    ],
  },
  {
    name: 'heads are not noted before the rows they bring',
    seeds: 200,
    changes: [
      {
        file: 'core/sync/pull-changes.ts',
        find: 'await keeper.see(reply.head);',
        replace: '',
      },
    ],
  },
  {
    name: 'everything counts as pulled although it did not get into the tab',
    seeds: 2_000,
    changes: [
      {
        file: 'core/sync/sync-tab.ts',
        find: 'isThere && !context.isBehind',
        replace: 'isThere',
      },
    ],
  },
];
