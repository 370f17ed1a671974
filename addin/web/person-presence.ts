/** Whether a person is at the page: what it asks by itself at an abandoned machine must not keep the session open. */

/** Longest that somebody who reads sits still, in milliseconds; the page's listening is renewed as often. */
export const STILL_MS = 10 * 60_000;

export interface PersonPresence {
  /** The person did something. */
  readonly touched: () => void;
  readonly isHere: () => boolean;
}

/** Whoever opened the page is there. `now` in milliseconds, from any moment on. */
export function createPresence(now: () => number): PersonPresence {
  let touchedAt = now();
  return {
    touched: () => {
      touchedAt = now();
    },
    isHere: () => now() - touchedAt < STILL_MS,
  };
}

/** Takes every key and every move of the pointer for a sign of life, before anything in the page can keep it to itself. */
export function watchPerson(page: EventTarget, { touched }: PersonPresence): void {
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    page.addEventListener(kind, touched, { capture: true, passive: true });
  }
}
