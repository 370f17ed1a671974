/** How people sign in, read from the environment. A setting that is there by half ends the start with its name. */

import { readFileSync } from 'node:fs';
import { entraKeys, googleKeys } from '../auth/issuer-keys.ts';
import { createOidcClient, OIDC_RETURN_PATH } from '../auth/oidc-client.ts';
import {
  ENTRA_PERMISSION,
  ENTRA_SITE,
  entraVerifier,
  googleVerifier,
} from '../auth/verify-token.ts';
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
    ...entra,
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

function entraOf(
  environment: Environment,
): Pick<SignInSettings, 'entra' | 'entraAddIn'> | undefined {
  const audiences = listOf(environment['TALLYBOOK_ENTRA_AUDIENCES']);
  const tenants = listOf(environment['TALLYBOOK_ENTRA_TENANTS']);
  const client = environment['TALLYBOOK_ENTRA_CLIENT'] || undefined;
  if (audiences.length === 0 && tenants.length === 0 && client === undefined) return undefined;
  if (audiences.length === 0) throw new SettingFault('TALLYBOOK_ENTRA_AUDIENCES is missing');
  if (tenants.length === 0) throw new SettingFault('TALLYBOOK_ENTRA_TENANTS is missing');
  const entra = entraVerifier({ keys: entraKeys(), audiences, tenants });
  if (client === undefined) return { entra };
  if (!GUID.test(client)) throw new SettingFault('TALLYBOOK_ENTRA_CLIENT is no application id');
  return { entra, entraAddIn: { client, ...entraAddressesOf(audiences, tenants) } };
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where one tenant's people sign in Microsoft asks for no other's; of several it takes any firm's, and we our own. */
function entraAddressesOf(
  audiences: readonly string[],
  tenants: readonly string[],
): { readonly authority: string; readonly scope: string } {
  const tenant = tenants.length === 1 ? encodeURIComponent(tenants[0]!) : 'organizations';
  const api = audiences.find((audience) => audience.startsWith('api://'));
  return {
    authority: `${ENTRA_SITE}/${tenant}`,
    scope: `${api ?? `api://${audiences[0]}`}/${ENTRA_PERMISSION}`,
  };
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
