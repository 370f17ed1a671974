/** Word of mouth between those who write an organisation and those who wait for something new in it. */

export interface Notices {
  /** Said after a commit. A notice may be lost: whoever waits asks again from time to time. */
  readonly announce: (organisation: number) => void;
  /** Calls back for every organisation announced, by this program or another; returns how to stop. */
  readonly subscribe: (listener: (organisation: number) => void) => () => void;
}

/** Within this program. */
export function localNotices(): Notices {
  const listeners = new Set<(organisation: number) => void>();
  return {
    announce: (organisation) => {
      for (const listener of [...listeners]) listener(organisation);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
