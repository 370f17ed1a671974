/** Counts who listens to notices, so that neither one caller nor one firm can use up the connections of all. */

import { RequestProblem } from './problem.ts';
import { type Principal } from '../auth/principal.ts';

export interface ListenerLimits {
  /** Connections of one person or token at once: a pane listens once for each open workbook. */
  readonly ofCaller: number;
  /** Connections of one organisation at once. */
  readonly ofOrganisation: number;
  /** Connections of all of them: fewer than the server has, so that there are always some to ask by. */
  readonly ofAll: number;
}

export const LISTENER_LIMITS: ListenerLimits = {
  ofCaller: 50,
  ofOrganisation: 1_000,
  ofAll: 1_500,
};

/** Under which all are counted together. */
const ALL = 'all';

export interface ListenerCount {
  /** Counts one more until `signal` is aborted; throws a problem with a time to wait where there are too many. */
  readonly join: (
    principal: Pick<Principal, 'kind' | 'scope' | 'person'>,
    signal: AbortSignal,
  ) => void;
}

export function countListeners(limits: ListenerLimits = LISTENER_LIMITS): ListenerCount {
  const counts = new Map<string, number>();
  const add = (key: string, change: 1 | -1): void => {
    const count = (counts.get(key) ?? 0) + change;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  };
  return {
    join: (principal, signal) => {
      if (signal.aborted) return;
      const organisation = `organisation ${principal.scope.organisation}`;
      const caller = callerOf(principal);
      const isFull = (key: string, limit: number): boolean => (counts.get(key) ?? 0) >= limit;
      if (caller !== undefined && isFull(caller, limits.ofCaller)) {
        throw new RequestProblem('LISTENERS-OF-CALLER-FULL');
      }
      if (isFull(organisation, limits.ofOrganisation) || isFull(ALL, limits.ofAll)) {
        throw new RequestProblem('LISTENERS-FULL');
      }
      const keys = [ALL, organisation, ...(caller === undefined ? [] : [caller])];
      for (const key of keys) add(key, 1);
      const leave = (): void => {
        for (const key of keys) add(key, -1);
      };
      signal.addEventListener('abort', leave, { once: true });
    },
  };
}

/** Undefined where nobody signs in: all who use this server are then one caller. */
function callerOf({
  kind,
  scope,
  person,
}: Parameters<ListenerCount['join']>[0]): string | undefined {
  if (kind === 'person') return `person ${scope.organisation} ${person}`;
  if (kind === 'token') return `token ${scope.organisation} ${scope.author}`;
  return undefined;
}
