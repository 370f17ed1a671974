/** Keeps and checks passwords: scrypt, a few at a time, with the same work for names nobody has. */

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's minimum for scrypt; 128 MiB and about half a second each. */
export const PASSWORD_COST = { logN: 17, r: 8, p: 1 } as const satisfies PasswordCost;

export interface PasswordCost {
  /** N is 2 to this power. */
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** Checked at the same time; each takes 128 MiB, so that more would let anyone fill the memory. */
export const MAX_AT_ONCE = 2;
/** Checks that may wait for their turn; further ones are turned away. */
export const MAX_WAITING = 30;

const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** Too many passwords are being checked right now. */
export class PasswordsBusy extends Error {}

export interface Passwords {
  /** What is stored of a password: "scrypt$17$8$1$salt$key". */
  readonly hash: (password: string) => Promise<string>;
  /** Whether it is the one; with no stored one the same work is done and the answer is no. */
  readonly matches: (password: string, stored: string | null | undefined) => Promise<boolean>;
  /** Whether it was stored with other settings than today's. */
  readonly isOutdated: (stored: string) => boolean;
}

export function createPasswords(cost: PasswordCost = PASSWORD_COST): Passwords {
  const atOnce = fewAtOnce();
  const derive = (password: string, salt: Buffer, settings: PasswordCost): Promise<Buffer> =>
    atOnce(() => scryptKey(password, salt, settings));
  const hash = async (password: string): Promise<string> => {
    const salt = randomBytes(SALT_BYTES);
    const key = await derive(password, salt, cost);
    const { logN, r, p } = cost;
    return ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
  };
  return {
    hash,
    matches: async (password, stored) => {
      const known = stored === null || stored === undefined ? undefined : readStored(stored);
      const salt = known?.salt ?? randomBytes(SALT_BYTES);
      const key = await derive(password, salt, known?.cost ?? cost);
      return timingSafeEqual(key, known?.key ?? randomBytes(KEY_BYTES)) && known !== undefined;
    },
    isOutdated: (stored) => {
      const { logN, r, p } = readStored(stored).cost;
      return logN !== cost.logN || r !== cost.r || p !== cost.p;
    },
  };
}

interface StoredPassword {
  readonly cost: PasswordCost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

function readStored(stored: string): StoredPassword {
  const [kind, logN, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) {
    throw new TypeError('a stored password is not readable');
  }
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

function scryptKey(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const { r, p } = cost;
  const N = 2 ** cost.logN;
  return new Promise((resolve, reject) => {
    // Composed: the same password typed on a Mac and on Windows is the same bytes.
    scrypt(
      password.normalize('NFC'),
      salt,
      KEY_BYTES,
      { N, r, p, maxmem: 256 * N * r },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}

/** Lets a few run, the others wait in the order in which they came. */
function fewAtOnce(): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= MAX_AT_ONCE) {
      if (waiting.length >= MAX_WAITING) throw new PasswordsBusy();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
