/** How people sign in, read from the environment. A setting that is there by half ends the start with its name. */

import { readFileSync } from 'node:fs';
import { entraKeys, googleKeys } from '../auth/issuer-keys.ts';
import { createOidcClient, OIDC_RETURN_PATH } from '../auth/oidc-client.ts';
import { entraVerifier, googleVerifier } from '../auth/verify-token.ts';
import { type SignInSettings } from './sign-in-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used as it is; the message says which, never its value. */
export class SettingFault extends Error {}

/** What was set; what is left out has its default. */
export function signInFromEnvironment(
  environment: Environment,
  { accounts = false }: { readonly accounts?: boolean } = {},
): { readonly signIn: Partial<SignInSettings>; readonly publicUrl: URL | undefined } {
  const publicUrl = publicUrlOf(environment);
  const oidc = oidcOf(environment, publicUrl);
  const google = googleOf(environment);
  const entra = entraOf(environment);
  const isAsked = accounts || isOn(environment['TALLYBOOK_ACCOUNTS']);
  const isReached = publicUrl !== undefined || oidc !== undefined;
  const signIn = {
    ...(isAsked || isReached || google || entra ? { isAlwaysNeeded: true } : {}),
    ...(publicUrl?.protocol === 'https:' ? { isSecure: true } : {}),
    ...(oidc && { oidc }),
    ...(google && { google }),
    ...(entra && { entra }),
  };
  return { signIn, publicUrl };
}

function publicUrlOf(environment: Environment): URL | undefined {
  const text = environment['TALLYBOOK_PUBLIC_URL'];
  if (text === undefined || text === '') return undefined;
  if (!URL.canParse(text)) throw new SettingFault('TALLYBOOK_PUBLIC_URL is no address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SettingFault('TALLYBOOK_PUBLIC_URL is no http address');
  }
  return url;
}

function oidcOf(environment: Environment, publicUrl: URL | undefined): SignInSettings['oidc'] {
  const issuer = environment['TALLYBOOK_OIDC_ISSUER'];
  if (issuer === undefined || issuer === '') return undefined;
  const clientId = environment['TALLYBOOK_OIDC_CLIENT'];
  const clientSecret = secretOf(environment, 'TALLYBOOK_OIDC_SECRET');
  if (!URL.canParse(issuer) || new URL(issuer).protocol !== 'https:') {
    throw new SettingFault('TALLYBOOK_OIDC_ISSUER is no https address');
  }
  if (!clientId) throw new SettingFault('TALLYBOOK_OIDC_CLIENT is missing');
  if (clientSecret === undefined) throw new SettingFault('TALLYBOOK_OIDC_SECRET is missing');
  if (publicUrl === undefined) throw new SettingFault('TALLYBOOK_PUBLIC_URL is missing');
  return createOidcClient({
    issuer,
    clientId,
    clientSecret,
    returnAddress: new URL(OIDC_RETURN_PATH, publicUrl).href,
    name: environment['TALLYBOOK_OIDC_NAME'] ?? new URL(issuer).hostname,
  });
}

function googleOf(environment: Environment): SignInSettings['google'] {
  const audiences = listOf(environment['TALLYBOOK_GOOGLE_CLIENTS']);
  if (audiences.length === 0) return undefined;
  const domains = listOf(environment['TALLYBOOK_GOOGLE_DOMAINS']);
  return googleVerifier({
    keys: googleKeys(),
    audiences,
    ...(domains.length > 0 && { domains }),
  });
}

function entraOf(environment: Environment): SignInSettings['entra'] {
  const audiences = listOf(environment['TALLYBOOK_ENTRA_AUDIENCES']);
  const tenants = listOf(environment['TALLYBOOK_ENTRA_TENANTS']);
  if (audiences.length === 0 && tenants.length === 0) return undefined;
  if (audiences.length === 0) throw new SettingFault('TALLYBOOK_ENTRA_AUDIENCES is missing');
  if (tenants.length === 0) throw new SettingFault('TALLYBOOK_ENTRA_TENANTS is missing');
  return entraVerifier({ keys: entraKeys(), audiences, tenants });
}

/** A secret as it stands, or in the file named by NAME_FILE, as containers hand them in. */
function secretOf(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined) return environment[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new SettingFault(`${name}_FILE cannot be read`);
  }
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}

/** Whether a setting that is there or not is there. */
export function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
