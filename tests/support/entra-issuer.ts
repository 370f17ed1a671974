/** Entra as far as a token of it is concerned: keys of its own on this machine, and tokens of the shape it gives. */

import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { entraVerifier, type TokenVerifier } from '../../sync-server/auth/verify-token.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const API = '22222222-2222-4333-8444-555555555555';
export const CLIENT = '33333333-2222-4333-8444-555555555555';

export interface EntraIssuer {
  readonly verifier: TokenVerifier;
  /** A token of Li Wei, with other claims where some are given; undefined leaves one out. */
  readonly sign: (claims?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** The same signed by keys that are not Entra's. */
  readonly forge: () => Promise<string>;
}

export async function createEntraIssuer(): Promise<EntraIssuer> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const stranger = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256' };
  const keys = createLocalJWKSet({ keys: [jwk] });
  const signed = (payload: JWTPayload, key: typeof own.privateKey): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' }).sign(key);
  return {
    verifier: entraVerifier({ keys, audiences: [API], tenants: [TENANT] }),
    sign: (claims = {}) => signed(claimsOf(claims), own.privateKey),
    forge: () => signed(claimsOf({}), stranger.privateKey),
  };
}

function claimsOf(claims: Readonly<Record<string, unknown>>): JWTPayload {
  const seconds = Math.floor(Date.now() / 1000);
  const whole = {
    ...{ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: API, tid: TENANT },
    ...{ oid: 'object-1', sub: 'subject-1', scp: 'access_as_user', ver: '2.0' },
    ...{ name: 'Li Wei', preferred_username: 'li.wei@firm.example' },
    ...{ iat: seconds - 10, nbf: seconds - 10, exp: seconds + 3_000 },
    ...claims,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

/** The token with nobody's signature, as if none were needed. */
export function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${header}.${token.split('.')[1]}.`;
}
