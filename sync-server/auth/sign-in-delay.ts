/** How long sign-in waits after wrong passwords, for names there are and names there are not. */

/** Wrong passwords in a row that cost nothing: people mistype. */
export const FREE_FAILURES = 5;
const FIRST_DELAY_MS = 30_000;
const MAX_DELAY_MS = 15 * 60_000;
/** Names nobody has that are remembered; beyond that the oldest is forgotten. */
const MAX_STRANGERS = 10_000;

/** Milliseconds to wait after so many failures in a row: 30 s after the fifth, doubling up to a quarter of an hour. */
export function delayAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES));
}

/** Failures of names nobody has, so that the waiting does not tell which names there are. */
export interface Strangers {
  readonly until: (login: string) => string | null;
  readonly count: (login: string) => void;
}

export function createStrangers(now: () => string): Strangers {
  const known = new Map<string, { readonly failures: number; readonly until: string | null }>();
  return {
    until: (login) => known.get(login)?.until ?? null,
    count: (login) => {
      const failures = (known.get(login)?.failures ?? 0) + 1;
      const delay = delayAfter(failures);
      const until = delay === 0 ? null : new Date(Date.parse(now()) + delay).toISOString();
      known.delete(login);
      const oldest = known.keys().next();
      if (known.size >= MAX_STRANGERS && oldest.done === false) known.delete(oldest.value);
      known.set(login, { failures, until });
    },
  };
}
