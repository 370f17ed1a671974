/**
 * Verifies tokens of Google and Microsoft Entra: signed by their keys, meant for us, of a tenant we know, and not over.
 * Where a key is to be found is never taken from the token.
 */

import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type ExternalIdentity } from './external-sign-in.ts';

/** Signatures that need the issuer's private key; none, and none made with a shared secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
/** Difference of clocks that is forgiven, in seconds. */
const CLOCK_TOLERANCE_S = 60;

/** The identity a token proves; undefined when it proves none to us. */
export type TokenVerifier = (token: string) => Promise<ExternalIdentity | undefined>;

export interface GoogleOptions {
  /** Google's keys, by `createRemoteJWKSet` or, in tests, a local set. */
  readonly keys: JWTVerifyGetKey;
  /** Our OAuth client ids, that of the Apps Script project among them. */
  readonly audiences: readonly string[];
  /** Workspace domains; when left out, every Google account is let in. */
  readonly domains?: readonly string[];
  readonly now?: () => Date;
}

const GOOGLE = 'https://accounts.google.com';

/** Google's identity token, as `ScriptApp.getIdentityToken()` gives it. */
export function googleVerifier(options: GoogleOptions): TokenVerifier {
  return async (token) => {
    const claims = await verified(token, options, { issuer: [GOOGLE, 'accounts.google.com'] });
    if (claims?.sub === undefined) return undefined;
    const { domains } = options;
    if (domains !== undefined && !domains.includes(String(claims['hd']))) return undefined;
    return { issuer: GOOGLE, subject: claims.sub, name: nameOf(claims, 'email') };
  };
}

/** Where Entra's people sign in, and the beginning of its issuers. */
export const ENTRA_SITE = 'https://login.microsoftonline.com';
/** The permission of our API that the add-in asks for. */
export const ENTRA_PERMISSION = 'access_as_user';

export interface EntraOptions {
  readonly keys: JWTVerifyGetKey;
  /** Our API's id: "api://..." or the application's GUID. */
  readonly audiences: readonly string[];
  /** Tenants whose people may sign in. */
  readonly tenants: readonly string[];
  readonly now?: () => Date;
}

/** Entra's access token for our own API; an identity token, which has no `scp`, is not one. */
export function entraVerifier(options: EntraOptions): TokenVerifier {
  const { tenants } = options;
  return async (token) => {
    const issuer = tenants.map((tenant) => `${ENTRA_SITE}/${tenant}/v2.0`);
    const claims = await verified(token, options, { issuer });
    if (claims === undefined) return undefined;
    const { tid, oid, scp, iss } = claims;
    if (typeof tid !== 'string' || typeof oid !== 'string' || !tenants.includes(tid)) {
      return undefined;
    }
    // Issuer and tenant are two claims; a token must not be of one tenant by the one and of another by the other.
    if (iss !== `${ENTRA_SITE}/${tid}/v2.0`) return undefined;
    if (typeof scp !== 'string' || !scp.split(' ').includes(ENTRA_PERMISSION)) return undefined;
    const name = nameOf(claims, 'preferred_username');
    return { issuer: iss, subject: `${tid}.${oid}`, name };
  };
}

async function verified(
  token: string,
  { keys, audiences, now = () => new Date() }: Pick<EntraOptions, 'keys' | 'audiences' | 'now'>,
  { issuer }: { readonly issuer: readonly string[] },
): Promise<JWTPayload | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer: [...issuer],
      audience: [...audiences],
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: now(),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    const { typ } = protectedHeader;
    return typ === undefined || /^(JWT|at\+jwt)$/i.test(typ) ? payload : undefined;
  } catch {
    // Why a token was refused is nobody's business but the log's, and jose's words hold parts of the token.
    return undefined;
  }
}

function nameOf(claims: JWTPayload, other: string): string {
  for (const claim of [claims['name'], claims[other]]) {
    if (typeof claim === 'string' && claim.trim() !== '') return claim;
  }
  return '';
}
