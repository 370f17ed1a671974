/** Proves the audit chain, and that the versions and movements are those its entries were made over. */

import { type VerifyCheck, type VerifyRequest } from '../../core/contract/sync-ledger.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { GENESIS_CHAIN, type LedgerReader } from '../storage/ledger-store.ts';
import { type LineVersion } from '../storage/line-version.ts';
import { type StoredMovement } from '../storage/ledger-store.ts';
import {
  type AuditBody,
  chainHashOf,
  type DigestOf,
  movementsDigest,
  versionsDigest,
} from './audit-chain.ts';
import { contentHashOf } from './line-content.ts';
import { rowOfText } from './sync/row-content.ts';

export type Broken = NonNullable<VerifyCheck['firstBroken']>;

/** What an entry says of a range of numbers. */
interface EntryRange {
  readonly entry: number;
  readonly after: number;
  readonly last: number;
  readonly digest: string;
}

export interface ChainProof {
  readonly check: VerifyCheck;
  readonly versions: readonly EntryRange[];
  readonly movements: readonly EntryRange[];
}

export function checkOf(
  name: VerifyCheck['name'],
  checked: number,
  firstBroken: Broken | undefined,
): VerifyCheck {
  return { name, checked, holds: firstBroken === undefined, firstBroken: firstBroken ?? null };
}

/** Follows the chain from its first entry to the head, and to the entry a witness remembers. */
export async function verifyChain(
  ledger: LedgerReader,
  { witness }: VerifyRequest,
): Promise<ChainProof> {
  const versions: EntryRange[] = [];
  const movements: EntryRange[] = [];
  let broken: Broken | undefined;
  let previous = GENESIS_CHAIN;
  let checked = 0;
  const fail = (entry: number, expected: string, found: string | null): void => {
    broken ??= { entry, what: `entry ${entry}`, expected, found };
  };
  for await (const piece of ledger.auditEntries()) {
    for (const { sequence, hash, body } of piece) {
      checked += 1;
      if (sequence !== checked) fail(checked, `entry ${checked}`, `entry ${sequence}`);
      const expected = chainHashOf(previous, body);
      if (hash !== expected) fail(sequence, expected, hash);
      if (witness?.sequence === sequence && witness.chain !== hash) {
        fail(sequence, witness.chain, hash);
      }
      const read = readBody(body);
      if (read === undefined || read.sequence !== sequence)
        fail(sequence, 'a body of its own', body);
      else {
        const [after, last] = read.revisions;
        versions.push({ entry: sequence, after, last, digest: read.versionsDigest });
        const [afterMovement, lastMovement] = read.movements;
        const digest = read.movementsDigest;
        movements.push({ entry: sequence, after: afterMovement, last: lastMovement, digest });
      }
      previous = hash;
    }
  }
  const { sequence, chain } = ledger.head;
  if (checked !== sequence) fail(checked + 1, `${sequence} entries`, `${checked} entries`);
  if (previous !== chain) fail(sequence, chain, previous);
  if (witness !== undefined && witness.sequence > checked) fail(checked + 1, witness.chain, null);
  return { check: checkOf('auditChain', checked, broken), versions, movements };
}

function readBody(body: string): AuditBody | undefined {
  try {
    return JSON.parse(body) as AuditBody;
  } catch {
    return undefined;
  }
}

/** `seen` is called with every version, so that one pass serves further checks. */
export async function verifyVersions(
  ledger: LedgerReader,
  ranges: readonly EntryRange[],
  seen: (version: LineVersion) => void,
): Promise<VerifyCheck> {
  return verifyRanges<LineVersion>({
    name: 'lineVersions',
    word: 'version',
    ranges,
    last: ledger.head.revision,
    pieces: ledger.allVersions(),
    numberOf: ({ revision }) => revision,
    newDigest: versionsDigest,
    contradictionIn: ({ hash, content, rowHash }) => {
      const found = contentHashOf(content);
      if (hash !== found) return { expected: hash, found };
      if (rowHash === undefined || content === null) return undefined;
      const ofRow = hashRow(rowOfText(content, ledger.head.amountScale));
      return rowHash === ofRow ? undefined : { expected: ofRow, found: rowHash };
    },
    seen,
  });
}

/** `seen` is called with every movement. */
export async function verifyMovements(
  ledger: LedgerReader,
  ranges: readonly EntryRange[],
  seen: (movement: StoredMovement) => void,
): Promise<VerifyCheck> {
  return verifyRanges<StoredMovement>({
    name: 'movements',
    word: 'movement',
    ranges,
    last: ledger.head.movement,
    pieces: ledger.allMovements(),
    numberOf: ({ number }) => number,
    newDigest: movementsDigest,
    contradictionIn: () => undefined,
    seen,
  });
}

interface RangeProof<T> {
  readonly name: VerifyCheck['name'];
  readonly word: string;
  readonly ranges: readonly EntryRange[];
  readonly last: number;
  readonly pieces: AsyncIterable<readonly T[]>;
  readonly numberOf: (member: T) => number;
  readonly newDigest: () => DigestOf<T>;
  readonly contradictionIn: (
    member: T,
  ) => { readonly expected: string; readonly found: string } | undefined;
  readonly seen: (member: T) => void;
}

async function verifyRanges<T>(proof: RangeProof<T>): Promise<VerifyCheck> {
  const ranges = proof.ranges.filter(({ after, last }) => last > after);
  let broken: Broken | undefined;
  let position = 0;
  let digest = proof.newDigest();
  let checked = 0;
  const fail = (failure: Omit<Broken, 'entry'>): void => {
    broken ??= { entry: ranges[position]?.entry ?? null, ...failure };
  };
  for await (const piece of proof.pieces) {
    for (const member of piece) {
      checked += 1;
      const number = proof.numberOf(member);
      const what = `${proof.word} ${checked}`;
      if (number !== checked) fail({ what, expected: String(checked), found: String(number) });
      const contradiction = proof.contradictionIn(member);
      if (contradiction !== undefined) fail({ what, ...contradiction });
      proof.seen(member);
      digest.add(member);
      if (checked !== ranges[position]?.last) continue;
      const { digest: expected, entry } = ranges[position]!;
      const found = digest.end();
      if (found !== expected) fail({ what: `${proof.word}s of entry ${entry}`, expected, found });
      position += 1;
      digest = proof.newDigest();
    }
  }
  const { last } = proof;
  if (checked !== last || (ranges.at(-1)?.last ?? 0) !== last) {
    const what = `${proof.word} ${Math.min(checked, last) + 1}`;
    fail({ what, expected: `${last} ${proof.word}s`, found: `${checked} ${proof.word}s` });
  }
  return checkOf(proof.name, checked, broken);
}
