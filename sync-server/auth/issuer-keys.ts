/** Where Google and Entra publish the keys they sign with; fetched when needed, kept, and asked again for unknown ones. */

import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const OPTIONS = { timeoutDuration: 5_000, cooldownDuration: 30_000 } as const;

export function googleKeys(): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL('https://www.googleapis.com/oauth2/v3/certs'), OPTIONS);
}

/** One set for every tenant; the tenant is checked by issuer and `tid`. */
export function entraKeys(): JWTVerifyGetKey {
  const address = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';
  return createRemoteJWKSet(new URL(address), OPTIONS);
}
