/** Signing in at the firm's own issuer by OpenID Connect: authorisation code with PKCE, state and nonce. */

import * as oidc from 'openid-client';
import { type ExternalIdentity } from './external-sign-in.ts';

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the issuer sends people back to: our public address with `OIDC_RETURN_PATH`. */
  readonly returnAddress: string;
  /** What the button says: "Keycloak", the firm's name. */
  readonly name: string;
  /** Only for issuers on this machine, in tests. */
  readonly allowsPlainHttp?: boolean;
}

export const OIDC_START_PATH = '/api/sign-in/oidc';
export const OIDC_RETURN_PATH = '/api/sign-in/oidc/return';

/** What the browser keeps while its person is at the issuer; without it nobody can finish what another began. */
export interface OidcAway {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcClient {
  readonly name: string;
  readonly begin: () => Promise<{ readonly address: string; readonly away: OidcAway }>;
  /** The identity; undefined when the answer is not one to what this browser began. */
  readonly finish: (address: string, away: OidcAway) => Promise<ExternalIdentity | undefined>;
}

/** Longest wait for the issuer, in seconds. */
const TIMEOUT_S = 5;

/** The issuer is asked for its settings when somebody first signs in, so that the server starts without it. */
export function createOidcClient(options: OidcOptions): OidcClient {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(options).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    name: options.name,
    begin: async () => {
      const away: OidcAway = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: options.returnAddress,
        scope: 'openid profile',
        state: away.state,
        nonce: away.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(away.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, away };
    },
    finish: async (address, away) => {
      try {
        return identityOf(await exchange(await configuration(), options, address, away));
      } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
      }
    },
  };
}

function discover({
  issuer,
  clientId,
  clientSecret,
  allowsPlainHttp,
}: OidcOptions): Promise<oidc.Configuration> {
  const execute = allowsPlainHttp === true ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    execute,
    timeout: TIMEOUT_S,
  });
}

async function exchange(
  configuration: oidc.Configuration,
  { returnAddress }: OidcOptions,
  address: string,
  away: OidcAway,
): Promise<oidc.IDToken | undefined> {
  const returned = new URL(returnAddress);
  returned.search = new URL(address, returnAddress).search;
  const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
    expectedState: away.state,
    expectedNonce: away.nonce,
    pkceCodeVerifier: away.verifier,
    idTokenExpected: true,
  });
  return tokens.claims();
}

function identityOf(claims: oidc.IDToken | undefined): ExternalIdentity | undefined {
  if (claims === undefined) return undefined;
  const { iss, sub, name, preferred_username: login } = claims;
  const called = [login, name].find((text) => typeof text === 'string' && text.trim() !== '');
  return { issuer: iss, subject: sub, name: typeof called === 'string' ? called : '' };
}

/** What the issuer or its answer got wrong, in contrast to a network that failed. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof oidc.ClientError ||
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError
  );
}
