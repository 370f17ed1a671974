/**
 * Secrets that stand for somebody: sessions, refreshes, links, service tokens. They name their organisation, so that
 * looking one up never crosses organisations, and only their SHA-256 is kept.
 */

import { hash, randomBytes } from 'node:crypto';

export type SecretKind = 'web' | 'access' | 'refresh' | 'code' | 'invitation' | 'token';

/** 256 bits: nobody guesses it, so a plain hash is enough to keep. */
const SECRET_BYTES = 32;

const SECRET = /^tb_(web|access|refresh|code|invitation|token)_([1-9]\d{0,14})_[0-9A-Za-z_-]{43}$/;

export interface ReadSecret {
  readonly kind: SecretKind;
  readonly organisation: number;
  readonly secretHash: string;
}

/** "tb_access_1_..." */
export function newSecret(kind: SecretKind, organisation: number): string {
  return `tb_${kind}_${organisation}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** What a secret says of itself; undefined when it is none of ours. */
export function readSecret(text: string): ReadSecret | undefined {
  const match = SECRET.exec(text);
  if (match === null) return undefined;
  return {
    kind: match[1] as SecretKind,
    organisation: Number(match[2]),
    secretHash: hash('sha256', text, 'hex'),
  };
}

export function secretHashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}
